package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.report.CharKind;
import genreport.source.Mapping;
import genreport.source.Scalar;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * The date that stands at a report's end, as somebody wrote it. Rule ids: S5 no day of the
 * calendar, S9 not in the year after the report's.
 *
 * @param month from 1; may be none of the year's
 * @param day from 1; may be none of the month's
 */
record IssueDate(int year, int month, int day) {

  /** The key of the date. */
  static final String KEY = "成文日期";

  private static final int YEAR_DIGITS = 4;
  private static final int DATE_DIGITS = 8;

  private static final int MONTHS = 12;

  /** The date that is meant by what is written, in whatever notation. */
  static Optional<IssueDate> of(String written) {
    Optional<IssueDate> date = ofPlain(written.strip());
    // what has its plain form already is read without the tables of the others
    return date.isPresent()
        ? date
        : ofPlain(Normalizer.normalize(written, Normalizer.Form.NFKC).strip());
  }

  private static Optional<IssueDate> ofPlain(String plain) {
    if (plain.length() == DATE_DIGITS && CharKind.digitsEnd(plain, 0) == DATE_DIGITS) {
      return Optional.of(
          new IssueDate(number(plain, 0, 4), number(plain, 4, 6), number(plain, 6, 8)));
    }
    int yearEnd = CharKind.digitsEnd(plain, 0);
    int month = partStart(plain, yearEnd, "年./-");
    int monthEnd = CharKind.digitsEnd(plain, month);
    int day = partStart(plain, monthEnd, "月./-");
    int dayEnd = CharKind.digitsEnd(plain, day);
    int mark = spacesEnd(plain, dayEnd);
    int end = CharKind.isOneOf("日号", plain, mark) ? mark + 1 : mark;
    boolean sound =
        yearEnd == YEAR_DIGITS
            && isShort(monthEnd - month)
            && isShort(dayEnd - day)
            && end == plain.length();
    return sound
        ? Optional.of(
            new IssueDate(
                number(plain, 0, yearEnd),
                number(plain, month, monthEnd),
                number(plain, day, dayEnd)))
        : Optional.empty();
  }

  /** Index after a mark and the white space around it; the text's length where there is none. */
  private static int partStart(String text, int end, String marks) {
    int mark = spacesEnd(text, end);
    return CharKind.isOneOf(marks, text, mark) ? spacesEnd(text, mark + 1) : text.length();
  }

  private static int spacesEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && (CharKind.isSpace(text.charAt(end)) || text.charAt(end) == '\u3000')) {
      end++;
    }
    return end;
  }

  private static boolean isShort(int digits) {
    return digits == 1 || digits == 2;
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text.substring(start, end));
  }

  /** What to write for a date in another notation; nothing where it is no date at all. */
  static Optional<String> advice(String written) {
    return of(written)
        .filter(date -> date.fault().isEmpty())
        .map(date -> "写 " + date + "：用阿拉伯数字，月、日前面不加0（GB/T 9704—2012 第7.3.5.4条）");
  }

  /** Whether it is a date, but of no day. */
  static boolean isImpossible(String written) {
    return of(written).flatMap(IssueDate::fault).isPresent();
  }

  /** What is wrong with the date that is meant, however it is as it should be. */
  static List<Diagnostic> check(Mapping source) {
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
    Optional<Scalar> year = source.scalar("年度");
    if (year.isEmpty() || !isYear(year.get().text())) {
      return List.of();
    }
    int due = Integer.parseInt(year.get().text()) + 1;
    return due == date.get().year
        ? List.of()
        : List.of(date.get().misplaced(due).at(written.get().span()));
  }

  private static boolean isYear(String text) {
    return text.length() == YEAR_DIGITS && CharKind.digitsEnd(text, 0) == YEAR_DIGITS;
  }

  private Diagnostic misplaced(int due) {
    return Diagnostic.warning("S9", (due - 1) + " 年度的报告在 " + due + " 年公布，成文日期却是" + this)
        .basis("《条例》第四十九条：每年1月31日前或者3月31日前公布上一年度的年度报告")
        .advice("核对成文日期和年度；是不是从别的年度的文件改来，忘了改其中一个");
  }

  private Optional<String> fault() {
    if (month < 1 || month > MONTHS) {
      return Optional.of("一年只有 12 个月");
    }
    int days = days();
    return day < 1 || day > days
        ? Optional.of(year + "年" + month + "月只有 " + days + " 天")
        : Optional.empty();
  }

  /** How many days the month has. */
  private int days() {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return switch (month) {
      case 2 -> leap ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** As GB/T 9704—2012, 7.3.5.4, has it. */
  @Override
  public String toString() {
    return year + "年" + month + "月" + day + "日";
  }
}
