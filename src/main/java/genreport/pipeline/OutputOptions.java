package genreport.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a report is judged and its files are made.
 *
 * @param strict whether warnings keep the files from being written
 * @param wordLook a .docx file whose look the Word file takes
 * @param embedFonts whether the Word file holds the faces that it is set in
 */
public record OutputOptions(boolean strict, Optional<Path> wordLook, boolean embedFonts) {

  /** The ordinary files. */
  public static OutputOptions plain(boolean strict) {
    return new OutputOptions(strict, Optional.empty(), false);
  }
}
