package genreport.verify;

/** Short stretches of text for messages. */
final class Snippet {

  private static final int CONTEXT = 6;
  private static final int LONGEST = 40;

  private Snippet() {}

  /** A text, cut after so many characters as a message bears. */
  static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /**
   * A stretch with a few characters on either side, …such as this…
   *
   * @param start index of its first code unit
   * @param end index after its last
   */
  static String around(String text, int start, int end) {
    int from = whole(text, Math.max(0, start - CONTEXT));
    int longest = whole(text, Math.min(text.length(), start + LONGEST));
    int to = Math.min(longest, whole(text, Math.min(text.length(), end + CONTEXT)));
    return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
  }

  /** The index itself, or the one before it when it is within a character of two code units. */
  private static int whole(String text, int index) {
    boolean within =
        index > 0
            && index < text.length()
            && Character.isLowSurrogate(text.charAt(index))
            && Character.isHighSurrogate(text.charAt(index - 1));
    return within ? index - 1 : index;
  }
}
