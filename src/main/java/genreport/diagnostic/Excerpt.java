package genreport.diagnostic;

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

  private static final int TAB = 4;

  /** The first line of a span. */
  static Excerpt of(Span span) {
    SourceFile file = span.file();
    int line = span.line();
    String text = file.lineText(line);
    int from = Math.min(span.start() - file.lineStart(line), text.length());
    int to = Math.max(from, Math.min(span.end() - file.lineStart(line), text.length()));
    int before = width(text.substring(0, from), 0);
    int marked = width(text.substring(from, to), before);
    int all = before + marked + width(text.substring(to), before + marked);
    if (all <= WINDOW) {
      return new Excerpt(shown(text, 0, all), marks(before, marked));
    }
    int start = Math.max(0, Math.min(before - LEAD, all - WINDOW));
    int end = Math.min(all, start + WINDOW);
    String head = start > 0 ? "…" : "";
    String tail = end < all ? "…" : "";
    int shift = head.isEmpty() ? 0 : 2;
    String cut = shown(text, start, end);
    return new Excerpt(
        head + cut + tail, marks(before - start + shift, Math.min(marked, end - before)));
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

  /** What of a line lies between two columns; of a character that is cut, spaces. */
  private static String shown(String text, int from, int to) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      int width = width(c, column);
      int end = column + width;
      if (column >= from && end <= to) {
        out.append(c == '\t' ? " ".repeat(width) : TerminalText.visible(c));
      } else if (end > from && column < to) {
        out.append(" ".repeat(Math.min(end, to) - Math.max(column, from)));
      }
      column = end;
    }
    return out.toString();
  }

  private static int width(String text, int column) {
    int at = column;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      at += width(text.codePointAt(i), at);
    }
    return at - column;
  }

  private static int width(int c, int column) {
    if (c == '\t') {
      return TAB - column % TAB;
    }
    return TerminalText.isHarmful(c) ? 1 : CharacterWidth.of(c);
  }
}
