package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Scalar;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date at the end of a report (成文日期), as written. Rule ids: S5 the calendar has no such day, S9
 * the date is not in the year after the report's.
 *
 * @param month from 1; possibly more than 12
 * @param day from 1; possibly more than the month has
 */
record IssueDate(int year, int month, int day) {

  /** The key of the date. */
  static final String KEY = FormPack.DATE;

  /** The schema's key for the reason why the date is in the year after the report's. */
  private static final String NEXT_YEAR = "x-next-year";

  private static final Pattern DATE =
      Pattern.compile(
          "([0-9]{4})S[年./-]S([0-9]{1,2})S[月./-]S([0-9]{1,2})S[日号]?".replace("S", "[\\s\u3000]*"));
  private static final Pattern EIGHT_DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

  /** The greatest length of a date with spaces, in UTF-16 code units. */
  private static final int LONGEST = 100;

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final int MONTHS = 12;

  /** Returns the date that a text means, in one of the usual notations. */
  static Optional<IssueDate> of(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    for (Pattern notation : List.of(DATE, EIGHT_DIGITS)) {
      Matcher date = notation.matcher(plain);
      if (date.matches()) {
        return Optional.of(new IssueDate(number(date, 1), number(date, 2), number(date, 3)));
      }
    }
    return Optional.empty();
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  /** Returns how to write a date that has another notation; empty if the text is no date. */
  static Optional<String> advice(String written) {
    return of(written)
        .filter(date -> date.fault().isEmpty())
        .map(date -> "写 " + date + "：用阿拉伯数字，月、日前面不加0（GB/T 9704—2012 第7.3.5.4条）");
  }

  /** Returns whether a text has the form of a date but the calendar has no such day. */
  static boolean isImpossible(String written) {
    return of(written).flatMap(IssueDate::fault).isPresent();
  }

  /** Checks the date of a source, whatever its notation. */
  static List<Diagnostic> check(Mapping source, FormPack form) {
    Optional<Scalar> written = source.scalar(KEY);
    Optional<IssueDate> date = written.isPresent() ? of(written.get().text()) : Optional.empty();
    if (date.isEmpty()) {
      return List.of();
    }
    Optional<String> fault = date.get().fault();
    if (fault.isPresent()) {
      return List.of(
          Diagnostic.error("S5", "没有 " + written.get().text().strip() + " 这一天：" + fault.get())
              .at(written.get().span())
              .advice("核对成文日期"));
    }
    Optional<Scalar> year = source.scalar(FormPack.YEAR);
    Optional<String> basis = form.note(KEY, NEXT_YEAR);
    if (basis.isEmpty() || year.isEmpty() || !YEAR.matcher(year.get().text()).matches()) {
      return List.of();
    }
    int due = Integer.parseInt(year.get().text()) + 1;
    return due == date.get().year
        ? List.of()
        : List.of(date.get().misplaced(due, basis.get()).at(written.get().span()));
  }

  private Diagnostic misplaced(int due, String basis) {
    return Diagnostic.warning("S9", (due - 1) + " 年度的报告在 " + due + " 年公布，成文日期却是" + this)
        .basis(basis)
        .advice("核对成文日期和年度；是不是从别的年度的文件改来，忘了改其中一个");
  }

  private Optional<String> fault() {
    if (month < 1 || month > MONTHS) {
      return Optional.of("一年只有 12 个月");
    }
    int days = YearMonth.of(year, month).lengthOfMonth();
    return day < 1 || day > days
        ? Optional.of(year + "年" + month + "月只有 " + days + " 天")
        : Optional.empty();
  }

  /** Returns the notation of GB/T 9704—2012, 7.3.5.4. */
  @Override
  public String toString() {
    return year + "年" + month + "月" + day + "日";
  }
}
