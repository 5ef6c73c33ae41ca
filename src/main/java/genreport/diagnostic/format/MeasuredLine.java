package genreport.diagnostic.format;

import genreport.diagnostic.CharacterWidth;

/**
 * A source line and the terminal column at which each of its characters starts. A line can hold
 * hundreds of findings, so it is measured once for all of them.
 */
final class MeasuredLine {

  private static final int TAB = 4;

  /** Of the characters without a width at one column, so many are shown. */
  private static final int MOST_MARKS = 8;

  private final String text;

  /** The column of each UTF-16 code unit, from 0; then the width of the whole line. */
  private final int[] columns;

  /**
   * Measures a line.
   *
   * @param text the line without its line end
   */
  MeasuredLine(String text) {
    this.text = text;
    this.columns = new int[text.length() + 1];
    int column = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      while (i < end) {
        columns[i++] = column;
      }
      column += width(c, column);
    }
    columns[text.length()] = column;
  }

  /** The number of UTF-16 code units. */
  int length() {
    return text.length();
  }

  /** The width of the line in columns. */
  int width() {
    return columns[text.length()];
  }

  /** The column at which a code unit starts; that of the line's end is its width. */
  int column(int at) {
    return columns[at];
  }

  /** The text between two columns; spaces for a character of which a part is outside. */
  String shown(int from, int to) {
    StringBuilder out = new StringBuilder();
    int i = firstAt(from - TAB);
    int marks = 0;
    while (i < text.length() && columns[i] <= to) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      int column = columns[i];
      int end = columns[next];
      marks = end == column ? marks + 1 : 0;
      if (marks <= MOST_MARKS && column >= from && end <= to) {
        out.append(c == '\t' ? " ".repeat(end - column) : TerminalText.visible(c));
      } else if (end > from && column < to) {
        out.append(" ".repeat(Math.min(end, to) - Math.max(column, from)));
      }
      i = next;
    }
    return out.toString();
  }

  /** The offset of the first character that starts at a column or after it. */
  private int firstAt(int column) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (columns[middle] < column) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int width(int c, int column) {
    if (c == '\t') {
      return TAB - column % TAB;
    }
    return TerminalText.isHarmful(c) ? 1 : CharacterWidth.of(c);
  }
}
