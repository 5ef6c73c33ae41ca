package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.report.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact percentage that is written in a sentence.
 *
 * @param start index of the words before it, such as 达到
 * @param numberStart index of its first digit
 * @param numberEnd index after its last digit
 */
record Percent(Passage sentence, int start, int numberStart, int numberEnd) {

  private static final Pattern PERCENT =
      Pattern.compile(
          "(?<rough>约|近|超过|逾)?\\s{0,4}(?:(?:为|达到?|：)\\s{0,4})?(?<percent>\\d{1,3}(?:\\.\\d+)?)\\s*%(?!以上|左右)");

  private static final int MORE_PLACES = 10;

  /**
   * Returns the percentages of a sentence that are neither approximate nor printed by a reference.
   */
  static List<Percent> of(Passage sentence) {
    List<Percent> found = new ArrayList<>();
    Matcher percent = PERCENT.matcher(sentence.text());
    while (percent.find()) {
      int start = percent.start("percent");
      int end = percent.end("percent");
      if (percent.group("rough") == null && !sentence.isReferenced(start, end)) {
        found.add(new Percent(sentence, percent.start(), start, end));
      }
    }
    return found;
  }

  Decimal value() {
    return Decimal.parse(sentence.text().substring(numberStart, numberEnd)).orElseThrow();
  }

  /** Returns the percentage that a part is of a whole, rounded half up to the places written. */
  Decimal should(Decimal part, Decimal whole) {
    return part.times(100).dividedBy(whole, value().places());
  }

  /** Returns whether it is the percentage that a part is of a whole. */
  boolean is(Decimal part, Decimal whole) {
    return should(part, whole).compareTo(value()) == 0;
  }

  /** Returns how far it is from the percentage that a part is of a whole. */
  Decimal distance(Decimal part, Decimal whole) {
    return should(part, whole).minus(value()).abs();
  }

  /** Returns whether it has the digits of the quotient but isn't rounded. */
  private boolean isCutOff(Decimal part, Decimal whole) {
    int places = value().places();
    String exact = part.times(100).dividedBy(whole, places + MORE_PLACES).toString();
    String cut = exact.substring(0, exact.length() - MORE_PLACES);
    return value().toString().equals(places == 0 ? cut.substring(0, cut.length() - 1) : cut);
  }

  /**
   * Returns the finding about a percentage that is not what a part is of a whole.
   *
   * @param source what the numbers are from, such as 按表格计算
   */
  Diagnostic finding(RuleContext context, String source, Parts parts) {
    String value = should(parts.part(), parts.whole()) + "%";
    String cut = isCutOff(parts.part(), parts.whole()) ? "，文中的尾数没有四舍五入" : "";
    return context
        .finding(
            sentence.quote(numberStart, numberEnd)
                + "：文中是 "
                + value()
                + "%，"
                + source
                + "，"
                + parts.said()
                + "＝"
                + value
                + cut)
        .at(sentence.place(numberStart, numberEnd))
        .advice("核对后改为 " + value + "，或写明占的是什么的比例");
  }

  /**
   * A part and its whole.
   *
   * @param said how findings write the quotient
   */
  record Parts(Decimal part, Decimal whole, String said) {}
}
