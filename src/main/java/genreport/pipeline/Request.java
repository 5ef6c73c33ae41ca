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
 * @param fonts folder of the bundled faces
 * @param ownFonts folders of the agency's own faces, the first that has a face for a role wins
 * @param strict whether warnings keep the files from being written
 * @param wordLook a .docx file whose look the Word file takes
 * @param embedFonts whether the Word file holds the faces that it is set in
 */
public record Request(
    Path source,
    String shownName,
    Path outputFolder,
    List<Path> templates,
    Path fonts,
    List<Path> ownFonts,
    boolean strict,
    Optional<Path> wordLook,
    boolean embedFonts) {

  public Request {
    templates = List.copyOf(templates);
    ownFonts = List.copyOf(ownFonts);
  }

  /** A request with the bundled faces alone, in which warnings keep nothing from being written. */
  public Request(
      Path source, String shownName, Path outputFolder, List<Path> templates, Path fonts) {
    this(
        source,
        shownName,
        outputFolder,
        templates,
        fonts,
        List.of(),
        false,
        Optional.empty(),
        false);
  }

  /** The same with another way to make the Word file. */
  public Request withEmbeddedFonts(boolean embedded) {
    return new Request(
        source, shownName, outputFolder, templates, fonts, ownFonts, strict, wordLook, embedded);
  }
}
