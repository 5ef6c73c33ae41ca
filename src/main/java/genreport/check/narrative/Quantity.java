package genreport.check.narrative;

import genreport.report.CharKind;
import genreport.report.Decimal;
import java.util.List;

/**
 * A number with its unit, such as 73件 or 七十三件.
 *
 * @param start index of its first digit in the passage
 * @param numberEnd index after its last digit
 * @param end index after its unit
 */
record Quantity(Passage passage, Decimal value, int start, int numberEnd, int end) {

  private static final String CASE_UNITS = "件宗份条起例";

  /** How many characters around it are looked at. */
  private static final int SEEN = 300;

  /** The numbers of a passage that are exact and have a unit; none of one too long to be read. */
  static List<Quantity> of(Passage passage) {
    return new QuantityReader(passage).read();
  }

  String unit() {
    return passage.text().substring(numberEnd, end).strip();
  }

  /** What stands before it in its passage, as far as it matters. */
  String before() {
    return passage.text().substring(Math.max(0, start - SEEN), start);
  }

  /** What stands after it, as far as it matters. */
  String after() {
    return passage.text().substring(end, Math.min(passage.text().length(), end + SEEN));
  }

  boolean isReferenced() {
    return passage.isReferenced(start, numberEnd);
  }

  /** Whether it counts applications or cases. */
  boolean countsCases() {
    return CharKind.isOneOf(CASE_UNITS, passage.text(), end - 1) && CASE_UNITS.contains(unit());
  }
}
