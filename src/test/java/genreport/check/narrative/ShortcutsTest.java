package genreport.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.report.Report;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
    Claims claims = new Evidence(report).claims();
    String words = Files.readString(Path.of("templates/2021/schema.json")) + "其他组织年复议办理收到";
    List<Claim> all = claims.at(new Surroundings(words, 0, words));
    assertThat(all.size()).isGreaterThan(50);
    int made = 0;
    for (Passage passage : passages()) {
      for (Quantity quantity : Quantity.of(passage)) {
        Surroundings place = Surroundings.of(quantity);
        Map<Claim, Integer> expected = new LinkedHashMap<>();
        for (Claim claim : all) {
          start(claim, quantity).ifPresent(start -> expected.put(claim, start));
        }
        Map<Claim, Integer> found = new LinkedHashMap<>();
        for (Claim claim : claims.at(place)) {
          claim.start(place).ifPresent(start -> found.put(claim, start));
        }
        assertThat(List.copyOf(found.entrySet()))
            .as(passage.text())
            .isEqualTo(List.copyOf(expected.entrySet()));
        made += expected.size();
      }
    }
    assertThat(made).isGreaterThan(500);
  }

  private OptionalInt start(Claim claim, Quantity quantity) {
    String text = quantity.before();
    Matcher words =
        pattern(claim.before())
            .matcher(text)
            .region(Math.max(0, text.length() - 60), text.length())
            .useTransparentBounds(true);
    return words.find() && pattern(claim.after()).matcher(quantity.after()).lookingAt()
        ? OptionalInt.of(words.start())
        : OptionalInt.empty();
  }

  @Test
  void plainObjectsAreObjects() {
    for (String object : Claim.PLAIN_OBJECTS) {
      assertThat(object).matches(Claims.OBJECT);
    }
  }

  private Pattern pattern(String written) {
    return patterns.computeIfAbsent(written, Pattern::compile);
  }

  /** Every wording with signs is found in texts, and never in one that has no sign of it. */
  @Test
  void signsHideNoWords() throws Exception {
    List<String> texts = new ArrayList<>();
    Random random = new Random(5);
    for (Passage passage : passages()) {
      texts.add(passage.text());
      texts.add(passage.text().substring(0, random.nextInt(passage.text().length() + 1)));
    }
    texts.addAll(List.of("国务院办公厅", "国家税务总局示例市税务局", "示例县人民政府", "示例省（园区）城乡建设厅", "比", "增加了"));
    for (Class<?> rule : List.of(OtherYear.class, RuleMakingPower.class, Scope.class)) {
      for (Field field : rule.getDeclaredFields()) {
        if (field.getType() == Wording.class) {
          field.setAccessible(true);
          check((Wording) field.get(null), texts);
        }
      }
    }
  }

  private static void check(Wording wording, List<String> texts) {
    int found = 0;
    for (String text : texts) {
      boolean expected = wording.matcher(text).find();
      assertThat(wording.isIn(text)).as(text).isEqualTo(expected);
      found += expected ? 1 : 0;
    }
    assertThat(found).as(wording.matcher("").pattern().pattern()).isPositive();
  }

  /** So that a section that has it need not be searched for its other words. */
  @Test
  void aThemesOwnNameIsAmongItsWords() {
    assertThat(MissingTheme.THEMES).hasSize(5);
    for (MissingTheme.Theme theme : MissingTheme.THEMES) {
      assertThat(theme.words().matcher(theme.name()).find()).isTrue();
    }
  }

  /** A sentence in which a year's pattern finds a year has another one, and starts as it does. */
  @Test
  void noOtherYearIsPassedOver() throws IOException {
    int found = 0;
    for (Passage passage : passages()) {
      String text = passage.text();
      for (Wording pattern :
          List.of(OtherYear.PERIOD, OtherYear.NAME, OtherYear.UNTIL, OtherYear.START)) {
        Matcher year = pattern.matcher(text);
        if (year.find()) {
          assertThat(OtherYear.hasOtherYear(text, "1000")).as(text).isTrue();
          assertThat(OtherYear.hasOtherYear(text, year.group("year")))
              .as(text)
              .isEqualTo(hasOther(text, year.group("year")));
          assertThat(pattern.mayBeIn(text)).as(text).isTrue();
          found++;
        }
      }
      if (OtherYear.START.matcher(text).find()) {
        assertThat(OtherYear.mayStart(text)).as(text).isTrue();
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  private static boolean hasOther(String text, String year) {
    return Pattern.compile("[0-9]{4}年")
        .matcher(text)
        .results()
        .anyMatch(mention -> !mention.group().startsWith(year));
  }
}
