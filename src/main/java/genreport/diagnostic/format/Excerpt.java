package genreport.diagnostic.format;

/**
 * A source line as a terminal shows it, with the marks below it.
 *
 * @param line the line with tabs expanded and control characters made visible, cut to a window
 * @param marks spaces, then a caret for each column that the span covers
 */
record Excerpt(String line, String marks) {

  /** So many columns of a source line are shown. */
  static final int WINDOW = 96;

  /** A long line's window starts so many columns before the span. */
  private static final int LEAD = 24;

  /**
   * Cuts a line around a marked part of it.
   *
   * @param start offset of the first marked code unit in the line, from 0
   * @param end offset after the last; a part that goes on in the next line is marked to this line's
   *     end
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

  /** The same line with another excerpt's marks too. */
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
