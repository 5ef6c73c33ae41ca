package genreport.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Outcome;
import genreport.pipeline.OutputOptions;
import genreport.pipeline.Pipeline;
import genreport.pipeline.ReportResources;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;
import genreport.pipeline.SharedResources;
import genreport.readback.Grid;
import genreport.readback.PlainText;
import genreport.readback.PublishedPart;
import genreport.readback.pdf.PdfFileReader;
import genreport.readback.word.WordFileReader;
import genreport.robustness.CheckedFile.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A text that any escape of YAML 1.2 (5.7, Escaped Characters) writes, in any place of a report, is
 * printed as itself in both files or refused with a finding. What it says is known here from the
 * escapes, not from the program's own reading.
 */
final class EscapedTextTest {

  /** An escape, or a character, and the text that it stands for. */
  private record Piece(String written, String meant) {}

  /** Places of a text; {@code @} stands for the text, which is in double quotes. */
  private static final List<String> TEXT_PLACES =
      List.of(
          "引言: \"正文甲@乙。\"",
          "总体情况: \"（一）甲@乙\\n正文。\"",
          "总体情况: \"正文**甲@乙**正文。\"",
          "其他事项: \"一是甲@乙。二是没有。\"",
          "机关: \"示例甲@乙局\"",
          "标题: \"示例甲@乙局2021年政府信息公开工作年度报告\"",
          "署名: \"示例甲@乙局\"",
          "说明: \"甲@乙。\"");

  /** A key, and a figure that must be the number 1. */
  private static final List<String> OTHER_PLACES =
      List.of("\"引言@\": 正文。", "\"@引言\": 正文。", "行政处罚: \"@1\"", "行政处罚: \"1@\"");

  /** The escapes with a letter, with what they write. */
  private static final List<Piece> NAMED =
      List.of(
          new Piece("\\0", "\0"),
          new Piece("\\a", "\u0007"),
          new Piece("\\b", "\b"),
          new Piece("\\t", "\t"),
          new Piece("\\n", "\n"),
          new Piece("\\v", "\u000b"),
          new Piece("\\f", "\f"),
          new Piece("\\r", "\r"),
          new Piece("\\e", "\u001b"),
          new Piece("\\ ", " "),
          new Piece("\\\"", "\""),
          new Piece("\\/", "/"),
          new Piece("\\\\", "\\"),
          new Piece("\\N", "\u0085"),
          new Piece("\\_", "\u00a0"),
          new Piece("\\L", "\u2028"),
          new Piece("\\P", "\u2029"));

  /** The first and the last code point of ranges with characters of one nature. */
  private static final int[][] RANGES = {
    {0x00, 0xFF},
    {'0', 'z'},
    {'0', 'z'},
    {0xA1, 0xFF},
    {0x4E00, 0x9FFF},
    {0x4E00, 0x9FFF},
    {0x4E00, 0x9FFF},
    {0x20000, 0x2A6DF},
    {0x0300, 0x036F},
    {0x2000, 0x206F},
    {0x2E80, 0x33FF},
    {0xD800, 0xDFFF},
    {0xE000, 0xFFFF},
    {0xFE00, 0xFE0F},
    {0xE0000, 0xE01EF},
    {0x1F300, 0x1FAFF},
    {0x0590, 0x08FF},
    {0, 0x10FFFF}
  };

  /** Of the texts without a finding one in so many is printed. */
  private static final int PRINTED = 6;

  /** What means something in a narrative text. */
  private static final String MARKUP = "*${}";

  @TempDir Path folder = Path.of("");

  private final CheckedFile checked = new CheckedFile();
  private final SharedResources shared =
      new SharedResources(
          new ReportResources(List.of(Path.of("templates")), Path.of("fonts"), List.of()));
  private int refused;
  private int passed;
  private int printed;

  EscapedTextTest() throws IOException {}

  @Test
  void aFewTextsArePrintedAsThemselvesOrRefused() throws IOException {
    run(60);
  }

  @Tag("long")
  @Test
  void manyTextsArePrintedAsThemselvesOrRefused() throws IOException {
    run(4_000);
  }

  private void run(int count) throws IOException {
    List<String> places = new ArrayList<>(TEXT_PLACES);
    places.addAll(OTHER_PLACES);
    for (int seed = 0; seed < count; seed++) {
      Random random = new Random(seed);
      boolean single = seed < NAMED.size() * places.size();
      String place = places.get(single ? seed % places.size() : random.nextInt(places.size()));
      List<Piece> pieces =
          single ? List.of(NAMED.get(seed / places.size())) : pieces(random, 1 + random.nextInt(3));
      check(seed, place, pieces);
    }
    assertThat(printed).isGreaterThan(count / 50);
    assertThat(refused).isGreaterThan(count / 20);
    assertThat(passed).isGreaterThan(count / 20);
  }

