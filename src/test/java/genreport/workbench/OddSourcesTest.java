package genreport.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.diagnostic.SourceFile;
import genreport.pipeline.OutputOptions;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Preview;
import genreport.pipeline.ReportResources;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;
import genreport.pipeline.SharedResources;
import genreport.pipeline.SourceChange;
import genreport.worksheet.Change;
import genreport.worksheet.Changed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources of the other tests, which have every kind of mistake, can be shown and filled in. */
class OddSourcesTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  private static final SharedResources SHARED =
      new SharedResources(
          new ReportResources(List.of(Bundled.TEMPLATES), Bundled.FONTS, List.of()));

  /** What stands in the place of a figure may be a sentence of some lines. */
  private static final int MOST_LINES_OF_A_FIGURE = 3;

  private static final List<Change> CHANGES =
      List.of(
          new Change.Cell("依申请公开.新收.自然人", Optional.of("77")),
          new Change.Cell("依申请公开.不予公开.属于国家秘密.其他", Optional.of("78")),
          new Change.Cell("主动公开.行政许可", Optional.of("79")),
          new Change.Cell("依申请公开.新收.总计", Optional.empty()),
          new Change.Text("总体情况", "一段。\n又一段：#不是注释。"),
          new Change.Text("主动公开.说明", "注：一句。"),
          new Change.Text("署名", "甲局\n乙局"),
          new Change.Remove("引言"),
          new Change.Silence("X7", "“核对”过: 对", Optional.of("新收")));

  private static Request request(Path file) {
    return new Request(
        file,
        file.getFileName().toString(),
        file.resolveSibling(""),
        SHARED.resources(),
        OutputOptions.plain(false));
  }

  /** Fills in each field, and returns the number of changes that were made. */
  private static int fillIn(SourceFile source) {
    int made = 0;
    for (Change change : CHANGES) {
      Changed changed = SourceChange.apply(source, List.of(change), SHARED);
      boolean isSame = changed.source().text().equals(source.text());
      assertThat(changed.refused()).hasSizeLessThan(2);
      if (!changed.refused().isEmpty()) {
        assertThat(isSame).isTrue();
      }
      made += isSame ? 0 : 1;
      assertThat(keptLines(source.text(), changed.source().text()))
          .as("%s in %s", change, source.text())
          .isGreaterThanOrEqualTo(source.lineCount() - textLines(source, change));
    }
    return made;
  }

  /** The number of lines that a change may take away. */
  private static int textLines(SourceFile source, Change change) {
    return change instanceof Change.Text || change instanceof Change.Remove
        ? source.lineCount()
        : MOST_LINES_OF_A_FIGURE;
  }

  private static long keptLines(String before, String after) {
    List<String> left = new ArrayList<>(after.lines().toList());
    return Stream.of(before.split("\\r\\n|\\n|\\r", -1)).filter(left::remove).count()
        + (before.endsWith("\n") || before.endsWith("\r") ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"checks", "diagnostics", "fixes"})
  void areShownAndFilledIn(String folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(RESOURCES.resolve(folder))) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    int made = 0;
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      RunResult checked = Pipeline.check(request(file), SHARED);
      Preview preview = Pipeline.preview(request(file), content, SHARED);
      assertThat(preview.result().findings()).as(file.toString()).hasSameSizeAs(checked.findings());
      assertThat(preview.pages().get()).isNotNull();
      String text = new String(content, StandardCharsets.UTF_8);
      made += fillIn(new SourceFile(file.getFileName().toString(), text));
    }
    assertThat(made).isGreaterThan(files.size());
  }

  /** Sources from which parts are missing, or in which parts are moved, by a fixed seed. */
  @ParameterizedTest
  @ValueSource(strings = {"2021/district-office", "2021/bureau-2023", "2021/all-zero"})
  void withMovedPartsAreShownAndFilledIn(String example) throws IOException {
    String text = Files.readString(Path.of("examples", example + ".yaml"));
    Random random = new Random(example.hashCode());
    for (int i = 0; i < Integer.getInteger("genreport.oddSources", 8); i++) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + 1 + random.nextInt(40));
      int into = random.nextInt(text.length());
      String part = text.substring(from, to);
      StringBuilder moved = new StringBuilder(text);
      moved.insert(into, random.nextBoolean() ? part : part.replace("\n", "\r\n  "));
      if (random.nextBoolean()) {
        moved.delete(Math.min(from, moved.length()), Math.min(to, moved.length()));
      }
      SourceFile source = new SourceFile("a.yaml", moved.toString());
      Preview preview =
          Pipeline.preview(
              request(Path.of("a.yaml")), source.text().getBytes(StandardCharsets.UTF_8), SHARED);
      assertThat(preview.title()).isNotNull();
      fillIn(source);
    }
  }
}
