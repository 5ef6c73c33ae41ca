package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import java.util.Optional;

/**
 * How much text a file may hold so that it is read: many times what any report has. A longer one is
 * refused before anything looks at its lines, because some looks go over a line or a file more than
 * once.
 */
public final class SourceSize {

  /** A report has some hundred lines. */
  static final int MAX_LINES = 5_000;

  /** In UTF-16 code units, as for one text ({@link TreeComposer#MAX_TEXT}). */
  static final int MAX_LINE = TreeComposer.MAX_TEXT + 1_000;

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
    for (int line = 1; line <= lines; line++) {
      int start = file.lineStart(line);
      int length = file.lineEnd(line) - start;
      if (length > MAX_LINE) {
        return Optional.of(
            Diagnostic.error("Y18", "这一行有 " + length + " 个字，超过 " + MAX_LINE + " 个字")
                .at(file.span(start, start))
                .advice("年报的文字不会这样长；检查是不是贴错了内容，删去多余的内容再试"));
      }
    }
    return Optional.empty();
  }
}
