package genreport.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.check.Checker;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Span;
import genreport.diagnostic.format.JsonRenderer;
import genreport.diagnostic.format.TextRenderer;
import genreport.font.Faces;
import genreport.form.FormPack;
import genreport.form.PreloadedForms;
import genreport.report.Report;
import genreport.report.ReportReader;
import genreport.source.BytesInMemory;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.YamlReader;
import genreport.source.fix.Fix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** Runs a file through every check, and holds what must hold whatever is in it. */
final class CheckedFile {

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|0)");

  /** Characters that end a line for other programs, which become line ends, raw or escaped. */
  private static final Pattern BREAK =
      Pattern.compile(
          "[\\x0b\\x0c\\x85\u2028\u2029]|\\\\(?:[vfNLP]|x0[bBcC]|x85|[uU]0*(?:2028|2029|0085|000[bBcC]))");

  private final PreloadedForms forms;
  private final Checker checker;

  CheckedFile() throws IOException {
    forms = new PreloadedForms();
    Faces faces = Faces.open(Path.of("fonts"), forms.any().styles()).value().orElseThrow();
    checker = new Checker(faces::missingGlyphs);
  }

  /** Checks a file; an assertion fails, or an exception comes, when a promise is broken. */
  List<Diagnostic> check(byte[] bytes) {
    return check(bytes, true);
  }

  /**
   * What a file says.
   *
   * @param source absent where the file has no mapping, which the pipeline calls an error (S3)
   * @param report absent where its form can't be told
   */
  record Reading(List<Diagnostic> findings, Optional<Mapping> source, Optional<Report> report) {

    Reading {
      findings = List.copyOf(findings);
    }

    boolean hasErrors() {
      return source.isEmpty() || findings.stream().anyMatch(Diagnostic::isBlocking);
    }
  }

  /** Checks a file; in part, without what is looked for in figures and narrative that are read. */
  List<Diagnostic> check(byte[] bytes, boolean whole) {
    return read(bytes, whole).findings();
  }

  /** Checks a file in the same way, and returns what was read too. */
  Reading read(byte[] bytes, boolean whole) {
    Reading reading = reading(bytes, whole);
    List<Diagnostic> findings = reading.findings();
    Map<Integer, Integer> widths = new HashMap<>();
    for (Diagnostic finding : findings) {
      assertThat(finding.message()).isNotBlank();
      for (Span place : finding.places()) {
        assertThat(place.line()).isBetween(1, place.file().lineCount());
        assertThat(place.end()).isBetween(place.start(), place.file().text().length());
        int width =
            widths.computeIfAbsent(place.line(), line -> place.file().lineText(line).length());
        assertThat(place.column()).isBetween(1, width + 3);
      }
    }
    assertThat(new TextRenderer(false).render(findings)).doesNotContain("\u0007", "\u202e");
    return reading;
  }

  /** What is printed for a program is JSON. */
  void print(List<Diagnostic> findings) {
    String json = new JsonRenderer().render(findings, List.of(), List.of());
    assertThat(new Yaml().<Object>load(json)).isInstanceOf(Map.class);
  }

  /**
   * A mended file has the digits that it had, beside those of escapes, and mending it again changes
   * nothing.
   */
  void fix(byte[] bytes) {
    Outcome<Fix> fixed = BytesInMemory.fix(bytes);
    if (fixed.value().isEmpty() || !fixed.value().get().isChange()) {
      return;
    }
    Fix once = fixed.value().get();
    String before = BytesInMemory.load(bytes).value().orElseThrow().text();
    assertThat(digits(once.text())).isEqualTo(digits(before));
    long lines = lines(before);
    long breaks = BREAK.matcher(before).results().count();
    assertThat(lines(once.text())).isBetween(lines, lines + breaks);
    byte[] mended = once.text().getBytes(StandardCharsets.UTF_8);
    Optional<Fix> twice = BytesInMemory.fix(mended).value();
    assertThat(twice.map(Fix::text).orElse(once.text())).isEqualTo(once.text());
    assertThat(twice.map(Fix::isChange).orElse(false)).isFalse();
  }

  /** Counts the characters that end lines: between two of them one may be removed. */
  private static long lines(String text) {
    return text.chars().filter(c -> c == '\n' || c == '\r').count();
  }

  private static String digits(String text) {
    String written = ESCAPE.matcher(text).replaceAll("");
    return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
  }

  private Reading reading(byte[] bytes, boolean whole) {
    List<Diagnostic> findings = new ArrayList<>();
    Outcome<Node> tree = BytesInMemory.load(bytes).then(YamlReader::read);
    findings.addAll(tree.diagnostics());
    boolean blocked = tree.diagnostics().stream().anyMatch(Diagnostic::isBlocking);
    assertThat(tree.value().isPresent() || blocked).isTrue();
    Optional<Mapping> source =
        tree.value().filter(Mapping.class::isInstance).map(Mapping.class::cast);
    Optional<Report> report = Optional.empty();
    if (source.isPresent()) {
      Outcome<FormPack> form = forms.choose(source.get());
      findings.addAll(form.diagnostics());
      report = form.value().map(pack -> check(source.get(), pack, whole, findings));
    }
    return new Reading(findings, source, report);
  }

  private Report check(Mapping source, FormPack form, boolean whole, List<Diagnostic> findings) {
    findings.addAll(checker.check(source, form));
    Outcome<Report> read = ReportReader.read(source, form);
    findings.addAll(read.diagnostics());
    Report report = read.value().orElseThrow();
    if (whole) {
      findings.addAll(checker.check(report));
      findings.addAll(
          findings.size() % 4 == 0 ? checker.check(report, report, List.of()) : List.of());
    }
    return report;
  }
}
