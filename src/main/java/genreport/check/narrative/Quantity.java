package genreport.check.narrative;

import genreport.report.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact number with its unit, such as 73件 or 七十三件.
 *
 * @param start index of the first digit in the passage
 * @param numberEnd index after the last digit
 * @param end index after the unit
 */
record Quantity(Passage passage, Decimal value, int start, int numberEnd, int end) {

  private static final String CHINESE = "一二两三四五六七八九十百千万零〇";

  /** Each alternative starts with the first character, which most places lack. */
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?:(?=\\d)(?<![\\dA-Za-z.〔\\[-])(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)\\s*"
              + "(?:件次|件[（(]次[）)]|人次|万元|亿元|万条|件|宗|份|条|起|例|篇|次|个|项|期|家|场|人|户|元|处|名)"
              + "|(?=["
              + CHINESE
              + "])(?<![第每逐几数\\d"
              + CHINESE
              + "])(?<words>["
              + CHINESE
              + "]{1,9})[件宗份起例])(?![次（(]次|次)");

  private static final Set<String> CASES =
      Set.of("件", "宗", "份", "条", "起", "例", "件次", "件（次）", "件(次)");

  private static final int LONGEST_ROUGH = 8;

  /** Longer text is no sentence and is not read, so that hostile text costs no time. */
  private static final int LONGEST_SENTENCE = 4000;

  /** The number of characters before and after a number that rules look at. */
  private static final int SEEN = 300;

  private static final Pattern ROUGH = Pattern.compile("(?:约|近|超|超过|逾|不少于|不低于|不足|不到|达到?上)\\s*$");

  /** Returns the exact numbers with units in a passage; none if the passage is too long. */
  static List<Quantity> of(Passage passage) {
    List<Quantity> found = new ArrayList<>();
    if (passage.text().length() > LONGEST_SENTENCE) {
      return found;
    }
    Matcher number = QUANTITY.matcher(passage.text());
    while (number.find()) {
      read(passage, number).ifPresent(found::add);
    }
    return found;
  }

  /** Returns the number found; empty if it is approximate or no number. */
  private static Optional<Quantity> read(Passage passage, Matcher number) {
    int from = Math.max(0, number.start() - LONGEST_ROUGH);
    boolean rough = ROUGH.matcher(passage.text().substring(from, number.start())).find();
    String group = number.group("digits") == null ? "words" : "digits";
    Decimal value = value(number.group(group));
    return rough || (group.equals("words") && value.signum() == 0)
        ? Optional.empty()
        : Optional.of(
            new Quantity(passage, value, number.start(), number.end(group), number.end()));
  }

  /** Returns the value of Arabic digits, with or without separators, or of Chinese digits. */
  private static Decimal value(String written) {
    return Character.digit(written.charAt(0), 10) < 0
        ? Decimal.of(ChineseNumber.value(written))
        : Decimal.parse(written.replace(",", "")).orElseThrow();
  }

  String unit() {
    return passage.text().substring(numberEnd, end).strip();
  }

  /** Returns up to {@value #SEEN} characters before the number. */
  String before() {
    return passage.text().substring(Math.max(0, start - SEEN), start);
  }

  /** Returns up to {@value #SEEN} characters after the unit. */
  String after() {
    return passage.text().substring(end, Math.min(passage.text().length(), end + SEEN));
  }

  boolean isReferenced() {
    return passage.isReferenced(start, numberEnd);
  }

  /** Returns whether the unit is one of applications and cases. */
  boolean countsCases() {
    return CASES.contains(unit());
  }
}
