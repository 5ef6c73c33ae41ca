package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.CharacterWidth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The descriptions of parameters and options start in one column, and no line is too long. */
class HelpColumnsTest {

  private static final Pattern ENTRY = Pattern.compile("( +(?:-[^ ]+, )?[^ ]+ {2,})[^ ].*");

  @ParameterizedTest
  @ValueSource(strings = {"", "check", "verify", "init", "edit", "explain", "schema", "completion"})
  void descriptionsStartInOneColumn(String command) {
    Object[] words =
        Stream.of(command, "--help").filter(word -> !word.isEmpty()).toArray(Object[]::new);
    String help = Console.run(words).out();
    assertThat(help.lines().mapToInt(CharacterWidth::of).max().orElse(0)).isLessThanOrEqualTo(80);
    String lists = help.substring(help.indexOf("参数：") >= 0 ? help.indexOf("参数：") : 0);
    for (String section : new String[] {"参数：", "选项："}) {
      int start = lists.indexOf(section + "\n");
      assertThat(start).as(section).isNotNegative();
      int end = lists.indexOf("\n\n", start);
      lists
          .substring(start, end < 0 ? lists.length() : end)
          .lines()
          .skip(1)
          .filter(line -> !line.startsWith(" ".repeat(29)))
          .forEach(
              line -> {
                Matcher entry = ENTRY.matcher(line);
                if (entry.matches()) {
                  assertThat(CharacterWidth.of(entry.group(1))).as(line).isEqualTo(29);
                }
              });
    }
  }
}
