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
    for (String word : style.split("-", -1)) {
      if (!word.isEmpty()) {
        id.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
        id.append(word, word.offsetByCodePoints(0, 1), word.length());
      }
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
