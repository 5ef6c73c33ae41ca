package genreport.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is looked at before a pattern is tried never hides what the pattern would find. */
final class ShortcutsTest {

  private static final int MIXED = 8000;

  private final Report report;
  private final Passage any;
  private final Map<String, Pattern> patterns = new HashMap<>();

  ShortcutsTest() throws IOException {
    Path example = Path.of("examples/2021/city.yaml");
    report = ReportText.read(example.toString(), Files.readString(example));
    any = new Evidence(report).sections().get(0).sentences().get(0);
  }

  /** Lines of the examples and of all cases, and others that are mixed from their clauses. */
  private List<Passage> passages() throws IOException {
    List<Path> files = new ArrayList<>(RealReportsTest.examples());
    try (Stream<Path> cases = Files.walk(Path.of("src/test/resources/narrative"))) {
      cases.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    List<Passage> passages = new ArrayList<>();
    List<String> clauses = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        passages.add(passage(line));
        clauses.addAll(List.of(line.split("(?<=[，、：])|(?=[0-9]+件)")));
      }
    }
    Random random = new Random(3);
    for (int i = 0; i < MIXED; i++) {
      StringBuilder mixed = new StringBuilder();
      for (int j = random.nextInt(4); j >= 0; j--) {
        mixed.append(clauses.get(random.nextInt(clauses.size())));
      }
      passages.add(passage(mixed.toString()));
    }
    return passages;
  }

  private Passage passage(String text) {
    return new Passage(any.source(), 0, text, "");
  }

  @Test
  void aClaimIsMadeAsItsPatternsTell() throws IOException {
    List<Claim> claims = new Evidence(report).claims();
    int made = 0;
    for (Passage passage : passages()) {
      for (Quantity quantity : Quantity.of(passage)) {
        for (Claim claim : claims) {
          boolean expected = isMade(claim, quantity);
          assertThat(claim.start(quantity).isPresent()).as(passage.text()).isEqualTo(expected);
          made += expected ? 1 : 0;
        }
      }
    }
    assertThat(made).isGreaterThan(500);
  }

  private boolean isMade(Claim claim, Quantity quantity) {
    String text = quantity.before();
    Matcher words =
        pattern(claim.before())
            .matcher(text)
            .region(Math.max(0, text.length() - 60), text.length())
            .useTransparentBounds(true);
    return words.find() && pattern(claim.after()).matcher(quantity.after()).lookingAt();
  }

  private Pattern pattern(String written) {
    return patterns.computeIfAbsent(written, Pattern::compile);
  }

  /** The pattern finds numbers where a digit stands, and each is read but rough ones and zeros. */
  @Test
  void noNumberIsPassedOver() throws IOException {
    Pattern passedOver = Pattern.compile("约|近|超|逾|不少于|不低于|不足|不到|达|[零〇]");
    int found = 0;
    for (Passage passage : passages()) {
      if (!passedOver.matcher(passage.text()).find()) {
        List<Integer> starts = Quantity.of(passage).stream().map(Quantity::start).toList();
        List<Integer> expected =
            Quantity.QUANTITY.matcher(passage.text()).results().map(m -> m.start()).toList();
        assertThat(starts).as(passage.text()).isEqualTo(expected);
        found += starts.size();
      }
    }
    assertThat(found).isGreaterThan(500);
  }

  /** So that a section that has it need not be searched for its other words. */
  @Test
  void aThemesOwnNameIsAmongItsWords() {
    assertThat(MissingTheme.THEMES).hasSize(5);
    MissingTheme.THEMES.forEach((theme, words) -> assertThat(theme).containsPattern(words));
  }
}
