package genreport.output.word;

/** How the parts of the Word file refer to a style: ids in ASCII, made from the sheet's names. */
final class StyleIds {

  /** The style of body text in the sheet: Word's default for paragraphs. */
  static final String BODY = "body";

  private StyleIds() {}

  /** The id of the paragraph style, such as {@code TableHead} for {@code table-head}. */
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

  /** The id of the character style. */
  static String text(String style) {
    return paragraph(style) + "Char";
  }

  /** The id of the table style. */
  static String table(String style) {
    return paragraph(style) + "Grid";
  }
}
