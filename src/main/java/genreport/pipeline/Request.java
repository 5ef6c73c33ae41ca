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
 * @param templates template folders, the first that has a file wins
 * @param fonts folder of the faces
 * @param strict whether warnings keep the files from being written
 * @param wordLook a .docx file whose look the Word file takes
 */
public record Request(
    Path source,
    String shownName,
    Path outputFolder,
    List<Path> templates,
    Path fonts,
    boolean strict,
    Optional<Path> wordLook) {

  public Request {
    templates = List.copyOf(templates);
  }

  /** A request in which warnings keep nothing from being written. */
  public Request(
      Path source, String shownName, Path outputFolder, List<Path> templates, Path fonts) {
    this(source, shownName, outputFolder, templates, fonts, false, Optional.empty());
  }
}
