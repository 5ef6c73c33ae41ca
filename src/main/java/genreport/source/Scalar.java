package genreport.source;

import genreport.diagnostic.Span;

/**
 * A scalar: a text as the clerk wrote it.
 *
 * @param text the content: of a block scalar without the indentation, of a quoted scalar without
 *     the quotes and with escapes resolved
 * @param offsets the offset in the file for each UTF-16 code unit of {@code text}
 */
public record Scalar(String text, Style style, Span span, Offsets offsets) implements Node {

  /** The style of a scalar. */
  public enum Style {
    PLAIN,
    QUOTED,
    BLOCK
  }

  /** Returns whether a key has no value at all. */
  public boolean isAbsent() {
    return style == Style.PLAIN && text.isEmpty();
  }

  /**
   * Returns whether the text consists of ASCII digits only, at least one and at most {@code most}.
   */
  public boolean isDigits(int most) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= most;
  }

  /** Returns a scalar with the text from an index on. */
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
   * @param end index after its last code unit, greater than {@code start}
   */
  public Span span(int start, int end) {
    return span.file().span(offsets.at(start), offsets.at(end - 1) + 1);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
