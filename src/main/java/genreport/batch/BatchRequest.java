package genreport.batch;

import genreport.pipeline.OutputOptions;
import genreport.pipeline.ReportResources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which reports are wanted, and how.
 *
 * @param arguments files, folders and patterns of names, as they were written
 * @param list a text file that names more of them
 * @param output where the files go; absent for each source's own folder
 * @param materials what the reports are made with
 * @param manner how they are made
 */
public record BatchRequest(
    List<String> arguments,
    Optional<Path> list,
    Optional<Path> output,
    ReportResources materials,
    OutputOptions manner) {

  public BatchRequest {
    arguments = List.copyOf(arguments);
  }
}
