package genreport.check.narrative;

import java.util.List;

/**
 * What stands around a number, in which claims look for their words.
 *
 * @param before what stands before it, as far as it matters
 * @param open index in {@code before} from which on nothing stands but what may stand between a
 *     claim's words and its number: where words that make a claim end, there or behind
 * @param after what stands after its unit, as far as it matters
 */
record Surroundings(String before, int open, String after) {

  /** What any claim's pattern may match between its words and its number, but white space. */
  private static final String BETWEEN =
      Claims.OBJECT + DisputeClaims.COUNTED + "提出提交的类情形处理决定答复至到来本年度今年的继续办理";

  static Surroundings of(Quantity quantity) {
    String before = quantity.before();
    int open = before.length();
    while (open > 0 && mayStandBetween(before.charAt(open - 1))) {
      open--;
    }
    return new Surroundings(before, open, quantity.after());
  }

  private static boolean mayStandBetween(char c) {
    return c <= ' ' || BETWEEN.indexOf(c) >= 0;
  }

  /** Whether one of these words stands where those of a claim do. */
  boolean has(List<String> words) {
    for (String word : words) {
      if (has(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this word stands where those of a claim do. */
  boolean has(String word) {
    return before.indexOf(word, Math.max(0, open - word.length())) >= 0;
  }

  /** Whether one of these characters stands where words that make a claim end. */
  boolean mayEnd(String characters) {
    for (int i = Math.max(0, open - 1); i < before.length(); i++) {
      if (characters.indexOf(before.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these words stands somewhere after the number. */
  boolean isFollowedBy(List<String> words) {
    for (String word : words) {
      if (after.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
