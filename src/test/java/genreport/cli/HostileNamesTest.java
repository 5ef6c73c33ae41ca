package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Names, keys and values that would steer a terminal, through every command. */
@DisabledOnOs(OS.WINDOWS)
final class HostileNamesTest {

  private static final long SEED = 20251130;
  private static final int NAMES = 2;

  /** As Java strings: ESC, CSI, OSC and BEL, bidi controls, line ends, invisible characters. */
  private static final List<String> PARTS =
      List.of(
          "\u001b[2J",
          "\u009b31m",
          "\u001b]0;t\u0007",
          "\u202e",
          "\u2066",
          "\u200f",
          "\r",
          "\n错误[X1] 假的",
          "\u2028",
          "\u2029",
          "\u0085",
          "\u00ad",
          "\ufeff",
          "\u007f",
          "\b",
          "\udb40\udc41",
          "\u001b[1;31m");

  private static final String OWN_COLOURS = "\u001b\\[(1;31m|1;33m|34m|0m)";
  private static final Terminal COLOURS = new Terminal(true, 0);

  @TempDir Path folder;
  private final Random random = new Random(SEED);

  private String name(int number) {
    StringBuilder name = new StringBuilder("报" + number);
    for (int i = 0; i < 5; i++) {
      name.append(PARTS.get(random.nextInt(PARTS.size()))).append((char) ('a' + i));
    }
    return name.toString();
  }

  private static void assertHarmless(Object... arguments) {
    List<String> said = new ArrayList<>();
    Console plain = Console.run(arguments);
    said.add(plain.out());
    said.add(plain.err());
    Console coloured = Console.on(COLOURS, arguments);
    said.add(coloured.out());
    said.add(coloured.err().replaceAll(OWN_COLOURS, ""));
    assertThat(plain.code()).isNotEqualTo(ExitCode.INTERNAL);
    for (String text : said) {
      assertThat(text.codePoints().filter(HostileNamesTest::isHarmful).boxed()).as(text).isEmpty();
      assertThat(text.lines()).noneMatch(line -> line.startsWith("错误[X1] 假的"));
    }
  }

  private static boolean isHarmful(int c) {
    int type = Character.getType(c);
    return (Character.isISOControl(c) && c != '\n' && c != '\t')
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || type == Character.FORMAT;
  }

  @Test
  void nothingThatIsPrintedSteersTheTerminal() throws IOException {
    for (int i = 0; i < NAMES; i++) {
      Path home = Files.createDirectories(folder.resolve(name(i)));
      Path good = Files.writeString(home.resolve(name(i) + ".yaml"), ManyReports.GOOD);
      Path wrong = Files.writeString(home.resolve(name(i) + ".yml"), ManyReports.WRONG);
      Path other = Files.writeString(home.resolve(name(i) + "x.yaml"), "a: 1\n");
      Path list =
          Files.writeString(home.resolve("list"), name(i).replace("\n", "") + ".yaml\n" + other);
      eachCommand(good, wrong, list);
      assertHarmless(home, "-v");
      assertHarmless(home, "-o", home.resolve("成品"), "-v", "--draft");
      assertHarmless(other, "--format", i % 2 == 0 ? "json" : "sarif");
      assertHarmless(home, "--format", i % 2 == 0 ? "sarif" : "json");
    }
  }

  private void eachCommand(Path good, Path wrong, Path list) {
    assertHarmless(good);
    assertHarmless("verify", good);
    assertHarmless("verify", good, wrong, list + "\u202e");
    assertHarmless("check", good);
    assertHarmless("check", wrong);
    assertHarmless("check", wrong + "没有.yaml");
    assertHarmless("check", "--list", list);
    assertHarmless("init", "--from", good, "-o", good + "新.yaml");
    assertHarmless("init", "--from", good, "-o", good + "新.yaml");
    assertHarmless("init", "--year", "\u001b[2J", good);
    assertHarmless("explain", "\u001b[2J\u202e");
    assertHarmless("schema", "\u009b2J");
    assertHarmless("completion", "\u009b2J");
    assertHarmless("--\u202e\u001b[2J", good);
    assertHarmless(good, "--templates", wrong);
    assertHarmless(good, "--fonts", wrong);
    assertHarmless(good, "--word-template", wrong);
    assertHarmless(good, "-o", wrong);
  }

  /** The difference shows lines of the file itself. */
  @Test
  void whatIsMendedIsShownHarmless() throws IOException {
    for (String part : PARTS) {
      String text =
          ManyReports.GOOD.replace("年度: ", "年度：").replace("机关: ", "机关: " + part)
              + "# "
              + part
              + "\n键"
              + part
              + ": 1\n";
      Path file = Files.writeString(folder.resolve("a.yaml"), text);
      assertHarmless("check", file);
      assertHarmless("check", "--fix", file);
      Files.writeString(file, text);
      assertHarmless("check", "--fix", file, "--format", "json");
    }
  }

  @Test
  void jsonHoldsTheNameAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("a\u202e\u001b\udb40\udc41.yaml"), "a: 1\n");
    assertThat(Console.run("check", file, "--format", "json").out())
        .contains("a\\u202e\\u001b\\udb40\\udc41.yaml");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }
}
