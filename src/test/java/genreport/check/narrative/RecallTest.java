package genreport.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.check.narrative.SentencePattern.Blank;
import genreport.check.narrative.SentencePattern.Filled;
import genreport.diagnostic.Diagnostic;
import genreport.report.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fills sentences from tables, then alters one number of the sentence or of the tables: how many of
 * the mistakes are found at their place, and that nothing is found where all is right.
 */
class RecallTest {

  private static final Path PATTERNS = Path.of("src/test/resources/recall/patterns.txt");
  private static final int[] SIZES = {2, 9, 60, 900};
  private static final double LEAST_FOUND = 0.95;

  private final List<String> found = new ArrayList<>();
  private final List<String> elsewhere = new ArrayList<>();
  private final List<String> silent = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> repeated = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void findsMistakesAndNothingElse(boolean aside) throws IOException {
    List<SentencePattern> patterns =
        Files.readAllLines(PATTERNS).stream()
            .filter(line -> !line.startsWith("#"))
            .map(SentencePattern::of)
            .filter(pattern -> pattern.aside() == aside)
            .toList();
    for (SentencePattern pattern : patterns) {
      Random random = new Random(pattern.text().hashCode());
      for (int size : SIZES) {
        tryPattern(pattern, random, size);
      }
    }
    String summary =
        String.format(
            "aside %s: found %d, elsewhere %d, silent %d, wrongly %d, more than once %d",
            aside, found.size(), elsewhere.size(), silent.size(), wrong.size(), repeated.size());
    System.getLogger("recall").log(System.Logger.Level.INFO, summary);
    List<String> all = new ArrayList<>(List.of(summary));
    all.addAll(wrong);
    all.addAll(elsewhere);
    all.addAll(silent);
    all.addAll(repeated);
    Files.write(Path.of("target", "recall-" + aside + ".txt"), all);
    int mistakes = found.size() + elsewhere.size() + silent.size();
    assertThat(wrong).as(summary).isEmpty();
    assertThat(repeated).as(summary).isEmpty();
    assertThat((double) found.size() / mistakes).as(summary).isGreaterThan(LEAST_FOUND);
  }

  private void tryPattern(SentencePattern pattern, Random random, int size) {
    MadeTables tables = MadeTables.of(random, size, pattern.zero());
    while (!pattern.fits(tables)) {
      tables = MadeTables.of(random, size, pattern.zero());
    }
    Filled right = pattern.fill(tables, random);
    for (Diagnostic finding : findings(pattern, right, tables)) {
      wrong.add("WRONG " + right.sentence() + " => " + finding.rule() + " " + finding.message());
    }
    if (!right.numbers().isEmpty()) {
      int index = random.nextInt(right.numbers().size());
      Filled altered = right.with(index, another(right.numbers().get(index), tables, random));
      judge(pattern, altered, tables, List.of(altered.numbers().get(index)));
    }
    MadeTables other = tables.changed(random, size);
    while (isRight(pattern, right, other)) {
      other = other.changed(random, size);
    }
    MadeTables changed = other;
    judge(
        pattern,
        right,
        changed,
        right.numbers().stream().filter(number -> !isRight(number, changed)).toList());
  }

  private static boolean isRight(SentencePattern pattern, Filled filled, MadeTables tables) {
    return pattern.zero().stream().allMatch(name -> tables.value(name) == 0)
        && filled.numbers().stream().allMatch(number -> isRight(number, tables));
  }

  private static boolean isRight(Blank number, MadeTables tables) {
    return SentencePattern.values(number.name(), tables).contains(number.written());
  }

  private static String another(Blank number, MadeTables tables, Random random) {
    BigDecimal value = new BigDecimal(number.written());
    BigDecimal unit = BigDecimal.ONE.movePointLeft(value.scale());
    List<String> right = SentencePattern.values(number.name(), tables);
    while (true) {
      BigDecimal other =
          random.nextInt(3) == 0
              ? value.add(unit.multiply(BigDecimal.valueOf(random.nextInt(41) - 20)))
              : value.add(unit.multiply(BigDecimal.valueOf(random.nextInt(5) - 2)));
      if (other.signum() >= 0 && !right.contains(other.toPlainString())) {
        return other.toPlainString();
      }
    }
  }

  /** Counts a sentence with mistakes; where it has no number that is wrong, it is all wrong. */
  private void judge(
      SentencePattern pattern, Filled filled, MadeTables tables, List<Blank> mistakes) {
    List<Diagnostic> findings = findings(pattern, filled, tables);
    String file = file(pattern, filled, tables);
    int sentence = file.indexOf(filled.sentence());
    boolean here =
        findings.stream()
            .map(finding -> finding.places().get(0).start() - sentence)
            .anyMatch(
                start ->
                    mistakes.isEmpty()
                        || mistakes.stream()
                            .anyMatch(number -> start >= number.start() && start < number.end()));
    String line =
        filled.sentence()
            + "  <"
            + String.join(",", mistakes.stream().map(Blank::written).toList())
            + "> "
            + findings.stream().map(f -> f.rule() + " " + f.message()).toList()
            + mistakes.stream()
                .map(n -> n.name() + SentencePattern.values(n.name(), tables))
                .toList();
    if (here) {
      found.add(line);
      if (mistakes.size() == 1 && findings.size() > 1) {
        repeated.add("REPEATED " + line);
      }
    } else if (findings.isEmpty()) {
      silent.add("SILENT " + line);
    } else {
      elsewhere.add("ELSEWHERE " + line);
    }
  }

  private static List<Diagnostic> findings(
      SentencePattern pattern, Filled filled, MadeTables tables) {
    Report report = ReportText.read("a.yaml", file(pattern, filled, tables));
    return NarrativeChecker.check(report);
  }

  private static String file(SentencePattern pattern, Filled filled, MadeTables tables) {
    String heading = pattern.plain() ? "（二）监督保障" : "（二）依申请公开";
    return "年度: 2021\n机关: 示例区民政局\n总体情况: |\n  （一）主动公开\n"
        + "  依申请公开以外的信息管理、平台建设和监督保障工作正常。\n  "
        + heading
        + "\n  "
        + filled.sentence()
        + "\n"
        + tables.source()
        + "问题和改进: 解读形式单一，已经增加图解。\n其他事项: 没有收取信息处理费。\n主动公开: {}\n";
  }
}
