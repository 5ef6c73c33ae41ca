package genreport.diagnostic;

/**
 * A range of a source file.
 *
 * @param start offset of its first UTF-16 code unit, from 0
 * @param end offset after its last; equal to {@code start} for a position without length
 */
public record Span(SourceFile file, int start, int end) {

  public Span {
    if (start < 0 || end < start || end > file.text().length()) {
      throw new IllegalArgumentException("span " + start + ".." + end + " of " + file.name());
    }
  }

  /** Returns the line of the start, from 1. */
  public int line() {
    return file.line(start);
  }

  /** Returns the column of the start, from 1, in code points. */
  public int column() {
    return file.column(start);
  }

  /** Returns the text of the span. */
  public String text() {
    return file.text().substring(start, end);
  }
}
