package genreport;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.form.Field;
import genreport.form.FormLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No text in the sources names a row, a column or a section of a report: these are the packs'. Keys
 * that every report may have, such as 机关, are allowed, and so are words that a pattern looks for.
 */
class NoNamesInJavaTest {

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");

  /** A literal with one of these is a pattern of words. */
  private static final Pattern WORD_PATTERN = Pattern.compile("\\(\\?|\\||\\\\\\\\|\\[\\^");

  /** The key of a note, also of one in 已核实, which every report may have. */
  private static final String COMMON_WORD = "说明";

  @Test
  void sourcesNameNoRowColumnOrSection() throws IOException {
    Pattern names = names();
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String code = COMMENT.matcher(Files.readString(file)).replaceAll("").replace("'\"'", "");
        Matcher literal = LITERAL.matcher(code);
        while (literal.find()) {
          Matcher name = names.matcher(literal.group(1));
          if (name.find() && !WORD_PATTERN.matcher(literal.group(1)).find()) {
            found.add(file.getFileName() + ": " + name.group() + " in " + literal.group());
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void namesAreFound() throws IOException {
    Pattern names = names();
    for (String text : List.of("依申请公开.新收", ".不予公开", "结转下年度", "引言", "写成 {自然人: 1}")) {
      assertThat(names.matcher(text).find()).as(text).isTrue();
    }
    for (String text : List.of("机关", "署名", "共总计算", "年度")) {
      assertThat(names.matcher(text).find()).as(text).isFalse();
    }
  }

  /** The pattern of a name that stands alone, not within a longer word. */
  private static Pattern names() throws IOException {
    Set<String> named = new TreeSet<>();
    Set<String> common = new TreeSet<>();
    FormLibrary library = new FormLibrary(Bundled.FOLDERS);
    for (String pack : Bundled.FOLDERS.packs()) {
      collect(library.load(pack).value().orElseThrow().fields(), named, common);
    }
    named.removeAll(common);
    named.remove(COMMON_WORD);
    return Pattern.compile(
        "(?<!\\p{IsHan})(?:"
            + named.stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + ")(?!\\p{IsHan})");
  }

  private static void collect(Field holder, Set<String> named, Set<String> common) {
    for (Field field : holder.below()) {
      boolean other = field instanceof Field.Entry || field instanceof Field.Listing;
      if (other && holder.path().isEmpty()) {
        common.add(field.key());
      } else if (!other) {
        named.add(field.key());
        collect(field, named, common);
      }
    }
  }
}
