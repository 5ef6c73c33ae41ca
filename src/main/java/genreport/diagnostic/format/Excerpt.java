package genreport.diagnostic.format;

/**
 * A source line as a terminal shows it, with the marks below it.
 *
 * @param line the line with tabs expanded and control characters made visible, cut to a window
 * @param marks spaces, then a caret for each column that the span covers
 */
record Excerpt(String line, String marks) {

  /** The number of columns of a source line that are shown. */
  static final int WINDOW = 96;

  /** The number of columns before the span at which the window of a long line starts. */
  private static final int LEAD = 24;

  /**
   * Creates the excerpt of a line with a marked range.
   *
   * @param start offset of the first marked code unit in the line, from 0
   * @param end offset after the last; a range that continues on the next line is marked to the end
   *     of this line
   */
  static Excerpt of(MeasuredLine line, int start, int end) {
    int from = Math.min(start, line.length());
    int before = line.column(from);
    int marked = line.column(Math.max(from, Math.min(end, line.length()))) - before;
    int all = line.width();
    if (all <= WINDOW) {
      return new Excerpt(line.shown(0, all), marks(before, marked));
    }
    int first = Math.max(0, Math.min(before - LEAD, all - WINDOW));
    int last = Math.min(all, first + WINDOW);
    String head = first > 0 ? "…" : "";
    String tail = last < all ? "…" : "";
    int shift = head.isEmpty() ? 0 : 2;
    return new Excerpt(
        head + line.shown(first, last) + tail,
        marks(before - first + shift, Math.min(marked, last - before)));
  }

  /** Returns a copy that also has the marks of another excerpt of the same line. */
  Excerpt with(Excerpt other) {
    StringBuilder both = new StringBuilder();
    for (int i = 0; i < Math.max(marks.length(), other.marks.length()); i++) {
      boolean marked = isMarked(i) || other.isMarked(i);
      both.append(marked ? '^' : ' ');
    }
    return new Excerpt(line, both.toString());
  }

  private boolean isMarked(int column) {
    return column < marks.length() && marks.charAt(column) == '^';
  }

  private static String marks(int before, int marked) {
    return " ".repeat(Math.max(0, before)) + "^".repeat(Math.max(1, marked));
  }
}
