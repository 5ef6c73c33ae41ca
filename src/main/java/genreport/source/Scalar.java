package genreport.source;

import genreport.diagnostic.Span;

/**
 * A text, as the clerk wrote it.
 *
 * @param text its content: for a block without the indentation, for a quoted text without quotes
 *     and with escapes resolved
 * @param offsets for each UTF-16 code unit of {@code text} the offset in the file at which it
 *     stands
 */
public record Scalar(String text, Style style, Span span, Offsets offsets) implements Node {

  /** How a scalar is written. */
  public enum Style {
    PLAIN,
    QUOTED,
    BLOCK
  }

  /** Whether nothing is written: a key with no value. */
  public boolean isAbsent() {
    return style == Style.PLAIN && text.isEmpty();
  }

  /** Whether it consists of ASCII digits, of one at least and so many at most. */
  public boolean isDigits(int most) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= most;
  }

  /** The text from an index on, as a scalar. */
  Scalar from(int start) {
    return new Scalar(
        text.substring(start),
        style,
        span.file().span(Math.min(offsets.at(start), span.end()), span.end()),
        offsets.from(start));
  }

  /**
   * Returns the place in the file of a part of the text.
   *
   * @param start index of its first code unit in {@code text}, from 0
   * @param end index after its last, greater than {@code start}
   */
  public Span span(int start, int end) {
    return span.file().span(offsets.at(start), offsets.at(end - 1) + 1);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
