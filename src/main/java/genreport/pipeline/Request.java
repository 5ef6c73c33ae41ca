package genreport.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A request to make, check or verify one report.
 *
 * @param source the report's file
 * @param shownName the file's name in messages, as the user wrote it
 * @param outputFolder the folder for the files; created if it is missing
 * @param resources the folders that the report is made with
 * @param options the options for checking the report and writing its files
 * @param named the folder that the user named, or the folder of the file that the user named
 */
public record Request(
    Path source,
    String shownName,
    Path outputFolder,
    ReportResources resources,
    OutputOptions options,
    Path named) {

  /** Creates a request for a file that the user named. */
  public Request(
      Path source,
      String shownName,
      Path outputFolder,
      ReportResources resources,
      OutputOptions options) {
    this(source, shownName, outputFolder, resources, options, WorkingTree.folder(source));
  }

  /**
   * Creates a request with the bundled faces only, in which warnings do not prevent the files from
   * being written.
   */
  public Request(
      Path source, String shownName, Path outputFolder, List<Path> templates, Path fonts) {
    this(
        source,
        shownName,
        outputFolder,
        new ReportResources(templates, fonts, List.of()),
        OutputOptions.plain(false));
  }

  /**
   * Returns a request for a file that the user named.
   *
   * @param output the folder for the files; if absent, the source's own folder
   */
  public static Request of(
      Path file, Optional<Path> output, ReportResources resources, OutputOptions options) {
    Path beside = WorkingTree.folder(file);
    return new Request(file, file.toString(), output.orElse(beside), resources, options);
  }

  /** Returns a copy with other options. */
  public Request in(OutputOptions other) {
    return new Request(source, shownName, outputFolder, resources, other, named);
  }

  /** Returns the folder of the files that the report may name. */
  WorkingTree tree() {
    return WorkingTree.of(source, named);
  }

  /**
   * Returns the files that are written for the report, the PDF file first.
   *
   * @param isDraft whether they are those of a draft, whose names end in .draft.pdf and .draft.docx
   */
  public List<Path> outputs(boolean isDraft) {
    String name = baseName() + (isDraft ? ".draft" : "");
    return List.of(outputFolder.resolve(name + ".pdf"), outputFolder.resolve(name + ".docx"));
  }

  /**
   * Returns the source's name without its extension, which is the base name of the files written.
   */
  public String baseName() {
    String name = source.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
