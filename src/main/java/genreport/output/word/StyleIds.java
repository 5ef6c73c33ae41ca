package genreport.output.word;

/** The style ids of the Word file, in ASCII, made from the names in the style sheet. */
final class StyleIds {

  /** The style of body text, which is Word's default paragraph style. */
  static final String BODY = "body";

  private StyleIds() {}

  /** Returns the id of the paragraph style, such as {@code TableHead} for {@code table-head}. */
  static String paragraph(String style) {
    if (style.equals(BODY)) {
      return "Normal";
    }
    StringBuilder id = new StringBuilder();
    boolean starts = true;
    for (int i = 0; i < style.length(); i += Character.charCount(style.codePointAt(i))) {
      int c = style.codePointAt(i);
      if (c != '-') {
        id.appendCodePoint(starts ? Character.toUpperCase(c) : c);
      }
      starts = c == '-';
    }
    return id.toString();
  }

  /** Returns the id of the character style. */
  static String text(String style) {
    return paragraph(style) + "Char";
  }

  /** Returns the id of the table style. */
  static String table(String style) {
    return paragraph(style) + "Grid";
  }
}
