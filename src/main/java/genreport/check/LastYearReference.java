package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.form.FormPack;
import genreport.report.Figure;
import genreport.report.Report;
import genreport.source.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reference of a report to the file of the year before. Rule ids: L1 the file can't be read, L2
 * it is no report of the year before or another kind of report.
 *
 * @param report the report that has the reference
 * @param name the name of the file, as written
 */
public record LastYearReference(Report report, Scalar name) {

  private static final Pattern OTHER_FILE =
      Pattern.compile("(?i).*\\.(?:docx?|wps|pdf|ofd|xlsx?|et|html?)|[a-z]{2,}://.*");

  /**
   * Returns the reference of a report; empty if it names no file. A number is no name, which the
   * schema reports.
   */
  public static Optional<LastYearReference> of(Report report) {
    List<Scalar> named = report.entries().getOrDefault(FormPack.LAST_YEAR, List.of());
    return named.stream()
        .filter(name -> name.style() != Scalar.Style.PLAIN || Figure.number(name.text()).isEmpty())
        .findFirst()
        .map(name -> new LastYearReference(report, name));
  }

  /**
   * Returns the finding that the file may not be read.
   *
   * @param allowed the clause that says which files may be read
   */
  public Diagnostic outside(String allowed) {
    return Diagnostic.error("L1", "上年报告“" + name.text() + "”不在可以读取的范围里：" + allowed)
        .at(name.span())
        .advice("把上年报告的源文件放到这个范围里，改写成它的文件名；没有上年的文件，删去“上年报告”一行");
  }

  /** Returns the finding that the file can't be read or is no report. */
  public Diagnostic unreadable(String reason) {
    return unreadable(reason, "写出上年报告的文件名，从本文件所在的文件夹算起");
  }

  /**
   * Returns the finding that there is no such file.
   *
   * @param shown the path that was looked for, as messages show it
   * @param folder the folder of that path, as messages show it; empty if there is no such folder
   * @param near the name of a similar source file, if there is one
   */
  public Diagnostic missing(String shown, Optional<String> folder, Optional<String> near) {
    String copy =
        folder.map(name -> "把上年报告的源文件复制到" + name + "，或者改写成它的").orElse("没有这个文件夹，改写成上年报告的")
            + "文件名，从本文件所在的文件夹算起";
    return unreadable(
        "找不到文件“" + shown + "”", near.map(name -> "是不是“" + name + "”？不是的，" + copy).orElse(copy));
  }

  private Diagnostic unreadable(String reason, String advice) {
    String source =
        OTHER_FILE.matcher(name.text()).matches()
            ? "上年报告写源文件（扩展名为 .yaml）的名字，不写 Word、PDF、表格文件和网址"
            : advice;
    return Diagnostic.error("L1", "上年报告不能读：" + reason)
        .at(name.span())
        .advice(source + "；没有上年的文件，删去“上年报告”一行");
  }

  /** Checks that a form is for the same kind of report as the form of this report. */
  public Optional<Diagnostic> checkKind(FormPack last) {
    String kind = report.form().report();
    return last.report().equals(kind)
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                    "L2", "“" + name.text() + "”是" + last.report() + "，这个文件是" + kind + "，不是同一种报告")
                .at(name.span())
                .advice("改写成上一年度" + kind + "的文件名"));
  }

  /**
   * Checks that a report is of the year before. Nothing is found if one of the reports has no valid
   * year, which has its own finding.
   */
  public Optional<Diagnostic> checkYear(Report last) {
    Optional<Integer> year = year(report);
    Optional<Integer> before = year(last);
    return year.isEmpty() || before.isEmpty() || before.get() == year.get() - 1
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                    "L2",
                    String.format(
                        Locale.ROOT,
                        "上年报告应是 %s 年度的，“%s”是 %s 年度的",
                        year.get() - 1,
                        name.text(),
                        before.get()))
                .at(name.span())
                .advice("改写成上一年度报告的文件名"));
  }

  /** Returns whether a report is of the year before. */
  public boolean isYearBefore(Report last) {
    return year(report).isPresent() && year(last).isPresent() && checkYear(last).isEmpty();
  }

  private static Optional<Integer> year(Report report) {
    return report
        .entry(FormPack.YEAR)
        .filter(text -> text.matches("[0-9]{4}"))
        .map(Integer::valueOf);
  }
}
