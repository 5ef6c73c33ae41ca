package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.ExpectedFigures;
import genreport.acceptance.reading.PaperForm;
import genreport.acceptance.reading.SingleCures;
import genreport.acceptance.reading.SourceReport;
import genreport.acceptance.reading.WrittenFigure;
import genreport.acceptance.reading.WrittenOutReport;
import genreport.check.Checker;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import genreport.diagnostic.SourceFile;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.PackFolders;
import genreport.report.ReportReader;
import genreport.source.Mapping;
import genreport.source.YamlReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One figure of the tables of sections three and four is changed. Where that cell is the only one
 * whose change would mend its table, the findings name it and the value that it had; where two or
 * three would do, they name these; else they name none.
 */
class LikelyCorrectionTest {

  /** Cases for each example; as many as there are when {@code genreport.cures} is set. */
  private static final int CASES = Boolean.getBoolean("genreport.cures") ? 1_000_000 : 40;

  /** An ordinary build takes one case in so many, the first. */
  private static final int SHARE = 10;

  private static final int MOST_NAMED = 3;

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void asTheClerkWroteIt(Example example) throws IOException {
    assertNamed(example.text(), CASES / SHARE);
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void withEveryTotalWritten(Example example) throws IOException {
    assertNamed(WrittenOutReport.yaml(example), CASES / SHARE);
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  @Tag("long")
  void manyCases(Example example) throws IOException {
    assertNamed(example.text(), CASES);
    assertNamed(WrittenOutReport.yaml(example), CASES);
  }

  private record Change(WrittenFigure figure, String written) {}

  private static void assertNamed(String yaml, int cases) throws IOException {
    PackFolders folders = new PackFolders(List.of(Example.HOME.resolve("templates")));
    FormPack form = new FormLibrary(folders).choose(read(yaml)).value().orElseThrow();
    List<String> wrong = new ArrayList<>();
    List<Change> changes = changes(yaml);
    changes
        .subList(0, Math.min(cases, changes.size()))
        .forEach(change -> verdict(change, yaml, form).ifPresent(wrong::add));
    assertThat(wrong).isEmpty();
  }

  /** Slips of the hand, in an order that the seed gives. */
  private static List<Change> changes(String yaml) {
    Random random = new Random(20_260_131);
    List<Change> changes = new ArrayList<>();
    for (WrittenFigure figure : WrittenFigure.all(yaml)) {
      if (!figure.path().startsWith("主动公开")) {
        BigDecimal now = new BigDecimal(figure.digits());
        Set<String> slips = new LinkedHashSet<>(List.of("0", now + "0"));
        slips.add(new StringBuilder(figure.digits()).reverse().toString().replaceFirst("^0+", "0"));
        for (int more : new int[] {1, -1, 10, 100, 1 + random.nextInt(1000)}) {
          slips.add(now.add(BigDecimal.valueOf(more)).toPlainString());
        }
        slips.removeIf(slip -> slip.equals(figure.digits()) || !slip.matches("0|[1-9][0-9]{0,7}"));
        slips.forEach(slip -> changes.add(new Change(figure, slip)));
      }
    }
    Collections.shuffle(changes, random);
    return changes;
  }

  /** What is wrong with what is said of a change. */
  private static Optional<String> verdict(Change change, String yaml, FormPack form) {
    WrittenFigure figure = change.figure();
    String changed = figure.replaced(yaml, change.written());
    SourceReport source = new SourceReport(changed);
    PaperForm paper = PaperForm.of(source.year());
    String table = figure.path().substring(0, figure.path().indexOf('.'));
    Map<String, BigDecimal> cures =
        new SingleCures(new ExpectedFigures(source, paper), paper, table).all();
    Set<String> said = said(changed, form);
    boolean right =
        switch (cures.size()) {
          case 0 -> said.isEmpty();
          case 1 -> said.size() == 1 && names(said, figure) && said.toString().contains("全部相符");
          case 2, MOST_NAMED ->
              said.size() == 1
                  && names(said, figure)
                  && said.toString().contains("这 " + cures.size() + " 处");
          default -> said.isEmpty();
        };
    return right
        ? Optional.empty()
        : Optional.of(change + " is mended by " + cures + ", but said is " + said);
  }

  private static boolean names(Set<String> said, WrittenFigure figure) {
    return said.stream()
        .allMatch(
            text ->
                text.contains("第 " + figure.line() + " 行")
                    && text.contains(" 改为 " + figure.digits()));
  }

  private static Set<String> said(String yaml, FormPack form) {
    return new Checker(text -> List.of())
        .check(ReportReader.read(read(yaml), form).value().orElseThrow()).stream()
            .filter(Diagnostic::isBlocking)
            .flatMap(finding -> finding.hints(Hint.Kind.ADVICE).stream())
            .filter(advice -> advice.startsWith("如果只错了一处"))
            .collect(Collectors.toSet());
  }

  private static Mapping read(String yaml) {
    return (Mapping) YamlReader.read(new SourceFile("报告.yaml", yaml)).value().orElseThrow();
  }
}
