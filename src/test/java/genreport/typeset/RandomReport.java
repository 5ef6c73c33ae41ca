package genreport.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sources of reports of random lengths: the examples with other texts and notes. */
public final class RandomReport {

  private static final Path EXAMPLES = Path.of("examples");
  private static final String SENTENCE = "全区各部门按照要求公开政府信息，办理公开申请，解读重要政策，回应群众关切。";
  private static final Pattern TEXT = Pattern.compile("(?m)^(总体情况|问题和改进|其他事项): \\|\n");
  private static final Pattern TABLE = Pattern.compile("(?m)^(主动公开|依申请公开|复议诉讼):.*\n");
  private static final Pattern NOTE = Pattern.compile("(?m)^  说明:.*\n(?:    .*\n)*");
  private static final int MOST_PARAGRAPHS = 14;
  private static final int MOST_SENTENCES = 7;
  private static final int MOST_NOTES = 4;

  private final Random random;

  private RandomReport(Random random) {
    this.random = random;
  }

  /** The source of a report; equal seeds give equal sources. */
  public static String of(int seed) {
    return new RandomReport(new Random(seed)).source();
  }

  /** All examples, in the order of their names. */
  public static List<Path> examples() {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String source() {
    List<Path> examples = examples();
    Path example = examples.get(random.nextInt(examples.size()));
    try {
      String source = NOTE.matcher(Files.readString(example)).replaceAll("");
      return withTables(withTexts(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String withTexts(String source) {
    return TEXT.matcher(source)
        .replaceAll(key -> Matcher.quoteReplacement(key.group() + lines("  ", MOST_PARAGRAPHS)));
  }

  private String withTables(String source) {
    return TABLE
        .matcher(source)
        .replaceAll(key -> Matcher.quoteReplacement(key.group() + text("说明", MOST_NOTES)));
  }

  private String text(String key, int most) {
    String lines = random.nextBoolean() ? lines("    ", most) : "";
    return lines.isEmpty() ? "" : "  " + key + ": |\n" + lines;
  }

  private String lines(String indent, int most) {
    int count = random.nextInt(most + 1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(indent + SENTENCE.repeat(1 + random.nextInt(MOST_SENTENCES)) + "\n");
    }
    return String.join("", lines);
  }
}
