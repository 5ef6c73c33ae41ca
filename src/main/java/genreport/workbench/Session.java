package genreport.workbench;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.format.JsonText;
import genreport.pipeline.NewReport;
import genreport.pipeline.Pipeline;
import genreport.pipeline.RunResult;
import genreport.pipeline.SourceChange;
import genreport.worksheet.Change;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The report that is open, and what the page can do with it. Thread-safe. */
final class Session {

  private static final String NONE_OPEN = "还没有打开报告";
  private static final String CHANGED = "这个文件在磁盘上被别的程序改过了";

  private final Workplace place;
  private final String version;
  private final boolean isFolderShared;
  private Optional<OpenReport> open = Optional.empty();
  private final Set<String> made = new HashSet<>();

  /**
   * @param version the program's version
   * @param isFolderShared whether another program works on the folder
   */
  Session(Workplace place, String version, boolean isFolderShared) {
    this.place = place;
    this.version = version;
    this.isFolderShared = isFolderShared;
  }

  synchronized JsonText.Members state() {
    return changes()
        .with("folder", place.folder().root().toString())
        .with("reports", JsonText.strings(place.folder().reports(place.shared().detector())))
        .with("version", version);
  }

  /** Returns what may change without the page. */
  synchronized JsonText.Members changes() {
    return new JsonText.Members()
        .with("file", open.map(OpenReport::name))
        .with("revision", open.map(OpenReport::revision).orElse(0L))
        .with("saved", open.map(OpenReport::isSaved).orElse(true))
        .with("changedOnDisk", open.map(OpenReport::isChangedOnDisk).orElse(false))
        .with("copyKept", open.map(OpenReport::isCopyKept).orElse(place.copies().isPresent()))
        .with("otherProgram", isFolderShared);
  }

  /** Returns whether nothing would be lost if the program ended. */
  synchronized boolean isSaved() {
    return open.map(OpenReport::isSaved).orElse(true);
  }

  synchronized Answer open(String name) {
    List<Diagnostic> failures = load(name);
    return failures.isEmpty() ? report() : refused(Answer.UNPROCESSABLE, failures);
  }

  /** Opens a report; returns the reasons if it can't be opened. */
  synchronized List<Diagnostic> load(String name) {
    Optional<Path> file = place.folder().source(name);
    if (file.isEmpty()) {
      return List.of(
          Diagnostic.failure("F1", "“" + name + "”不是这个文件夹里的源文件")
              .advice("写出这个文件夹里扩展名为 .yaml 的文件的名字"));
    }
    Outcome<OpenReport> opened = OpenReport.open(place, file.get());
    if (opened.value().isEmpty()) {
      return opened.diagnostics();
    }
    open = opened.value();
    made.clear();
    return List.of();
  }

  private static Answer refused(int status, List<Diagnostic> findings) {
    return Answer.json(
        status,
        new JsonText.Members()
            .with("message", findings.get(0).message())
            .with("findings", ReportJson.messages(findings)));
  }

  /**
   * Writes the source of a new report and opens it.
   *
   * @param file the name of the new file
   * @param lastYear the name of last year's file in the folder
   */
  synchronized Answer create(String file, NewReport.Subject subject, Optional<String> lastYear) {
    Optional<Path> target = place.folder().source(file);
    Optional<Path> last = lastYear.flatMap(place.folder()::source);
    if (target.isEmpty()) {
      return Answer.refusal(
          Answer.UNPROCESSABLE, "“" + file + "”不能作新文件的名字；名字以 .yaml 结尾，里面没有“/”这样的符号");
    }
    if (last.isEmpty() != lastYear.isEmpty()) {
      return Answer.refusal(Answer.UNPROCESSABLE, "这个文件夹里没有上年的文件“" + lastYear.get() + "”");
    }
    if (subject.year().filter(year -> !year.matches("[0-9]{4}")).isPresent()) {
      return Answer.refusal(Answer.UNPROCESSABLE, "年度应为四位数字");
    }
    if (last.isEmpty() && (subject.year().isEmpty() || subject.agency().isEmpty())) {
      return Answer.refusal(Answer.UNPROCESSABLE, "没有上年的文件，就要写年度和机关");
    }
    RunResult result =
        NewReport.write(
            new NewReport.Order(subject, target, last, place.shared().resources().templates()));
    return result.written().isEmpty()
        ? refused(Answer.UNPROCESSABLE, result.findings())
        : open(file);
  }

  synchronized Answer report() {
    return open.map(report -> Answer.json(ReportJson.of(report, List.of())))
        .orElseGet(Session::noneOpen);
  }

  private static Answer noneOpen() {
    return Answer.refusal(Answer.NOT_FOUND, NONE_OPEN);
  }

