package genreport.verify;

/** Shortens text that messages quote. */
final class QuotedText {

  private static final int CONTEXT = 6;
  private static final int LONGEST = 40;

  private QuotedText() {}

  /** Returns the text, cut after {@value #LONGEST} code points. */
  static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /**
   * Returns a range of the text with up to {@value #CONTEXT} code units on either side: …like this…
   *
   * @param start index of the range's first code unit
   * @param end index after its last one
   */
  static String around(String text, int start, int end) {
    int from = whole(text, Math.max(0, start - CONTEXT));
    int longest = whole(text, Math.min(text.length(), start + LONGEST));
    int to = Math.min(longest, whole(text, Math.min(text.length(), end + CONTEXT)));
    return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
  }

  /** Returns the index, or the one before it if it would split a surrogate pair. */
  private static int whole(String text, int index) {
    boolean within =
        index > 0
            && index < text.length()
            && Character.isLowSurrogate(text.charAt(index))
            && Character.isHighSurrogate(text.charAt(index - 1));
    return within ? index - 1 : index;
  }
}
