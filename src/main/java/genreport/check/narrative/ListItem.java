package genreport.check.narrative;

import genreport.report.CharKind;
import genreport.report.Decimal;
import java.util.Optional;

/**
 * An item of a list within a sentence: 栏目更新4个，. Indexes are those of the text.
 *
 * @param label what it counts
 * @param start of its number
 * @param numberEnd after its number
 * @param unitEnd after its unit
 * @param end after the mark behind it
 */
record ListItem(String text, String label, int start, int numberEnd, int unitEnd, int end) {

  private static final int FEWEST_IN_LABEL = 2;
  private static final int MOST_IN_LABEL = 24;
  private static final int LONGEST_UNIT = 2;

  /** What separates items and what ends the last. */
  private static final String MARKS = "，、；,;。";

  private static final String NO_LABEL = MARKS + "：:（）()%";

  /** The item that starts here. */
  static Optional<ListItem> at(String text, int start) {
    int number = start;
    while (number < text.length() && isLabel(text.charAt(number))) {
      number++;
    }
    int numberEnd = numberEnd(text, number);
    int spaces = CharKind.spacesStart(text, number, number - start);
    int labelEnd = Math.max(spaces, start + FEWEST_IN_LABEL);
    boolean labelled = labelEnd <= number && labelEnd - start <= MOST_IN_LABEL;
    int unit = CharKind.spacesEnd(text, numberEnd);
    int unitEnd = unitEnd(text, unit);
    boolean ends = unitEnd == text.length() || MARKS.indexOf(text.charAt(unitEnd)) >= 0;
    if (numberEnd == number || !labelled || unitEnd == unit || !ends) {
      return Optional.empty();
    }
    int end = Math.min(unitEnd + 1, text.length());
    return Optional.of(
        new ListItem(text, text.substring(start, labelEnd), number, numberEnd, unitEnd, end));
  }

  private static boolean isLabel(char c) {
    return !CharKind.isDigit(c) && NO_LABEL.indexOf(c) < 0;
  }

  /** After digits with or without a point. */
  private static int numberEnd(String text, int start) {
    int end = CharKind.digitsEnd(text, start);
    boolean point = end > start && CharKind.isOneOf(".", text, end);
    int decimals = point ? CharKind.digitsEnd(text, end + 1) : end;
    return decimals > end + 1 ? decimals : end;
  }

  private static int unitEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && end - start < LONGEST_UNIT
        && isLabel(text.charAt(end))
        && !CharKind.isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether the list ends with it. */
  boolean isLast() {
    return unitEnd == end || "。；;".indexOf(text.charAt(unitEnd)) >= 0;
  }

  Quantity quantity(Passage passage) {
    Decimal value = Decimal.parse(text.substring(start, numberEnd)).orElseThrow();
    return new Quantity(passage, value, start, numberEnd, unitEnd);
  }
}
