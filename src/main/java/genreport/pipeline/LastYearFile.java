package genreport.pipeline;

import genreport.check.Checker;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.report.Report;
import genreport.source.Mapping;
import genreport.source.Scalar;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The report of the year before, when a source names it. */
final class LastYearFile {

  private static final String KEY = FormPack.LAST_YEAR;

  private final Request request;
  private final FormLibrary library;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<Path> read = new ArrayList<>();

  LastYearFile(Request request, FormLibrary library) {
    this.request = request;
    this.library = library;
  }

  /** What was found wrong with it so far. */
  List<Diagnostic> findings() {
    return List.copyOf(findings);
  }

  /** Its file, whether it can be read or not; empty when the source names none. */
  List<Path> read() {
    return List.copyOf(read);
  }

  /**
   * The report of the year before; its errors are said as its own.
   *
   * @throws IOException if a template folder can't be listed
   */
  Optional<Report> before(Report report, Checker checker) throws IOException {
    List<Scalar> named = report.entries().getOrDefault(KEY, List.of());
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Scalar name = named.get(0);
    Optional<Mapping> source = keep(source(name, report.form()));
    Optional<FormPack> form =
        source.isPresent() ? keep(library.choose(source.get())) : Optional.empty();
    if (form.isEmpty()) {
      return Optional.empty();
    }
    if (!form.get().report().equals(report.form().report())) {
      findings.add(otherKind(name, form.get(), report.form()));
      return Optional.empty();
    }
    Outcome<Report> last = ReportFile.checked(source.get(), form.get(), checker);
    last.diagnostics().stream().filter(Diagnostic::isBlocking).forEach(findings::add);
    return last.value().filter(before -> isYearBefore(before, report, name));
  }

  /**
   * A file that can't or may not be read, or is no report, is an error at the key that names it.
   */
  private Outcome<Mapping> source(Scalar name, FormPack form) {
    try {
      Path path = request.source().resolveSibling(name.text());
      WorkingTree tree = request.tree();
      if (!tree.holds(path)) {
        return Outcome.none(outside(name, tree));
      }
      read.add(path);
      String shown = Path.of(request.shownName()).resolveSibling(name.text()).toString();
      Outcome<SourceFile> text = ReportDetector.of(form).loadReport(path, shown);
      return text.value().isPresent()
          ? text.then(ReportFile::read)
          : Outcome.none(unreadable(name, text.diagnostics().get(0).message()));
    } catch (InvalidPathException e) {
      return Outcome.none(unreadable(name, "“" + name.text() + "”不是文件名"));
    }
  }

  private static Diagnostic outside(Scalar name, WorkingTree tree) {
    return Diagnostic.error("L1", "上年报告“" + name.text() + "”不在可以读取的范围里：" + tree.allowed())
        .at(name.span())
        .advice("把上年报告的源文件放到这个范围里，改写成它的文件名；没有上年的文件，删去“上年报告”一行");
  }

  private static Diagnostic unreadable(Scalar name, String reason) {
    return Diagnostic.error("L1", "上年报告不能读：" + reason)
        .at(name.span())
        .advice("写出上年报告的文件名，从本文件所在的文件夹算起；没有上年的文件，删去“上年报告”一行");
  }

  private static Diagnostic otherKind(Scalar name, FormPack last, FormPack form) {
    return Diagnostic.error(
            "L2", "“" + name.text() + "”是" + last.report() + "，这个文件是" + form.report() + "，不是同一种报告")
        .at(name.span())
        .advice("改写成上一年度" + form.report() + "的文件名");
  }

  private boolean isYearBefore(Report last, Report report, Scalar name) {
    Optional<Integer> year = year(report);
    Optional<Integer> before = year(last);
    if (year.isEmpty() || before.isEmpty()) {
      return false;
    }
    boolean follows = before.get() == year.get() - 1;
    if (!follows) {
      findings.add(
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
    return follows;
  }

  /** The report's year; of one that is written wrong the choice of the form has told. */
  private static Optional<Integer> year(Report report) {
    return report
        .entry(FormPack.YEAR)
        .filter(text -> text.matches("[0-9]{4}"))
        .map(Integer::valueOf);
  }

  private <T> Optional<T> keep(Outcome<T> outcome) {
    findings.addAll(outcome.diagnostics());
    return outcome.value();
  }
}
