package genreport.output.word;

import java.util.OptionalInt;

/** The characters that XML allows. */
final class XmlCharacters {

  private XmlCharacters() {}

  /** Returns the first code point that XML does not allow, if any. */
  static OptionalInt firstIllegal(String text) {
    return text.codePoints().filter(c -> !isLegal(c)).findFirst();
  }

  /** Returns whether XML allows a code point (XML 1.0, 2.2, Char). */
  static boolean isLegal(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }
}
