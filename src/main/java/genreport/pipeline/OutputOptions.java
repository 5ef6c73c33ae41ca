package genreport.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The options for checking a report and writing its files.
 *
 * @param strict whether warnings prevent the files from being written
 * @param wordLook the .docx file from which the Word file takes styles, page setup, headers and
 *     footers
 * @param embedFonts whether fonts are embedded in the Word file
 * @param force whether existing files are replaced even if a person has changed them
 */
public record OutputOptions(
    boolean strict, Optional<Path> wordLook, boolean embedFonts, boolean force) {

  /** Creates options that don't replace files that a person has changed. */
  public OutputOptions(boolean strict, Optional<Path> wordLook, boolean embedFonts) {
    this(strict, wordLook, embedFonts, false);
  }

  /** Returns the options of ordinary files, without a Word look and embedded fonts. */
  public static OutputOptions plain(boolean strict) {
    return new OutputOptions(strict, Optional.empty(), false);
  }
}
