package genreport.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * What to do.
 *
 * @param source the report's file
 * @param shownName the file's name in messages, as the user wrote it
 * @param outputFolder where the files go; made when it isn't there
 * @param templates template folders, the first that has a file wins
 * @param fonts folder of the faces
 * @param strict whether warnings keep the files from being written
 * @param embedFonts whether the Word file holds the faces that it is set in
 */
public record Request(
    Path source,
    String shownName,
    Path outputFolder,
    List<Path> templates,
    Path fonts,
    boolean strict,
    boolean embedFonts) {

  public Request {
    templates = List.copyOf(templates);
  }

  /** A request in which warnings keep nothing from being written. */
  public Request(
      Path source, String shownName, Path outputFolder, List<Path> templates, Path fonts) {
    this(source, shownName, outputFolder, templates, fonts, false, false);
  }

  /** The same with another way to make the Word file. */
  public Request withEmbeddedFonts(boolean embedded) {
    return new Request(source, shownName, outputFolder, templates, fonts, strict, embedded);
  }
}
