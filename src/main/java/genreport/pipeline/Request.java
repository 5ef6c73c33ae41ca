package genreport.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to do.
 *
 * @param source the report's file
 * @param shownName the file's name in messages, as the user wrote it
 * @param outputFolder where the files go; made when it isn't there
 * @param materials what it is made with
 * @param manner how it is made
 * @param named the folder that the user named; of a file that he named, its folder
 */
public record Request(
    Path source,
    String shownName,
    Path outputFolder,
    ReportResources materials,
    OutputOptions manner,
    Path named) {

  /** A request for a file that the user named. */
  public Request(
      Path source,
      String shownName,
      Path outputFolder,
      ReportResources materials,
      OutputOptions manner) {
    this(source, shownName, outputFolder, materials, manner, WorkingTree.folder(source));
  }

  /** A request with the bundled faces alone, in which warnings keep nothing from being written. */
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
   * A request for a file as the user named it.
   *
   * @param output where the files go; absent for the source's own folder
   */
  public static Request of(
      Path file, Optional<Path> output, ReportResources materials, OutputOptions manner) {
    Path beside = WorkingTree.folder(file);
    return new Request(file, file.toString(), output.orElse(beside), materials, manner);
  }

  /** The same, made in another manner. */
  public Request in(OutputOptions other) {
    return new Request(source, shownName, outputFolder, materials, other, named);
  }

  /** Where the files lie that the report may name. */
  WorkingTree tree() {
    return WorkingTree.of(source, named);
  }

  /** The source's name without its ending, which the files share. */
  public String baseName() {
    String name = source.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
