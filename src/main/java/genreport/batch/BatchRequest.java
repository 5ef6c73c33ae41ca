package genreport.batch;

import genreport.pipeline.OutputOptions;
import genreport.pipeline.ReportResources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A request to make many reports.
 *
 * @param arguments files, folders and file name patterns, as the user wrote them
 * @param list a text file that names more files and folders
 * @param output the folder for the files; if absent, each source's own folder
 * @param resources the folders that the reports are made with
 * @param options how the reports are judged and their files are made
 */
public record BatchRequest(
    List<String> arguments,
    Optional<Path> list,
    Optional<Path> output,
    ReportResources resources,
    OutputOptions options) {

  public BatchRequest {
    arguments = List.copyOf(arguments);
  }
}
