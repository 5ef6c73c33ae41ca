package genreport.document;

import java.util.regex.Pattern;

/** Sets the hyphen of a negative number as a minus sign (U+2212), as type does. */
final class MinusSign {

  /**
   * A hyphen before a digit, at the start of the text or after a mark or a word that introduces a
   * number. Elsewhere it is that of a range, a telephone number or a code.
   */
  private static final Pattern HYPHEN =
      Pattern.compile("(?<=^|[（(\\[：:，,、；;＋+－=＝×÷/～—为是达到至在于由从或和与及比超低高约长降升减率值差额温])-(?=[0-9])");

  private MinusSign() {}

  /** Returns the text with minus signs. */
  static String set(String text) {
    return text.indexOf('-') < 0 ? text : HYPHEN.matcher(text).replaceAll("\u2212");
  }
}
