package genreport.diagnostic.format;

import genreport.diagnostic.CharacterWidth;

/**
 * A source line with the terminal column of each character. A line can have hundreds of findings,
 * so it is measured once for all of them.
 */
final class MeasuredLine {

  private static final int TAB = 4;

  /** The greatest number of characters without a width that are shown in one column. */
  private static final int MOST_MARKS = 8;

  private final String text;

  /** The column of each UTF-16 code unit, from 0; the last element is the width of the line. */
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

  /** Returns the number of UTF-16 code units. */
  int length() {
    return text.length();
  }

  /** Returns the width of the line in columns. */
  int width() {
    return columns[text.length()];
  }

  /** Returns the column at which a code unit starts; the width of the line for the line's end. */
  int column(int at) {
    return columns[at];
  }

  /**
   * Returns the text between two columns. A character that is partly outside is replaced by spaces.
   */
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

  /** Returns the index of the first character that starts at a column or after it. */
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
