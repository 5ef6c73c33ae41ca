package genreport.source.fix;

/**
 * A file's text with what is safe to mend mended.
 *
 * @param text the whole new text, to be written as UTF-8 without a byte order mark
 * @param diff the changed lines in the unified form, with lines around them; empty where only the
 *     encoding changes
 * @param changedLines number of the lines that differ
 * @param reencoded whether the file's bytes differ for its encoding or byte order mark
 */
public record Fix(String text, String diff, int changedLines, boolean reencoded) {

  /** Whether there is anything to write. */
  public boolean isChange() {
    return changedLines > 0 || reencoded;
  }
}
