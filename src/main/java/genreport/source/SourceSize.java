package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import java.util.Optional;

/**
 * How much text a file may hold so that it is read: many times what any report has. A longer one is
 * refused before anything looks at its lines, because some checks look at each word many times.
 */
public final class SourceSize {

  /** A report has some hundred lines. */
  static final int MAX_LINES = 5_000;

  /** In UTF-16 code units; the report of the largest city has 60,000. */
  static final int MAX_LENGTH = 120_000;

  private SourceSize() {}

  /** What is too long about a file (Y18); empty for a file that can be read. */
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
