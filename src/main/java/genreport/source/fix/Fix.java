package genreport.source.fix;

/**
 * The corrected text of a file.
 *
 * @param text the whole new text, to be written as UTF-8 without a byte order mark
 * @param diff the changed lines in the unified format, with context; empty if only the encoding
 *     changes
 * @param changedLines number of lines that differ
 * @param reencoded whether the file's encoding or byte order mark changes
 */
public record Fix(String text, String diff, int changedLines, boolean reencoded) {

  /** Returns whether there is anything to write. */
  public boolean isChange() {
    return changedLines > 0 || reencoded;
  }
}
