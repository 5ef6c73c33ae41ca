package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.ExpectedFigures;
import genreport.acceptance.reading.PaperEquation;
import genreport.acceptance.reading.PaperForm;
import genreport.acceptance.reading.SourceReport;
import genreport.acceptance.reading.WrittenFigure;
import genreport.acceptance.reading.WrittenOutReport;
import genreport.check.Checker;
import genreport.cli.CommandRunner;
import genreport.cli.Terminal;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.PackFolders;
import genreport.report.ReportReader;
import genreport.source.Mapping;
import genreport.source.YamlReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One figure of a right report is changed: the relations that it breaks are found, no others. */
class ChangedFigureTest {

  private static final int FIGURES_OF_THE_SMALLER_FORM = 161;

  /** An ordinary build changes one figure in so many, from the first. */
  private static final int SHARE = 10;

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void asTheClerkWroteIt(Example example) throws IOException {
    assertFound(example.text(), SHARE);
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void withEveryTotalWritten(Example example) throws IOException {
    String yaml = WrittenOutReport.yaml(example);
    assertThat(WrittenFigure.all(yaml)).hasSizeGreaterThan(FIGURES_OF_THE_SMALLER_FORM);
    assertFound(yaml, SHARE);
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  @Tag("long")
  void everyFigure(Example example) throws IOException {
    assertFound(example.text(), 1);
    assertFound(WrittenOutReport.yaml(example), 1);
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void theCommandSaysSoAndWritesNothing(Example example, @TempDir Path folder) throws IOException {
    assertSaid(example, folder, 2);
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  @Tag("long")
  void theCommandSaysSoOfEveryFigure(Example example, @TempDir Path folder) throws IOException {
    assertSaid(example, folder, Integer.MAX_VALUE);
  }

  /**
   * @param most sets of relations that are broken together, each by the first figure that does so
   */
  private static void assertSaid(Example example, Path folder, int most) throws IOException {
    String yaml = example.text();
    Path file = folder.resolve("报告.yaml");
    Path output = folder.resolve("生成");
    Set<Set<String>> tried = new HashSet<>();
    for (WrittenFigure figure : WrittenFigure.all(yaml)) {
      String changed = figure.increased(yaml);
      Set<String> rules = new HashSet<>(broken(changed).stream().map(PaperEquation::rule).toList());
      if (!rules.isEmpty() && tried.size() < most && tried.add(rules)) {
        Files.writeString(file, changed);
        StringWriter said = new StringWriter();
        PrintWriter err = new PrintWriter(said);
        CommandRunner runner = new CommandRunner(Example.HOME, err, err, Terminal.NONE);
        assertThat(runner.run(file.toString(), "-o", output.toString())).isEqualTo(1);
        assertThat(said.toString())
            .containsPattern("(?m)报告.yaml:%1$d:|另见：.*\\b%1$d[、 ]".formatted(figure.line()))
            .contains("；未生成文件")
            .contains(rules.stream().map(rule -> "错误[" + rule + "] ").toList());
        assertThat(output).doesNotExist();
      }
    }
  }

  private static void assertFound(String yaml, int share) throws IOException {
    Checks checks = new Checks(yaml);
    assertThat(checks.errors(yaml)).isEmpty();
    List<String> wrong = new ArrayList<>();
    for (WrittenFigure figure : some(yaml, share)) {
      String changed = figure.increased(yaml);
      List<Diagnostic> errors = checks.errors(changed);
      List<PaperEquation> broken = broken(changed);
      List<String> rules = broken.stream().map(PaperEquation::rule).sorted().toList();
      List<String> found = errors.stream().map(Diagnostic::rule).sorted().toList();
      if (!found.equals(rules)) {
        wrong.add(figure + " breaks " + rules + " but found was " + found);
      }
      broken.stream()
          .filter(equation -> equation.isAbout(figure.path()))
          .filter(equation -> errors.stream().noneMatch(e -> names(e, equation, figure)))
          .forEach(equation -> wrong.add(figure + " is not shown by " + equation.rule()));
    }
    assertThat(wrong).isEmpty();
  }

  /** The first figure, and each one that comes so many after it. */
  private static List<WrittenFigure> some(String yaml, int share) {
    List<WrittenFigure> all = WrittenFigure.all(yaml);
    return IntStream.range(0, all.size()).filter(i -> i % share == 0).mapToObj(all::get).toList();
  }

  private static boolean names(Diagnostic error, PaperEquation equation, WrittenFigure figure) {
    return error.rule().equals(equation.rule())
        && error.places().stream().anyMatch(place -> place.line() == figure.line());
  }

  private static List<PaperEquation> broken(String yaml) {
    SourceReport source = new SourceReport(yaml);
    PaperForm form = PaperForm.of(source.year());
    ExpectedFigures figures = new ExpectedFigures(source, form);
    return PaperEquation.all(form).stream().filter(equation -> equation.isBroken(figures)).toList();
  }

  /** The product's own checks, without making the files. */
  private static final class Checks {

    private final FormPack form;

    Checks(String yaml) throws IOException {
      PackFolders folders = new PackFolders(List.of(Example.HOME.resolve("templates")));
      form = new FormLibrary(folders).choose(read(yaml)).value().orElseThrow();
    }

    List<Diagnostic> errors(String yaml) {
      Mapping source = read(yaml);
      Checker checker = new Checker(text -> List.of());
      return Stream.concat(
              checker.check(source, form).stream(),
              checker.check(ReportReader.read(source, form).value().orElseThrow()).stream())
          .filter(Diagnostic::isBlocking)
          .toList();
    }

    private static Mapping read(String yaml) {
      return (Mapping) YamlReader.read(new SourceFile("报告.yaml", yaml)).value().orElseThrow();
    }
  }
}
