package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * X14: a year of five or more digits, dates that do not exist, and dates that run backwards, in a
 * list or from the start of a period to its end. A list of months alone needs three of them, since
 * 9月和3月 may be every year's.
 */
final class DateOrder {

  private static final Pattern LONG_YEAR = Pattern.compile("(?<![\\d.,])\\d{5,9}年");

  private static final String DATE =
      "(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?";

  private static final Pattern FIRST = Pattern.compile("(?<!\\d)" + DATE);
  private static final Pattern NEXT =
      Pattern.compile("(?:、|和|及|以及|与)(?:(?<only>\\d{1,2})日|" + DATE + ")");
  private static final Pattern END = Pattern.compile("起?(?:至|到|[-－—～~]{1,2})" + DATE);

  private static final int FEWEST_MONTHS = 3;
  private static final int MONTHS = 12;

  private DateOrder() {}

  /** Returns the findings about a sentence. */
  static List<Diagnostic> check(RuleContext context, Passage sentence, boolean isOpening) {
    List<Diagnostic> findings = new ArrayList<>();
    Matcher year = LONG_YEAR.matcher(sentence.text());
    while (year.find()) {
      findings.add(
          context
              .finding(sentence.quote(year.start(), year.end()) + "：“" + year.group() + "”不是年份")
              .at(sentence.place(year.start(), year.end()))
              .advice("年份是四位数字，改正“" + year.group() + "”"));
    }
    impossible(context, sentence).forEach(findings::add);
    Matcher first = FIRST.matcher(sentence.text());
    int from = 0;
    while (first.find(from)) {
      List<Date> dates = dates(sentence, first);
      backwards(context, sentence, dates).ifPresent(findings::add);
      period(context, sentence, first, isOpening).ifPresent(findings::add);
      from = dates.get(dates.size() - 1).end();
    }
    return findings;
  }

  /** Returns findings about dates that no calendar has, such as 2021年13月 and 11月31日. */
  private static List<Diagnostic> impossible(RuleContext context, Passage sentence) {
    List<Diagnostic> findings = new ArrayList<>();
    Matcher found = FIRST.matcher(sentence.text());
    while (found.find()) {
      Date date = Date.of(found, found.start());
      boolean written = date.year() > 0 || date.day() > 0;
      if (written && !date.isPossible() && !sentence.isReferenced(found.start(), found.end())) {
        findings.add(
            context
                .finding(
                    sentence.quote(found.start(), found.end()) + "：没有“" + found.group() + "”这个日期")
                .at(sentence.place(found.start(), found.end()))
                .advice("核对这个日期"));
      }
    }
    return findings;
  }

  /**
   * A date.
   *
   * @param year 0 if it is not written
   * @param day 0 if it is not written
   */
  private record Date(int year, int month, int day, int start, int end) {

    static Date of(Matcher found, int start) {
      return new Date(
          number(found, "year"), number(found, "month"), number(found, "day"), start, found.end());
    }

    private static int number(Matcher found, String group) {
      return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }

    /** Returns whether there is such a month and day, in a leap year if the year is not written. */
    boolean isPossible() {
      if (month < 1 || month > MONTHS) {
        return false;
      }
      int days = year > 0 ? YearMonth.of(year, month).lengthOfMonth() : Month.of(month).maxLength();
      return day <= days;
    }

    /** Returns this date with the year of the one before it, if its own is not written. */
    Date after(Date before) {
      return year > 0 ? this : new Date(before.year, month, day, start, end);
    }

    boolean isBefore(Date other) {
      if (year != other.year) {
        return year < other.year && year > 0;
      }
      return month < other.month
          || (month == other.month && day > 0 && other.day > 0 && day < other.day);
    }
  }

  private static List<Date> dates(Passage sentence, Matcher first) {
    List<Date> dates = new ArrayList<>(List.of(Date.of(first, first.start())));
    Matcher next = NEXT.matcher(sentence.text());
    int at = first.end();
    while (next.region(at, sentence.text().length()).lookingAt()) {
      Date before = dates.get(dates.size() - 1);
      int start = next.start() + (next.group().startsWith("以及") ? 2 : 1);
      dates.add(
          next.group("only") == null
              ? Date.of(next, start).after(before)
              : new Date(
                  before.year(),
                  before.month(),
                  Integer.parseInt(next.group("only")),
                  start,
                  next.end()));
      at = next.end();
    }
    return dates;
  }

  private static Optional<Diagnostic> backwards(
      RuleContext context, Passage sentence, List<Date> dates) {
    boolean days = dates.stream().allMatch(date -> date.day() > 0);
    for (int i = 1; i < dates.size() && (days || dates.size() >= FEWEST_MONTHS); i++) {
      if (dates.get(i).isBefore(dates.get(i - 1))) {
        return Optional.of(finding(context, sentence, dates.get(i - 1), dates.get(i)));
      }
    }
    return Optional.empty();
  }

  /**
   * Checks a period whose end has a year. Of the opening only one within a year: X14 has others.
   */
  private static Optional<Diagnostic> period(
      RuleContext context, Passage sentence, Matcher first, boolean isOpening) {
    Matcher end = END.matcher(sentence.text()).region(first.end(), sentence.text().length());
    if (!end.lookingAt() || end.group("year") == null || first.group("year") == null) {
      return Optional.empty();
    }
    Date from = Date.of(first, first.start());
    Date to = Date.of(end, end.start("year"));
    boolean otherYears = isOpening && from.year() != to.year();
    return to.isBefore(from) && !otherYears
        ? Optional.of(finding(context, sentence, from, to))
        : Optional.empty();
  }

  private static Diagnostic finding(
      RuleContext context, Passage sentence, Date before, Date after) {
    String one = sentence.text().substring(before.start(), before.end());
    String other = sentence.text().substring(after.start(), after.end());
    return context
        .finding(
            sentence.quote(before.start(), after.end()) + "：“" + one + "”后面是“" + other + "”，日期倒了")
        .at(sentence.place(after.start(), after.end()))
        .at(sentence.place(before.start(), before.end()))
        .advice("核对这两个日期；没有写错的，按先后排列");
  }
}
