package genreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.cli.CommandRunner;
import genreport.cli.Terminal;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.Rule;
import genreport.pipeline.OutputOptions;
import genreport.pipeline.Pipeline;
import genreport.pipeline.ReportResources;
import genreport.pipeline.Request;
import genreport.pipeline.SharedResources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the advice about every case that the tests have: the files of {@code checks} and {@code
 * diagnostics}, the sentences of {@code narrative}, and the wrong examples of the forms' rules and
 * claims. Advice that names a value, a key or a mark ends its finding and makes no new one. Advice
 * that names none is listed in {@code advice-without-value.txt}.
 */
class AdviceTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  /** Findings about what can't be read, which hide others. */
  private static final Pattern HIDING = Pattern.compile("[YSRFL][0-9]+|X5|X6");

  @TempDir Path folder;

  private Path file;
  private Request request;
  private SharedResources shared;

  @BeforeEach
  void copyFiles() throws IOException {
    Path checks = RESOURCES.resolve("checks");
    try (Stream<Path> files = Files.walk(checks)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(checks.relativize(each).toString());
        Files.createDirectories(target.getParent());
        Files.copy(each, target);
      }
    }
    file = folder.resolve("报告.yaml");
    ReportResources resources =
        new ReportResources(List.of(Bundled.TEMPLATES), Path.of("fonts"), List.of());
    request = Request.of(file, Optional.of(folder), resources, OutputOptions.plain(false));
    shared = new SharedResources(resources);
  }

  @Test
  void endsTheFinding() throws IOException {
    Map<Pattern, Integer> without = new LinkedHashMap<>();
    for (String line : Files.readAllLines(RESOURCES.resolve("advice-without-value.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        without.put(Pattern.compile(line), 0);
      }
    }
    List<String> wrong = new ArrayList<>();
    int followed = 0;
    for (Map.Entry<String, String> one : cases().entrySet()) {
      List<Diagnostic> before = findings(one.getValue());
      for (Diagnostic finding : before) {
        if (isElsewhere(finding, one.getValue()) || isHidden(finding, before)) {
          continue;
        }
        Optional<String> changed = followed(one.getValue(), finding);
        if (changed.isPresent()) {
          followed++;
          verdict(before, finding, findings(changed.get()))
              .ifPresent(fault -> wrong.add(one.getKey() + ": " + fault));
        } else {
          String said = said(finding);
          List<Pattern> known =
              without.keySet().stream().filter(p -> p.matcher(said).find()).toList();
          known.forEach(pattern -> without.merge(pattern, 1, Integer::sum));
          if (known.isEmpty()) {
            wrong.add(one.getKey() + ": not followed and not listed: " + said);
          }
        }
      }
    }
    without.forEach(
        (pattern, count) -> {
          if (count == 0) {
            wrong.add("listed, but said of no case: " + pattern);
          }
        });
    int unvalued = without.values().stream().mapToInt(Integer::intValue).sum();
    System.getLogger("advice")
        .log(System.Logger.Level.INFO, "followed " + followed + ", without a value " + unvalued);
    assertThat(wrong).isEmpty();
  }

  /** Returns the texts of all cases by their names. */
  private static Map<String, String> cases() throws IOException {
    Map<String, String> cases = new LinkedHashMap<>();
    for (String name : List.of("checks", "diagnostics")) {
      for (Path yaml : files(name, ".yaml")) {
        cases.put(name + "/" + yaml.getFileName(), Files.readString(yaml));
      }
    }
    for (Path sentences : files("narrative", ".txt")) {
      List<String> lines = Files.readAllLines(sentences);
      String frame = String.join("\n", lines.subList(0, lines.indexOf("---")));
      for (String line : lines) {
        int arrow = line.indexOf(" => ");
        if (arrow >= 0) {
          String text = frame.replace("@@", line.substring(0, arrow).replace("¶", "\n  "));
          cases.put(sentences.getFileName() + ": " + line, text);
        }
      }
    }
    for (String name : Bundled.FOLDERS.packs()) {
      FormPack pack = new FormLibrary(Bundled.FOLDERS).load(name).value().orElseThrow();
      for (Rule rule : pack.rules()) {
        String text = ExampleSource.text(pack, rule.examples().fails());
        cases.put(name + " " + rule.id(), text);
      }
      pack.claims().counts().stream()
          .forEach(
              claim ->
                  cases.put(
                      name + " " + claim.id(),
                      ExampleSource.text(
                          pack, pack.claims().example().replace("@@", claim.examples().fails()))));
    }
    return cases;
  }

  private static List<Path> files(String name, String end) throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(name))) {
      return files.filter(each -> each.toString().endsWith(end)).sorted().toList();
    }
  }

  private List<Diagnostic> findings(String text) throws IOException {
    Files.writeString(file, text);
    return Pipeline.check(request, shared).findings();
  }

  /** Returns whether a finding is about last year's file, which stays as it is. */
  private static boolean isElsewhere(Diagnostic finding, String text) {
    return !finding.places().isEmpty() && !finding.places().get(0).file().text().equals(text);
  }

  /** Returns whether the figures and sentences can't all be read, which has to be mended first. */
  private static boolean isHidden(Diagnostic finding, List<Diagnostic> all) {
    return finding.rule().startsWith("X")
        && all.stream().anyMatch(other -> other.rule().startsWith("Y"));
  }

  private static String said(Diagnostic finding) {
    return finding.rule() + " " + String.join(" / ", finding.hints(Hint.Kind.ADVICE));
  }

  private Optional<String> followed(String text, Diagnostic finding) throws IOException {
    if (!AdviceFollower.asksForFix(finding)) {
      return AdviceFollower.followed(text, finding);
    }
    Files.writeString(file, text);
    PrintWriter out = new PrintWriter(Writer.nullWriter());
    new CommandRunner(Path.of(""), out, out, Terminal.NONE).run("check", "--fix", file.toString());
    return Optional.of(Files.readString(file));
  }

  private static Optional<String> verdict(
      List<Diagnostic> before, Diagnostic followed, List<Diagnostic> after) {
    Map<String, Long> had = counts(before);
    Map<String, Long> have = counts(after);
    boolean stays = alike(after, followed) > 0;
    boolean fewer = have.getOrDefault(followed.rule(), 0L) < had.getOrDefault(followed.rule(), 0L);
    boolean fewerAlike = alike(after, followed) < alike(before, followed);
    boolean hiding = HIDING.matcher(followed.rule()).matches();
    // an entry of 已核实 about an error that is gone has no use any more
    have.remove("S8");
    if (followed.rule().equals("X14")) {
      // the numbers of a sentence about this year are compared with the tables
      List.of("X11", "X13").forEach(have::remove);
    }
    boolean more =
        !hiding
            && have.entrySet().stream()
                .anyMatch(e -> e.getValue() > had.getOrDefault(e.getKey(), 0L));
    return (hiding ? !stays || fewerAlike : fewer && !stays) && !more
        ? Optional.empty()
        : Optional.of(
            followed.rule()
                + " "
                + followed.message()
                + " "
                + followed.hints(Hint.Kind.ADVICE)
                + "\n  then "
                + after.stream().map(finding -> finding.rule() + " " + finding.message()).toList());
  }

  private static long alike(List<Diagnostic> findings, Diagnostic other) {
    return findings.stream()
        .filter(each -> each.rule().equals(other.rule()))
        .filter(each -> each.message().equals(other.message()))
        .count();
  }

  private static Map<String, Long> counts(List<Diagnostic> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(Diagnostic::rule, TreeMap::new, Collectors.counting()));
  }
}
