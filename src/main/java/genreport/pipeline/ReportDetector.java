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
 * Decides whether a file is a report. Messages quote no line of a file that the user did not name
 * on the command line: the file may contain a secret, and the output may be published, for example
 * as a CI log.
 */
public final class ReportDetector {

  /**
   * The least number of different keys of the form that a report has, even one that is no valid
   * YAML.
   */
  private static final int ENOUGH = 2;

  private final Set<String> keys;
  private final Pattern key;

  /**
   * @param keys the top-level keys of reports; if empty, every file counts as a report
   */
  private ReportDetector(Set<String> keys) {
    this.keys = Set.copyOf(keys);
    String all = keys.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.key = Pattern.compile("^[\"'“]?(" + all + ")[\"'”]?\\h*[:：]", Pattern.MULTILINE);
  }

  /** Returns a detector for the keys of one form. */
  static ReportDetector of(FormPack form) {
    return new ReportDetector(keys(form).collect(Collectors.toSet()));
  }

  /**
   * Returns a detector for the keys of all forms. If the template folders can't be listed, every
   * file counts as a report; the error is reported for each of them.
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

  /** Returns whether a text looks like a report. */
  public boolean isReport(SourceFile text) {
    return keys.isEmpty()
        || key.matcher(text.text()).results().map(found -> found.group(1)).distinct().count()
            >= ENOUGH;
  }

  /**
   * Returns whether a file looks like a report; true for a file that can't be read, so that its
   * error is reported.
   */
  public boolean isReport(Path file) {
    return load(file, file.toString()).value().map(this::isReport).orElse(true);
  }

  /** Reads a file that the user did not name. The findings quote none of its lines. */
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

  /** Reads a report that the user did not name. A file that is no report is refused (F6). */
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
