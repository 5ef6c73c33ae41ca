package genreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is read of a line character by character is what these patterns would find. */
final class LineScansTest {

  private static final int LINES = 60_000;
  private static final int MOST_PIECES = 10;

  private static List<String> lines(String... pieces) {
    Random random = new Random(9);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      StringBuilder line = new StringBuilder();
      for (int j = random.nextInt(MOST_PIECES); j >= 0; j--) {
        line.append(pieces[random.nextInt(pieces.length)]);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  @Test
  void marks() {
    Pattern marks = Pattern.compile("\\$\\$\\{|\\$\\{([^}\\n]*)(}?)|\\*\\*");
    int found = 0;
    for (String line : lines("$", "{", "}", "*", "**", "${", "甲")) {
      List<String> expected = new ArrayList<>();
      Matcher mark = marks.matcher(line);
      while (mark.find()) {
        expected.add(mark.start() + "-" + mark.end());
      }
      List<String> scanned = new ArrayList<>();
      int end = line.length();
      for (int at = LineReader.nextMark(line, 0, end); at < end; ) {
        int after = LineReader.markEnd(line, at, end);
        scanned.add(at + "-" + after);
        at = LineReader.nextMark(line, after, end);
      }
      assertThat(scanned).as(line).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(LINES);
  }

  @Test
  void levels() {
    List<Pattern> numbers =
        List.of(
            Pattern.compile("[一二三四五六七八九十]{1,3}、"),
            Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)]"),
            Pattern.compile("\\d{1,2}(?:[.．](?:(?!\\d)|(?=(?:19|20)\\d{2}年))|、)"),
            Pattern.compile("[（(]\\d{1,2}[）)]"));
    Set<Integer> levels = new HashSet<>();
    for (String line :
        lines("一", "十二", "1", "12", "2021", "年", "、", ".", "．", "（", "(", "）", "甲")) {
      int expected = 0;
      for (int i = numbers.size() - 1; i >= 0; i--) {
        expected = numbers.get(i).matcher(line).lookingAt() ? i + 1 : expected;
      }
      assertThat(ProseReader.level(line)).as(line).isEqualTo(expected);
      levels.add(expected);
    }
    assertThat(levels).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
  }
}
