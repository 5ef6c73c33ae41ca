package genreport.template;

/** The characters that XML allows. */
public final class XmlCharacters {

  private XmlCharacters() {}

  /** Returns whether XML allows a code point (XML 1.0, 2.2, Char). */
  public static boolean isLegal(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }
}
