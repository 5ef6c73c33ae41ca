package genreport.pipeline;

import genreport.check.Checker;
import genreport.check.narrative.BodyName;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import genreport.file.AtomicWriter;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.PackFolders;
import genreport.report.Report;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.YamlReader;
import genreport.source.edit.ScalarText;
import genreport.starter.Starter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Creates the source file of a new report. */
public final class NewReport {

  private static final String YEAR = FormPack.YEAR;
  private static final String AGENCY = FormPack.AGENCY;
  private static final String REPORT = FormPack.REPORT;

  private final Order order;
  private final PackFolders folders;
  private final FormLibrary library;
  private final List<Diagnostic> findings = new ArrayList<>();

  private NewReport(Order order) {
    this.order = order;
    this.folders = new PackFolders(order.templates());
    this.library = new FormLibrary(folders);
  }

  /**
   * The subject of the new report.
   *
   * @param year four digits; if absent, the year after last year's report
   * @param agency if absent, that of last year's report
   * @param report the kind of report; if absent, that of last year's report, else the only kind of
   *     the year
   */
  public record Subject(Optional<String> year, Optional<String> agency, Optional<String> report) {}

  /**
   * The request for a new report. Without last year's report, year and agency must be given.
   *
   * @param target the file to write; if absent, the year's name in the working directory
   * @param lastYear the source file of last year's report
   * @param templates template folders; a file is taken from the first folder that has it
   */
  public record Order(
      Subject subject, Optional<Path> target, Optional<Path> lastYear, List<Path> templates) {

    public Order {
      templates = List.copyOf(templates);
      if (lastYear.isEmpty() && (subject.year().isEmpty() || subject.agency().isEmpty())) {
        throw new IllegalArgumentException("nothing says the year or the agency");
      }
    }
  }

  /** Writes the file. Reports an error if a file of this name exists. */
  public static RunResult write(Order order) {
    NewReport fresh = new NewReport(order);
    List<Path> written;
    try {
      written = fresh.write();
    } catch (IOException e) {
      fresh.findings.add(UnreadableTemplates.finding(e));
      written = List.of();
    }
    return new RunResult(fresh.findings, List.of(), written);
  }

  /** The report of last year and its source. */
  private record Last(Path file, Mapping source, Report report) {

    String year() {
      return report.entry(YEAR).orElse("");
    }
  }

