package genreport.output.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import genreport.Bundled;
import genreport.RenderedDocument;
import genreport.output.word.look.WordLook;
import genreport.template.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The places of the names and the date in the Word file, by GB/T 9704—2012, 7.3.5. */
class SignatureInWordTest {

  private static final String DATE = "2022年1月20日";
  private static final String LONG = "示例市示例区自然资源局";
  private static final double RIGHT = (210 - 26) * 72 / 25.4;
  private static final double PITCH = 28.95;
  private static final double CHARACTER = 16 - 0.25;
  private static final long TYPE_WIDTH = Math.round(156 * 1440 / 25.4);

  @TempDir Path folder;

  private static RenderedDocument report(String keys) throws IOException {
    return RenderedDocument.of(
        "年度: 2021\n机关: 示例局\n总体情况: 略\n主动公开: {}\n依申请公开: {}\n复议诉讼: {}\n问题和改进: 略\n其他事项: 没有其他需要报告的事项。\n"
            + keys
            + "成文日期: "
            + DATE
            + "\n");
  }

  /** The indent from the left edge of the type area, in twips. */
  private static long left(WordFile file, String style) {
    Matcher indent =
        Pattern.compile(
                "w:styleId=\"" + style + "\">(?:(?!</w:style>).)*<w:ind w:left=\"(\\d+)\"",
                Pattern.DOTALL)
            .matcher(file.part("word/styles.xml"));
    assertThat(indent.find()).as(style).isTrue();
    return Long.parseLong(indent.group(1));
  }

  @Test
  void theDateBeginsTwoCharactersToTheRightOfTheName() throws IOException {
    for (String name : List.of(LONG, "示例局")) {
      WordFile file = WordFile.of(report("署名: " + name + "\n").word());
      assertThat(left(file, "Date") - left(file, "Signature")).isEqualTo(630);
    }
    WordFile file = WordFile.of(report("署名: " + LONG + "\n").word());
    assertThat(left(file, "Signature")).isEqualTo(TYPE_WIDTH - 13 * 315);
  }

  @Test
  void anAgencysNarrowerPageKeepsTheDistanceFromTheRight() throws IOException {
    RenderedDocument report = report("署名: " + LONG + "\n");
    Path look = Files.write(folder.resolve("本单位.docx"), LookFile.word().bytes());
    byte[] word =
        new WordWriter(new TemplateEngine(Bundled.FOLDERS), report.styles())
            .write(report.document(), WordLook.read(look, "本单位.docx").value().orElseThrow())
            .value()
            .orElseThrow();
    WordFile file = WordFile.of(word);
    Matcher page =
        Pattern.compile("<w:pgSz [^>]*w:w=\"(\\d+)\"").matcher(file.part("word/document.xml"));
    assertThat(page.find()).isTrue();
    long width = Long.parseLong(page.group(1)) - 2 * 1134 - 284;
    assertThat(width).isNotEqualTo(TYPE_WIDTH);
    assertThat(left(file, "Signature")).isCloseTo(width - 13 * 315, within(1L));
  }

  /** A line as LibreOffice sets it, in points. */
  private record Line(String text, double left, double right, double baseline) {

    double middle() {
      return (left + right) / 2;
    }
  }

  private static List<Line> lines(RenderedDocument report, String name) throws Exception {
    Map<Integer, List<TextPosition>> byBaseline = new TreeMap<>();
    try (PDDocument pdf = Loader.loadPDF(LibreOffice.pdf(report.word(), name).toFile())) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> places) {
              for (TextPosition place : places) {
                byBaseline
                    .computeIfAbsent(Math.round(place.getYDirAdj()), y -> new ArrayList<>())
                    .add(place);
              }
            }
          };
      stripper.setStartPage(pdf.getNumberOfPages());
      stripper.getText(pdf);
    }
    return byBaseline.values().stream().map(SignatureInWordTest::line).toList();
  }

  private static Line line(List<TextPosition> places) {
    TextPosition last = places.get(places.size() - 1);
    String text = places.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    return new Line(
        text.replaceAll("\\s", ""),
        places.get(0).getXDirAdj(),
        last.getXDirAdj() + last.getWidthDirAdj(),
        places.get(0).getYDirAdj());
  }

  private static Line find(List<Line> lines, String text) {
    return lines.stream().filter(line -> line.text().equals(text)).findFirst().orElseThrow();
  }

  @Test
  void libreOfficePlacesThemWithoutASeal() throws Exception {
    List<Line> lines = lines(report("署名: " + LONG + "\n"), "signature");
    Line name = find(lines, LONG);
    assertThat(name.right()).isCloseTo(RIGHT - 2 * CHARACTER, within(1.0));
    assertThat(find(lines, DATE).left()).isCloseTo(name.left() + 2 * CHARACTER, within(1.0));
    double text = find(lines, "没有其他需要报告的事项。").baseline();
    assertThat(name.baseline()).isCloseTo(text + 2 * PITCH, within(1.0));

    List<Line> shorter = lines(report("署名: 示例局\n"), "signature-short");
    Line date = find(shorter, DATE);
    assertThat(date.right()).isCloseTo(RIGHT - 2 * CHARACTER, within(0.5 * CHARACTER));
    assertThat(find(shorter, "示例局").left()).isCloseTo(date.left() - 2 * CHARACTER, within(1.0));
  }

  @Test
  void libreOfficePlacesThemWithASeal() throws Exception {
    List<Line> lines = lines(report("署名: [示例局, " + LONG + "]\n盖章: 是\n"), "signature-sealed");
    Line first = find(lines, "示例局");
    Line second = find(lines, LONG);
    Line date = find(lines, DATE);
    assertThat(date.right()).isCloseTo(RIGHT - 4 * CHARACTER, within(0.5 * CHARACTER));
    assertThat(first.middle()).isCloseTo(date.middle(), within(1.0));
    assertThat(second.middle()).isCloseTo(date.middle(), within(1.0));
    double text = find(lines, "没有其他需要报告的事项。").baseline();
    assertThat(first.baseline()).isCloseTo(text + 3 * PITCH, within(1.0));
    assertThat(second.baseline()).isCloseTo(first.baseline() + 5 * PITCH, within(1.0));
    assertThat(date.baseline()).isCloseTo(second.baseline() + PITCH, within(1.0));
  }

  /** A name that ends at the right edge of the type area, so that no room is left for it. */
  @Test
  void libreOfficeBreaksNoLongNameWithASeal() throws Exception {
    String name = "示例省某某市某某区市场监督管理和知识产权局";
    List<Line> lines = lines(report("署名: [" + name + ", 示例局]\n盖章: 是\n"), "signature-long");
    Line date = find(lines, DATE);
    assertThat(find(lines, name).middle()).isCloseTo(date.middle(), within(1.0));
    assertThat(find(lines, name).right()).isCloseTo(RIGHT, within(1.0));
    assertThat(find(lines, "示例局").middle()).isCloseTo(date.middle(), within(1.0));
  }
}
