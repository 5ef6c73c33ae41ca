package genreport.check.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit, such as 73件.
 *
 * @param start index of its first digit in the passage
 * @param numberEnd index after its last digit
 * @param end index after its unit
 */
record Quantity(Passage passage, BigDecimal value, int start, int numberEnd, int end) {

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<![\\dA-Za-z.〔\\[-])(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)\\s*"
              + "(人次|万元|万条|件|宗|份|条|起|例|篇|次|个|项|期|家|场|人|户|元|处|名)(?![次（(]次|次)");
  private static final int LONGEST_ROUGH = 8;

  /** How many characters around it are looked at, so that hostile text takes no time. */
  private static final int SEEN = 300;

  private static final Pattern ROUGH = Pattern.compile("(?:约|近|超|超过|逾|不少于|不低于|不足|不到|达到?上)\\s*$");

  /** The numbers of a passage that are exact and have a unit. */
  static List<Quantity> of(Passage passage) {
    List<Quantity> found = new ArrayList<>();
    Matcher number = QUANTITY.matcher(passage.text());
    while (number.find()) {
      int from = Math.max(0, number.start() - LONGEST_ROUGH);
      if (!ROUGH.matcher(passage.text().substring(from, number.start())).find()) {
        found.add(
            new Quantity(
                passage,
                new BigDecimal(number.group(1).replace(",", "")),
                number.start(),
                number.end(1),
                number.end()));
      }
    }
    return found;
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
    return "件宗份条起例".contains(unit());
  }
}