  private static List<Piece> pieces(Random random, int count) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pieces.add(
          random.nextInt(12) == 0
              ? NAMED.get(random.nextInt(NAMED.size()))
              : numbered(random, RANGES[random.nextInt(RANGES.length)]));
    }
    return pieces;
  }

  private static Piece numbered(Random random, int[] range) {
    int c = range[0] + random.nextInt(range[1] - range[0] + 1);
    String meant = Character.toString(MARKUP.indexOf(c) >= 0 ? 'A' : c);
    int written = meant.codePointAt(0);
    boolean pair = written > 0xFFFF && random.nextBoolean();
    if (pair) {
      return new Piece(hex("\\u", 4, meant.charAt(0)) + hex("\\u", 4, meant.charAt(1)), meant);
    }
    int form = random.nextInt(3);
    if (written <= 0xFF && form == 0) {
      return new Piece(hex("\\x", 2, written), meant);
    }
    return new Piece(
        written <= 0xFFFF && form < 2 ? hex("\\u", 4, written) : hex("\\U", 8, written), meant);
  }

  private static String hex(String escape, int digits, int value) {
    return escape + String.format(Locale.ROOT, "%0" + digits + "X", value);
  }

  private void check(int seed, String place, List<Piece> pieces) throws IOException {
    StringBuilder written = new StringBuilder();
    StringBuilder meant = new StringBuilder();
    for (Piece piece : pieces) {
      written.append(piece.written());
      meant.append(piece.meant());
    }
    String source = source(place.replace("@", written));
    Reading reading = checked.read(source.getBytes(StandardCharsets.UTF_8), true);
    if (reading.hasErrors()) {
      refused++;
      return;
    }
    passed++;
    if (!TEXT_PLACES.contains(place)) {
      assertThat(meant.toString().strip()).as("key or figure %s", source).isEmpty();
    } else if (passed % PRINTED == 0) {
      printed++;
      print(seed, source, text(place, meant.toString()));
    }
  }

  /** What stands between the fixed words around a text. */
  private static String text(String place, String meant) {
    int at = place.indexOf('@');
    return place.charAt(at - 1) + meant + place.charAt(at + 1);
  }

  private static String source(String line) {
    StringBuilder source = new StringBuilder("年度: 2021\n");
    for (String entry : List.of("机关: 示例局", "引言: 正文。", "总体情况: 正文。", "问题和改进: 正文。", "其他事项: 没有。")) {
      String key = entry.substring(0, entry.indexOf(':'));
      if (!line.startsWith(key)) {
        source.append(entry).append('\n');
      }
    }
    boolean inside = line.startsWith("说明") || line.startsWith("行政处罚");
    source.append(inside ? "主动公开:\n  " + line + "\n" : "主动公开: {}\n" + line + "\n");
    return source.append("依申请公开: {新收: {}}\n复议诉讼: {}\n").toString();
  }

  private void print(int seed, String source, String meant) throws IOException {
    Path file = Files.createDirectory(folder.resolve("" + seed)).resolve("a.yaml");
    Files.writeString(file, source);
    Request request =
        Request.of(file, Optional.empty(), shared.resources(), OutputOptions.plain(false));
    RunResult result = Pipeline.run(request, shared);
    assertThat(result.written()).as("%s: %s", source, result.findings()).hasSize(2);
    assertThat(Pipeline.verify(request, result.written(), shared).agreeing())
        .as(source)
        .isEqualTo(result.written());
    for (Path output : result.written()) {
      byte[] content = Files.readAllBytes(output);
      String name = output.toString();
      Outcome<List<PublishedPart>> parts =
          name.endsWith(".pdf")
              ? PdfFileReader.read(content, name, Path.of("fonts"), text -> false)
              : WordFileReader.read(content, name);
      assertThat(said(parts.value().orElseThrow()))
          .as("%s of %s", name, source)
          .contains(PlainText.of(meant));
    }
  }

  private static String said(List<PublishedPart> parts) {
    StringBuilder said = new StringBuilder();
    PublishedPart.Visitor visitor =
        new PublishedPart.Visitor() {
          @Override
          public void visit(PublishedPart.Passage passage) {
            said.append(passage.text());
          }

          @Override
          public void visit(PublishedPart.RunningLine line) {
            said.append(line.text());
          }

          @Override
          public void visit(Grid table) {
            table.cells().forEach(cell -> said.append(cell.text()));
          }
        };
    parts.forEach(part -> part.accept(visitor));
    return said.toString();
  }
}
