package genreport.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sources of reports of the newest form, as long as is wanted: an example whose texts go on with
 * sentences of all examples, in an order that chance gave once.
 */
final class GeneratedReport {

  private static final Path EXAMPLE = Path.of("examples/2021/district-office.yaml");

  /** Pages of the example itself: its tables fill two of them. */
  private static final int OWN_PAGES = 4;

  /** Of a page's 22 lines of 28 characters some stay short at a paragraph's end. */
  private static final int CHARACTERS_PER_PAGE = 540;

  private static final int MOST_SENTENCES = 5;

  /** What stands after new sentences, in three texts: one alone may not be of any length. */
  private static final List<String> PLACES =
      List.of("\n# 表二。", "\n其他事项: |", "  按照《政府信息公开信息处理费管理办法》");

  private final String example;
  private final List<String> sentences;

  GeneratedReport() throws IOException {
    this.example = Files.readString(EXAMPLE);
    this.sentences = sentences();
  }

  /** Words of sentences that say that there is no case of something, or that all are of a kind. */
  private static final Pattern NONE_OR_ALL = Pattern.compile("没有|未|无|全部|均|都");

  /** Sentences that say no number, not even none or all, so that they agree with any table. */
  private static List<String> sentences() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      for (Path file : files.filter(GeneratedReport::isSource).sorted().toList()) {
        Files.readString(file)
            .lines()
            .filter(line -> line.startsWith("  ") && line.endsWith("。"))
            .flatMap(line -> Stream.of(line.strip().split("(?<=。)")))
            .filter(sentence -> sentence.matches("[\\p{IsHan}，、；：。]{12,}"))
            .filter(sentence -> !NONE_OR_ALL.matcher(sentence).find())
            .forEach(found::add);
      }
    }
    return found.stream().distinct().toList();
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".yaml");
  }

  /**
   * A report's source.
   *
   * @param pages about so many, four at least
   * @param seed another order of the sentences
   */
  String withPages(int pages, int seed) {
    Random random = new Random(seed);
    int characters = Math.max(0, pages - OWN_PAGES) * CHARACTERS_PER_PAGE;
    String source = example;
    for (String place : PLACES) {
      String text = paragraphs(random, characters / PLACES.size());
      source = source.replace(place, text + place);
    }
    return source;
  }

  private String paragraphs(Random random, int characters) {
    StringBuilder text = new StringBuilder();
    while (text.length() < characters) {
      text.append("  ");
      for (int count = random.nextInt(MOST_SENTENCES); count >= 0; count--) {
        text.append(sentences.get(random.nextInt(sentences.size())));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Writes reports that differ, {@code 0.yaml} and so on. */
  void write(Path folder, int reports, int pages) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < reports; i++) {
      Files.writeString(folder.resolve(i + ".yaml"), withPages(pages, i), StandardCharsets.UTF_8);
    }
  }
}
