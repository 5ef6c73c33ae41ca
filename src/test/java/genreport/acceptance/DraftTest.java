package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.CommentAnchors;
import genreport.acceptance.reading.Drafted;
import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.RenderedReport;
import genreport.acceptance.reading.VeraPdf;
import genreport.pipeline.Pipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts: written in spite of errors, and never to be taken for the report. */
class DraftTest {

  private static final Path CASES = Example.HOME.resolve("src/test/resources/checks");
  private static final String NO_FORM = "s6-no-form.yaml";
  private static final String WATERMARK = "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC";

  /** What the checks' cases hold: errors of every kind, but that nothing tells the form. */
  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith(NO_FORM))
          .sorted()
          .toList();
    }
  }

  @TempDir Path folder;

  @Test
  void everyPageHasTheWatermarkBelowItsText() throws IOException {
    Drafted draft = Drafted.of(CASES.resolve("c1-characters.yaml"), folder);
    try (PDDocument pdf = Loader.loadPDF(draft.pdf().toFile())) {
      assertThat(pdf.getNumberOfPages()).isPositive();
      for (PDPage page : pdf.getPages()) {
        String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(content).containsOnlyOnce(WATERMARK);
        assertThat(content.indexOf(WATERMARK)).isEqualTo(content.indexOf("/Artifact"));
        assertThat(content.substring(0, content.indexOf(WATERMARK))).doesNotContain("BDC");
      }
    }
  }

  @Test
  void bothStandardsAreMet() throws IOException {
    assertThat(VeraPdf.failures(Drafted.of(CASES.resolve("c1-characters.yaml"), folder).pdf()))
        .isEmpty();
  }

  @Test
  void bothHeadersHaveTheWatermark() throws IOException {
    Drafted draft = Drafted.of(CASES.resolve("c1-characters.yaml"), folder);
    assertThat(part(draft.word(), "word/header-odd.xml"))
        .contains("id=\"PowerPlusWaterMarkObject1\"", "string=\"草稿\"");
    assertThat(part(draft.word(), "word/header-even.xml"))
        .contains("id=\"PowerPlusWaterMarkObject2\"", "string=\"草稿\"");
    assertThat(part(draft.word(), "word/document.xml"))
        .containsOnlyOnce("<w:headerReference w:type=\"even\" r:id=\"rIdHeaderEven\"/>")
        .containsOnlyOnce("<w:headerReference w:type=\"default\" r:id=\"rIdHeaderOdd\"/>");
  }

  @Test
  void theReportItselfHasNone() throws IOException {
    Path word = RenderedReport.of(Example.all().get(0)).word();
    try (ZipFile zip = new ZipFile(word.toFile())) {
      assertThat(zip.stream().map(Object::toString))
          .noneMatch(name -> name.contains("header") || name.contains("comments"));
    }
    assertThat(part(word, "word/document.xml")).doesNotContain("headerReference", "comment");
  }

  /** Whatever is wrong, a draft is written, unless nothing tells the form. */
  @ParameterizedTest
  @MethodSource("cases")
  void errorsOfEveryKindAreDrafted(Path source) throws IOException {
    Drafted first = Drafted.of(source, folder);
    Drafted second = Drafted.of(source, folder.resolve("again"));
    assertThat(second.pdf()).hasSameBinaryContentAs(first.pdf());
    assertThat(second.word()).hasSameBinaryContentAs(first.word());
  }

  /** A run says of such figures that a table has no room for them, and has no pages. */
  @Test
  void figuresWithoutRoomAreQuestionMarks() throws IOException {
    String sound = Files.readString(CASES.resolve("right.yaml"));
    String figure = "9".repeat(3000);
    Path source =
        Files.writeString(
            folder.resolve("long.yaml"),
            sound.replaceFirst("(?m)^主动公开:.*", "主动公开:\n  行政许可: " + figure + "\n旧:"));
    Drafted draft = Drafted.of(source, folder);
    assertThat(CommentAnchors.of(draft.word()).places()).containsValue("表1 行7 格2 “？”");
  }

  @Test
  void withoutAFormThereIsNone() {
    Path source = CASES.resolve(NO_FORM);
    assertThat(Pipeline.draft(Drafted.request(source, folder)).written()).isEmpty();
  }

  static String part(Path word, String name) throws IOException {
    try (ZipFile zip = new ZipFile(word.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