  /**
   * Makes changes.
   *
   * @param seen the revision that the page shows; if it is not the present one, nothing is changed
   * @param isTyping whether they go on with the change before, so that they are undone together
   */
  synchronized Answer change(long seen, List<Change> changes, boolean isTyping) {
    return atRevision(
        Optional.of(seen),
        report -> Answer.json(ReportJson.of(report, report.change(changes, isTyping))));
  }

  /** Does something with the open report, if the page has seen what it would change. */
  private Answer atRevision(Optional<Long> seen, Function<OpenReport, Answer> action) {
    if (open.isEmpty()) {
      return noneOpen();
    }
    OpenReport report = open.get();
    return seen.filter(revision -> revision != report.revision()).isPresent()
        ? conflict(report)
        : action.apply(report);
  }

  private static Answer conflict(OpenReport report) {
    return Answer.json(Answer.CONFLICT, ReportJson.of(report, List.of()));
  }

  /**
   * Confirms that a warning is unfounded: in the narrative the sentence, else all warnings of the
   * rule.
   *
   * @param finding the index of the warning
   */
  synchronized Answer silence(long seen, int finding, String reason) {
    return atRevision(
        Optional.of(seen),
        report -> {
          List<Diagnostic> findings = report.preview().result().findings();
          boolean isThere =
              finding >= 0 && finding < findings.size() && findings.get(finding).isWarning();
          return isThere
              ? change(seen, List.of(silence(report, findings.get(finding), reason)), false)
              : conflict(report);
        });
  }

  private static Change silence(OpenReport report, Diagnostic warning, String reason) {
    Optional<String> opening =
        warning.places().stream()
            .findFirst()
            .filter(
                span ->
                    report
                        .preview()
                        .worksheet()
                        .filter(sheet -> sheet.isNarrative(span))
                        .isPresent())
            .flatMap(SourceChange::opening);
    return new Change.Silence(warning.rule(), reason, opening);
  }

  /**
   * Goes a step back.
   *
   * @param seen the revision that the page shows, if it says so
   */
  synchronized Answer undo(Optional<Long> seen) {
    return atRevision(
        seen,
        report -> {
          report.undo();
          return report();
        });
  }

  /** Goes a step forward; see {@link #undo}. */
  synchronized Answer redo(Optional<Long> seen) {
    return atRevision(
        seen,
        report -> {
          report.redo();
          return report();
        });
  }

  /** Takes over the text that the file has now; see {@link #undo}. */
  synchronized Answer reload(Optional<Long> seen) {
    return atRevision(
        seen,
        report -> {
          Outcome<Boolean> reloaded = report.reload();
          return reloaded.value().isPresent()
              ? report()
              : refused(Answer.UNPROCESSABLE, reloaded.diagnostics());
        });
  }

  /**
   * Saves the text.
   *
   * @param force whether to save it although another program has changed the file
   */
  synchronized Answer save(boolean force) {
    return open.map(report -> saved(report, force).orElseGet(this::report))
        .orElseGet(Session::noneOpen);
  }

  /** Saves the text; returns the reason if it was not saved. */
  private static Optional<Answer> saved(OpenReport report, boolean force) {
    if (!force && report.isChangedOnDisk()) {
      JsonText.Members members =
          new JsonText.Members()
              .with("message", CHANGED)
              .with("changedOnDisk", true)
              .with(
                  "diskText",
                  report.diskContent().map(disk -> new String(disk, StandardCharsets.UTF_8)));
      return Optional.of(Answer.json(Answer.CONFLICT, members));
    }
    if (report.isWritten() && !report.isChangedOnDisk()) {
      return Optional.empty();
    }
    return report.save().map(failure -> refused(Answer.UNPROCESSABLE, List.of(failure)));
  }

  /** Saves the text and writes the files of the report, as the command line writes them. */
  synchronized Answer make(boolean isDraft) {
    if (open.isEmpty()) {
      return noneOpen();
    }
    OpenReport report = open.get();
    Optional<Answer> unsaved =
        report.isSaved() && !report.isChangedOnDisk() ? Optional.empty() : saved(report, false);
    if (unsaved.isPresent()) {
      return unsaved.get();
    }
    RunResult result =
        isDraft
            ? Pipeline.draft(report.request(), place.shared())
            : Pipeline.run(report.request(), place.shared());
    List<String> names = names(result.written());
    made.addAll(names);
    return Answer.json(
        new JsonText.Members()
            .with("written", JsonText.strings(names))
            .with("kept", JsonText.strings(names(List.copyOf(result.kept().values()))))
            .with("findings", ReportJson.messages(result.findings())));
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> file.getFileName().toString()).toList();
  }

  synchronized Answer pages(List<String> have) {
    return open.map(report -> Answer.json(ReportJson.pages(report, have)))
        .orElseGet(Session::noneOpen);
  }

  /** Returns a file that was made of the open report. */
  synchronized Optional<Path> madeFile(String name) {
    return made.contains(name) ? place.folder().file(name) : Optional.empty();
  }
}
