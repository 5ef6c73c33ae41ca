package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import java.util.Optional;

/**
 * Limits the size of a source text, to many times the size of a report. A longer text is refused
 * before any other check, because some checks read each word many times.
 */
public final class SourceSize {

  /** The greatest number of lines. A report has some hundred. */
  static final int MAX_LINES = 5_000;

  /** The greatest length in UTF-16 code units. The report of the largest city has 60,000. */
  static final int MAX_LENGTH = 120_000;

  private SourceSize() {}

  /** Returns the finding about a file that is too long (Y18); empty if the file can be read. */
  public static Optional<Diagnostic> fault(SourceFile file) {
    int lines = file.lineCount();
    if (lines > MAX_LINES) {
      int start = file.lineStart(MAX_LINES + 1);
      return Optional.of(
          Diagnostic.error("Y18", "文件有 " + lines + " 行，超过 " + MAX_LINES + " 行")
              .at(file.span(start, start))
              .advice("年报的文件通常只有几百行；检查是不是贴错了内容，删去多余的行再试"));
    }
    int length = file.text().length();
    if (length > MAX_LENGTH) {
      return Optional.of(
          Diagnostic.error("Y18", "文件有 " + length + " 个字，超过 " + MAX_LENGTH + " 个字")
              .at(file.span(MAX_LENGTH, MAX_LENGTH))
              .advice("年报的文字通常只有几万字；检查是不是贴错了内容，删去多余的内容再试"));
    }
    return Optional.empty();
  }
}
