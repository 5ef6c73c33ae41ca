package genreport.source;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScalarOffsetsTest {

  @Test
  void plainTextStandsWhereItIsWritten() {
    assertThat(shown("k: 甲 乙𠮷丙")).isEqualTo("甲 乙𠮷丙");
  }

  @Test
  void aFoldedLineEndStandsAtTheLineEnd() {
    assertThat(shown("k: 甲\n  乙\n\n  丙")).isEqualTo("甲\n乙\n丙");
    assertThat(offsets("k: 甲\n  乙\n\n  丙")).containsExactly(3, 4, 7, 9, 12);
  }

  @Test
  void aQuotedQuoteStandsAtItsFirstHalf() {
    assertThat(offsets("k: '甲''乙'")).containsExactly(4, 5, 7);
  }

  @Test
  void anEscapeStandsAtItsBackslash() {
    assertThat(offsets("k: \"\\n甲\\\"\\\\\\x41\\u4E59\\U00020BB7丁\""))
        .containsExactly(4, 6, 7, 9, 11, 15, 21, 21, 31);
  }

  @Test
  void aContinuedLineHasNoLineEnd() {
    assertThat(offsets("k: \"甲\\\n   乙\\\n\n   丙\"")).containsExactly(4, 10, 13, 17);
  }

  @Test
  void aLiteralBlockHasItsIndentationTakenOff() {
    assertThat(shown("k: |\n  甲\n\n    乙\n  丙\n")).isEqualTo("甲\n\n  乙\n丙\n");
    assertThat(shown("k: |2- # 注释\n   甲\n  乙\n")).isEqualTo(" 甲\n乙");
    assertThat(shown("k: |+\n  甲\n\n\n")).isEqualTo("甲\n\n\n");
    assertThat(shown("k: |\n\n  甲")).isEqualTo("\n甲");
  }

  @Test
  void aFoldedBlockHasItsLinesJoined() {
    assertThat(shown("k: >\n  甲\n  乙\n\n  丙\n")).isEqualTo("甲\n乙\n丙\n");
    assertThat(shown("k: >-\n\n  甲\n    乙\n    丙\n  丁\n\n")).isEqualTo("\n甲\n  乙\n  丙\n丁");
  }

  @Test
  void carriageReturnsAreNotCounted() {
    assertThat(offsets("k: |\r\n  甲\r\n  乙\r\n")).containsExactly(8, 9, 13, 14);
    assertThat(offsets("k: 甲\r\n  乙")).containsExactly(3, 4, 8);
    assertThat(offsets("k: >\r\n  甲\r\n  乙\r\n")).containsExactly(8, 9, 13, 14);
  }

  /** Written by an encoder of our own, a text is read back with every character at its place. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyCharacterIsFoundAgain(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      Written written = Written.random(random);
      Scalar scalar = value(written.source());
      assertThat(scalar.text()).as(written.source()).isEqualTo(written.content());
      assertThat(offsets(scalar)).as(written.source()).isEqualTo(written.offsets());
    }
  }

  /** The source's characters at the offsets: the content, but for folds and escapes. */
  private static String shown(String source) {
    StringBuilder out = new StringBuilder();
    offsets(source).forEach(at -> out.append(source.charAt(at)));
    return out.toString();
  }

  private static List<Integer> offsets(String source) {
    return offsets(value(source));
  }

  private static List<Integer> offsets(Scalar scalar) {
    return IntStream.range(0, scalar.text().length())
        .mapToObj(index -> scalar.offsets().at(index))
        .toList();
  }

  private static Scalar value(String source) {
    Node root = YamlReader.read(new SourceFile("test.yaml", source)).value().orElseThrow();
    return (Scalar) ((Mapping) root).get("k").orElseThrow();
  }

  /** A scalar as written, with what it says and where. */
  private record Written(String source, String content, List<Integer> offsets) {

    private static final String[] ATOMS = {"甲", "乙", "a", "7", "𠮷", "。", "“", "，"};

    static Written random(Random random) {
      Pen pen = new Pen(random.nextBoolean() ? "\n" : "\r\n");
      switch (random.nextInt(5)) {
        case 0 -> quoted(random, pen, '"');
        case 1 -> quoted(random, pen, '\'');
        case 2 -> plain(random, pen);
        case 3 -> block(random, pen, true);
        default -> block(random, pen, false);
      }
      return new Written(pen.source.toString(), pen.content.toString(), pen.offsets);
    }

    private static void plain(Random random, Pen pen) {
      pen.write("k: ");
      word(random, pen);
      for (int i = random.nextInt(4); i > 0; i--) {
        fold(random, pen);
        word(random, pen);
      }
      pen.write(pen.lineEnd);
    }

    private static void quoted(Random random, Pen pen, char quote) {
      pen.write("k: " + quote);
      word(random, pen);
      for (int i = random.nextInt(6); i > 0; i--) {
        int kind = random.nextInt(3);
        if (kind == 0) {
          fold(random, pen);
        } else if (quote == '\'') {
          pen.escape("''", "'");
        } else {
          escape(random, pen);
        }
        word(random, pen);
      }
      pen.write(quote + pen.lineEnd);
    }

    private static void escape(Random random, Pen pen) {
      switch (random.nextInt(6)) {
        case 0 -> pen.escape("\\n", "\n");
        case 1 -> pen.escape("\\\"", "\"");
        case 2 -> pen.escape("\\\\", "\\");
        case 3 -> pen.escape("\\x41", "A");
        case 4 -> pen.escape("\\U00020BB7", "𠮷");
        default -> pen.write("\\" + pen.lineEnd + "    ");
      }
    }

    private static void block(Random random, Pen pen, boolean literal) {
      pen.write((literal ? "k: |" : "k: >") + pen.lineEnd);
      int lines = 1 + random.nextInt(4);
      for (int i = 0; i < lines; i++) {
        pen.write("  ");
        word(random, pen);
        int blank = i == lines - 1 ? 0 : random.nextInt(3);
        boolean folds = !literal && i < lines - 1;
        if (folds && blank == 0) {
          pen.escape(pen.lineEnd, " ");
        } else {
          for (int b = 0; b <= blank; b++) {
            boolean dropped = folds && b == 0;
            pen.escape(pen.lineEnd, dropped ? "" : "\n");
          }
        }
      }
    }

    private static void fold(Random random, Pen pen) {
      pen.write(" ".repeat(random.nextInt(2)));
      int blank = random.nextInt(3);
      pen.escape(pen.lineEnd, blank == 0 ? " " : "");
      for (int i = 0; i < blank; i++) {
        pen.write(" ".repeat(random.nextInt(3)));
        pen.escape(pen.lineEnd, "\n");
      }
      pen.write("  ");
    }

    private static void word(Random random, Pen pen) {
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        pen.same(ATOMS[random.nextInt(ATOMS.length)]);
      }
      if (random.nextInt(4) == 0) {
        pen.same(" 甲");
      }
    }
  }

  /** Writes source and content side by side. */
  private static final class Pen {
    final String lineEnd;
    final StringBuilder source = new StringBuilder();
    final StringBuilder content = new StringBuilder();
    final List<Integer> offsets = new ArrayList<>();

    Pen(String lineEnd) {
      this.lineEnd = lineEnd;
    }

    void write(String written) {
      source.append(written);
    }

    void same(String text) {
      for (int i = 0; i < text.length(); i++) {
        offsets.add(source.length() + i);
      }
      source.append(text);
      content.append(text);
    }

    void escape(String written, String meant) {
      for (int i = 0; i < meant.length(); i++) {
        offsets.add(source.length());
      }
      source.append(written);
      content.append(meant);
    }
  }
}
