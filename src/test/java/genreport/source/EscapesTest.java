package genreport.source;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What escapes write is judged as if it stood there itself, and can forge nothing. */
final class EscapesTest {

  private static final List<String> PIECES =
      List.of(
          "\\uFDD0",
          "\\ufdd1",
          "\\uFDD0\\uFDD0",
          "\\xFF",
          "\\u200b",
          "\\U0000FDD0",
          "\\ud800",
          "\\udc00",
          "\\ud83d\\ude00",
          "\\N",
          "\\_",
          "\\L",
          "\\P",
          "\\e",
          "\\0",
          "\\a",
          "\\b",
          "\\t",
          "\\n",
          "\\v",
          "\\f",
          "\\r",
          "\\\"",
          "\\/",
          "\\\\",
          "\\ ",
          "\\uFFFD",
          "\\U0010FFFF",
          "\\U0001F600",
          "甲",
          "1",
          ":",
          " ",
          "，",
          "'");

  private static Outcome<Node> read(String text) {
    return YamlReader.read(new SourceFile("a.yaml", text));
  }

  /** What is said, without how to mend it, which differs. */
  private static List<String> said(Outcome<Node> read) {
    return read.diagnostics().stream().map(f -> f.rule() + " " + f.message()).toList();
  }

  private static String value(Outcome<Node> read) {
    Node value = ((Mapping) read.value().orElseThrow()).get("引言").orElseThrow();
    return value instanceof Scalar scalar ? scalar.text() : value.getClass().getSimpleName();
  }

  /** All that are special and many that are not; line ends and what ends a quote mean something. */
  @Test
  void aCharacterIsJudgedTheSameRawAndEscaped() {
    int refused = 0;
    for (int c :
        IntStream.concat(
                IntStream.range(0, 0x3100),
                IntStream.concat(
                    IntStream.range(0xD7F0, 0xD810), IntStream.rangeClosed(0xFD00, 0x10010)))
            .filter(c -> "\n\r\"\\".indexOf(c) < 0)
            .toArray()) {
      String escape = String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c);
      Outcome<Node> escaped = read("引言: \"甲" + escape + "乙\"\n");
      Outcome<Node> raw = read("引言: \"甲" + Character.toString(c) + "乙\"\n");

      assertThat(said(escaped)).as(escape).isEqualTo(said(raw));
      assertThat(value(escaped)).as(escape).isEqualTo(value(raw));
      refused += said(raw).isEmpty() ? 0 : 1;
    }
    assertThat(refused).isBetween(100, 2000);
  }

  @Test
  void aCarriageReturnIsAControlCharacter() {
    assertThat(said(read("引言: \"甲\\r乙\"\n"))).containsExactly("F9 文件里有看不见的控制字符（U+000D）");
  }

  /** As a key, as a value, in a list, in a row: alone, and with mistakes that are mended. */
  @Test
  void whatPassesHasNoGap() {
    Random random = new Random(14);
    int passed = 0;
    for (int i = 0; i < 4_000; i++) {
      String text =
          String.join(
              "\n",
              "年度: 2021",
              quoted(random) + ": " + quoted(random),
              "引言: " + quoted(random),
              "新收：[" + quoted(random) + ", 1, ]".substring(random.nextInt(2)),
              random.nextBoolean() ? "规章: {" + quoted(random) + ": 1}" : "规章 1",
              "");
      Outcome<Node> read =
          read(random.nextInt(8) == 0 ? text : text.replace("：[", ": [").replace("规章 1", "规章: 1"));
      if (read.diagnostics().stream().noneMatch(Diagnostic::isBlocking)) {
        passed++;
        assertThat(gaps(read.value().orElseThrow())).as(text).isEmpty();
      }
    }
    assertThat(passed).isGreaterThan(100);
  }

  private static String quoted(Random random) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      text.append(random.nextInt(5) > 0 ? "甲" : PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.append('"').toString();
  }

  /** What of a tree is not known, and characters that no report can hold. */
  private static List<String> gaps(Node root) {
    List<String> gaps = new ArrayList<>();
    collectGaps(root, gaps);
    return gaps;
  }

  private static void collectGaps(Node node, List<String> gaps) {
    if (node instanceof Unread) {
      gaps.add("unread");
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> collectGaps(item, gaps));
    } else if (node instanceof Scalar scalar) {
      scalar.text().codePoints().filter(CharacterCheck::isForbidden).forEach(c -> gaps.add("" + c));
    } else if (node instanceof Mapping mapping) {
      if (!mapping.complete()) {
        gaps.add("incomplete");
      }
      for (Mapping.Entry entry : mapping.entries()) {
        if (entry.doubtful()) {
          gaps.add("doubtful");
        }
        collectGaps(entry.key(), gaps);
        collectGaps(entry.value(), gaps);
      }
    }
  }

  /** A mark of the mender's makes gaps where an edit put it in, and nowhere else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "年度: 2021\n\"\\uFDD0\": \"\\uFDD0\"\n",
        "\"\\uFDD1年度\": 2021\n",
        "年度: \"\\uFDD02021\"\n"
      })
  void aForgedMarkIsAFinding(String text) {
    assertThat(said(read(text))).singleElement().asString().startsWith("F9 ");
  }
}
