package genreport.pipeline;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.form.Field;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.PackFolders;
import genreport.source.SourceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells reports from other files. No line of a file that is no report is shown unless the user
 * named the file himself: it may hold a secret, and what is printed may be public.
 */
public final class ReportDetector {

  /** So many of the form's keys make a report, however spoilt it is. */
  private static final int ENOUGH = 2;

  private final Set<String> keys;
  private final Pattern key;

  /**
   * @param keys that reports have at their root; without any, every file may be a report
   */
  private ReportDetector(Set<String> keys) {
    this.keys = Set.copyOf(keys);
    String all = keys.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.key = Pattern.compile("^[\"'“]?(" + all + ")[\"'”]?\\h*[:：]", Pattern.MULTILINE);
  }

  /** Tells reports by the keys of one form, without those that are the program's own. */
  static ReportDetector of(FormPack form) {
    return new ReportDetector(keys(form).collect(Collectors.toSet()));
  }

  /**
   * Tells reports of any form; when none can be loaded, of which each report tells, all are some.
   */
  static ReportDetector of(PackFolders folders, FormLibrary library) {
    Set<String> keys = new HashSet<>();
    try {
      for (String name : folders.packs()) {
        library.load(name).value().ifPresent(form -> keys(form).forEach(keys::add));
      }
    } catch (IOException e) {
      return new ReportDetector(Set.of());
    }
    return new ReportDetector(keys);
  }

  private static Stream<String> keys(FormPack form) {
    return form.fields().below().stream().map(Field::key);
  }

  /** Whether a text may be a report. */
  public boolean isReport(SourceFile text) {
    return keys.isEmpty()
        || key.matcher(text.text()).results().map(found -> found.group(1)).distinct().count()
            >= ENOUGH;
  }

  /** Whether a file may be a report; one that can't be read is not hidden. */
  public boolean isReport(Path file) {
    return load(file, file.toString()).value().map(this::isReport).orElse(true);
  }

  /** Reads a file that the user did not name; findings show none of its lines. */
  public static Outcome<SourceFile> load(Path file, String shownName) {
    Outcome<SourceFile> text = SourceLoader.load(file, shownName);
    return text.value().isPresent()
        ? text
        : Outcome.none(
            text.diagnostics().stream().map(finding -> withoutLine(finding, shownName)).toList());
  }

  private static Diagnostic withoutLine(Diagnostic finding, String shownName) {
    return finding.places().isEmpty()
        ? finding
        : Diagnostic.error(finding.rule(), finding.message())
            .advice("单独检查这个文件，就能看到出错的那一行：genreport check " + shownName);
  }

  /** Reads a report that the user did not name; what is none is refused. */
  public Outcome<SourceFile> loadReport(Path file, String shownName) {
    return load(file, shownName)
        .then(
            text ->
                isReport(text)
                    ? Outcome.of(text)
                    : Outcome.none(
                        Diagnostic.error("F6", "“" + shownName + "”不是年报：里面没有“年度”“机关”这样的项目")
                            .advice("写出年报的源文件（扩展名为 .yaml）的名字")));
  }
}
