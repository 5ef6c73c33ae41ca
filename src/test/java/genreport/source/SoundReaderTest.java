package genreport.source;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the quick reader reads is what SnakeYAML and the doctor make of it. {@code
 * -Dgenreport.mutants=N} tries so many mutants of each file.
 */
final class SoundReaderTest {

  private static final int MUTANTS = Integer.getInteger("genreport.mutants", 20);

  /** What a slip of the hand puts into a file. */
  private static final String SIGNS =
      " \t\n\r-:,.#|>{}[]()\"'?&*!%@`+\\=<~$/0123456789aA年数"
          + "：，、；。＃｜｛｝［］【】（）“”‘’《》０１．＋－\u3000\u00a0\u200b\ufeff\ufdd0\u2028\ud842";

  static List<Path> bundled() throws IOException {
    return Stream.concat(files("templates"), files("examples"))
        .filter(file -> !file.endsWith("explain.yaml"))
        .toList();
  }

  static List<Path> all() throws IOException {
    return Stream.of(files("templates"), files("examples"), files("src/test/resources"))
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void readsTheBundledFiles(Path path) {
    assertThat(SoundReader.read(file(path))).isPresent();
  }

  @ParameterizedTest
  @MethodSource("all")
  void readsWhatTheOthersReadOrGivesUp(Path path) {
    String text = SourceLoader.load(path, "a.yaml").value().map(SourceFile::text).orElse("");
    compare(text);
    compare(text.replace("\n", "\r\n"));
    Random random = new Random(path.toString().hashCode());
    for (int i = 0; i < MUTANTS; i++) {
      compare(mutant(text, random));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "年度：2021",
        "年度: 2021\n年度: 2022",
        "规章: {制发: 1，废止: 2}",
        "规章: [1,204, 3]",
        "规章: [1, 2 3]",
        "行政许可: 1,204",
        "机关: “示例局”",
        "机关: 示例局 #正文",
        "引言: |\n  一段\n 又一段",
        "引言: |\n  一段\n  主动公开: |\n  二",
        "引言: 一段\n  又一段",
        "引言: &a 一段",
        "---\n年度: 2021",
        "",
        "# 只有注释"
      })
  void givesUpWhereSomethingMayBeWrong(String text) {
    assertThat(SoundReader.read(new SourceFile("a.yaml", text))).isEmpty();
  }

  @Test
  void readsAnEntryOfATextThatIsCutOff() {
    SourceFile start = new SourceFile("a.json", "{\"a\": [1, 2],\n \"b\": \"c\", \"d\": \"");

    assertThat(SoundReader.readEntry(start, "b").map(node -> node.span().text())).contains("\"c\"");
    assertThat(SoundReader.readEntry(start, "d")).isEmpty();
  }

  private static SourceFile file(Path path) {
    return SourceLoader.load(path, path.toString()).value().orElseThrow();
  }

  private static void compare(String text) {
    SourceFile file = new SourceFile("a.yaml", text);
    Optional<Node> sound = SoundReader.read(file);
    if (sound.isPresent()) {
      Outcome<Node> examined = YamlReader.examined(file);
      assertThat(examined.diagnostics()).as(text).isEmpty();
      assertThat(lines(sound.get())).as(text).isEqualTo(lines(examined.value().orElseThrow()));
    }
  }

  private static String mutant(String text, Random random) {
    StringBuilder mutant = new StringBuilder(text);
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes && mutant.length() > 0; i++) {
      if (random.nextInt(3) > 0) {
        changeSign(mutant, random);
      } else {
        List<String> lines = new ArrayList<>(Arrays.asList(mutant.toString().split("(?<=\n)", -1)));
        changeLine(lines, random);
        mutant = new StringBuilder(String.join("", lines));
      }
    }
    return mutant.toString();
  }

  private static void changeSign(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
    switch (random.nextInt(5)) {
      case 0 -> text.deleteCharAt(at);
      case 1 -> text.setCharAt(at, sign);
      case 2 -> text.insert(at, text.charAt(at));
      case 3 -> text.setLength(at);
      default -> text.insert(at, sign);
    }
  }

  private static void changeLine(List<String> lines, Random random) {
    int at = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(7)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(other, line);
      case 2 -> lines.set(at, lines.set(other, line));
      case 3 -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + line);
      case 4 -> lines.set(at, line.replaceFirst("^ {1,3}", ""));
      case 5 -> lines.set(at, line.strip());
      default -> lines.set(at, line.stripTrailing() + " ".repeat(random.nextInt(3)) + "\n\n");
    }
  }

  /** Every node of a tree with its places. */
  private static List<String> lines(Node node) {
    List<String> lines = new ArrayList<>();
    node.accept(new Describer(lines));
    return lines;
  }

  private record Describer(List<String> lines) implements Node.Visitor<Boolean> {

    @Override
    public Boolean visit(Mapping mapping) {
      note("{" + mapping.complete(), mapping);
      for (Mapping.Entry entry : mapping.entries()) {
        note("key " + entry.doubtful(), entry.key());
        entry.key().accept(this);
        entry.value().accept(this);
      }
      return lines.add("}");
    }

    @Override
    public Boolean visit(Sequence sequence) {
      note("[", sequence);
      sequence.items().forEach(item -> item.accept(this));
      return lines.add("]");
    }

    @Override
    public Boolean visit(Scalar scalar) {
      note(scalar.style() + " " + scalar.text(), scalar);
      for (int i = 0; i < scalar.text().length(); i++) {
        lines.add(String.valueOf(scalar.offsets().at(i)));
      }
      return true;
    }

    @Override
    public Boolean visit(Unread unread) {
      note("?", unread);
      return true;
    }

    private void note(String what, Node node) {
      lines.add(what + " " + node.span().start() + " " + node.span().end());
    }
  }
}