  private List<Path> write() throws IOException {
    Optional<Last> last = Optional.empty();
    if (order.lastYear().isPresent()) {
      last = last(order.lastYear().get());
      if (last.isEmpty()) {
        return List.of();
      }
    }
    String year = order.subject().year().orElse(last.map(NewReport::yearAfter).orElse(""));
    if (last.isPresent() && !year.equals(yearAfter(last.get()))) {
      findings.add(notTheYearBefore(last.get(), year));
      return List.of();
    }
    Path target = order.target().orElse(Path.of(year + ".yaml"));
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      findings.add(ReportFiles.exists(target));
      return List.of();
    }
    WorkingTree tree = WorkingTree.of(target, WorkingTree.folder(target));
    if (last.isPresent() && !tree.holds(last.get().file())) {
      findings.add(outside(last.get().file(), tree));
      return List.of();
    }
    Optional<FormPack> form = form(year, last);
    if (form.isEmpty()) {
      return List.of();
    }
    last.flatMap(this::otherAgency).ifPresent(findings::add);
    String text = text(form.get(), year, target, last);
    findings.addAll(faults(text, form.get()));
    return findings.stream().anyMatch(Diagnostic::isBlocking) ? List.of() : write(target, text);
  }

  /**
   * Returns the error that the new file could not name last year's file as 上年报告, because the file
   * is outside the working tree.
   */
  private static Diagnostic outside(Path file, WorkingTree tree) {
    return Diagnostic.error("L1", "“" + file + "”不在新文件可以读取的范围里：" + tree.allowed())
        .advice("把上年报告的源文件复制到新文件的文件夹里，在 --from 后面写复制出来的文件");
  }

  /** Warns that last year's report is of another body than the new one. */
  private Optional<Diagnostic> otherAgency(Last last) {
    String before = last.report().entry(AGENCY).orElse("");
    return order
        .subject()
        .agency()
        .filter(agency -> !BodyName.of(agency).canBe(BodyName.of(before)))
        .map(
            agency ->
                Diagnostic.warning(
                        "X25",
                        "“" + last.file() + "”的机关是“" + before + "”，新文件的是“" + agency + "”，不像同一个机关")
                    .advice("看 --from 后面是不是本机关上年的文件；是的，不必改，新文件检查时再写入“已核实”"));
  }

  private static Diagnostic notTheYearBefore(Last last, String year) {
    return Diagnostic.error(
            "L2", "“" + last.file() + "”是 " + last.year() + " 年度的报告，" + year + " 年度的上一年不是它")
        .advice("不写 --year，就新建 " + yearAfter(last) + " 年度的；或者用 --from 写上一年度的文件");
  }

  /** Returns the errors of the given values, such as a year that is in the future. */
  private static List<Diagnostic> faults(String text, FormPack form) {
    Optional<Node> tree = YamlReader.read(new SourceFile("新文件", text)).value();
    if (!(tree.orElse(null) instanceof Mapping source)) {
      return List.of();
    }
    List<Span> given =
        Stream.of(YEAR, AGENCY, REPORT)
            .flatMap(key -> source.get(key).stream())
            .map(Node::span)
            .toList();
    return new Checker(any -> List.of())
        .check(source, form).stream()
            .filter(Diagnostic::isBlocking)
            .filter(finding -> finding.places().stream().anyMatch(given::contains))
            .toList();
  }

  private Optional<Last> last(Path file) throws IOException {
    Optional<Mapping> source =
        keep(ReportDetector.of(folders, library)
                .loadReport(file, file.toString())
                .then(YamlReader::read))
            .filter(Mapping.class::isInstance)
            .map(Mapping.class::cast);
    Optional<FormPack> form =
        source.isPresent() ? keep(library.choose(source.get())) : Optional.empty();
    if (form.isEmpty()) {
      return Optional.empty();
    }
    Outcome<Report> read =
        ReportFile.checked(source.orElseThrow(), form.get(), new Checker(any -> List.of()));
    read.diagnostics().stream().filter(Diagnostic::isBlocking).forEach(findings::add);
    return read.value()
        .filter(any -> !read.isBlocked())
        .map(report -> new Last(file, source.orElseThrow(), report));
  }

  private static String yearAfter(Last last) {
    return String.valueOf(Integer.parseInt(last.year()) + 1);
  }

  /** Returns the form of the year for the requested kind of report, else for last year's kind. */
  private Optional<FormPack> form(String year, Optional<Last> last) throws IOException {
    Optional<String> report =
        order.subject().report().or(() -> last.map(before -> before.report().form().report()));
    if (report.isEmpty()) {
      List<String> kinds = library.reports(Integer.parseInt(year));
      if (kinds.size() > 1) {
        findings.add(
            Diagnostic.error("S6", year + " 年度的报告有几种：" + String.join("、", kinds))
                .advice("用 --report 写明是哪一种，如 --report " + kinds.get(0)));
        return Optional.empty();
      }
    }
    String kind = report.map(name -> REPORT + ": " + ScalarText.of(name) + "\n").orElse("");
    SourceFile asked = new SourceFile("--year", YEAR + ": " + year + "\n" + kind);
    Optional<Node> tree = keep(YamlReader.read(asked));
    return tree.isPresent() && tree.get() instanceof Mapping mapping
        ? keep(library.choose(mapping))
        : Optional.empty();
  }

  private String text(FormPack form, String year, Path target, Optional<Last> last) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(YEAR, year);
    values.put(
        AGENCY,
        order
            .subject()
            .agency()
            .orElse(last.flatMap(before -> before.report().entry(AGENCY)).orElse("")));
    order.subject().report().ifPresent(report -> values.put(REPORT, report));
    String schema =
        folders
            .find(form.name() + "/schema.json")
            .map(file -> relative(target, file).replace(" ", "%20"))
            .orElse("");
    Starter.Wanted wanted = new Starter.Wanted(values, schema);
    return last.map(
            before ->
                Starter.write(
                    form,
                    wanted,
                    before.report(),
                    before.source(),
                    relative(target, before.file())))
        .orElseGet(() -> Starter.write(form, wanted));
  }

  /** Returns the path of a file relative to the folder of another, with forward slashes. */
  private static String relative(Path from, Path file) {
    Path folder = from.resolveSibling("").toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    boolean related = Objects.equals(absolute.getRoot(), folder.getRoot());
    return (related ? folder.relativize(absolute) : absolute).toString().replace('\\', '/');
  }

  private List<Path> write(Path target, String text) {
    Optional<Diagnostic> failure =
        ReportFiles.create(AtomicWriter.forcing(), target, text.getBytes(StandardCharsets.UTF_8));
    failure.ifPresent(findings::add);
    return failure.isPresent() ? List.of() : List.of(target);
  }

  /** Collects the findings of a stage and returns its value; empty if there is an error. */
  private <T> Optional<T> keep(Outcome<T> outcome) {
    findings.addAll(outcome.diagnostics());
    return outcome.isBlocked() ? Optional.empty() : outcome.value();
  }
}
