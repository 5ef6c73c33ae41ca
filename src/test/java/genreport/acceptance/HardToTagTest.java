package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.acceptance.reading.TaggedPdf;
import genreport.acceptance.reading.TaggedPdf.Element;
import genreport.acceptance.reading.VeraPdf;
import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.Title;
import genreport.output.pdf.PdfWriter;
import genreport.style.Length;
import genreport.typeset.Typesetter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that no example is like: their tags are right all the same. */
class HardToTagTest {

  private static final String WORDS =
      "according to the Regulations on Open Government Information ";

  @TempDir private static Path folder;

  private static TaggedPdf longReport;

  @BeforeAll
  static void setLongReport() throws IOException {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Title("title", List.of("甲&乙<丙>“丁”", "2021年政府信息公开工作年度报告")));
    blocks.add(heading(1, "一、总体情况"));
    blocks.add(heading(3, "1. 没有第二级"));
    blocks.add(heading(2, "（一）第二级"));
    blocks.add(paragraph(WORDS.repeat(20) + "ends"));
    blocks.add(paragraph("葛\uDB40\uDD00城区、𠮷野、e\u0301、①——……“”（）、，。".repeat(12)));
    blocks.add(paragraph("长".repeat(2000)));
    blocks.add(paragraph(""));
    blocks.add(table());
    blocks.add(paragraph("甲"));
    blocks.add(paragraph("甲"));
    longReport = written("long", blocks);
  }

  private static Table table() {
    List<Table.Row> body = new ArrayList<>();
    body.add(row(cell(0, 61, Table.Scope.ROW, "合并的标签"), cell(1, 1, "高".repeat(900))));
    for (int row = 1; row <= 60; row++) {
      body.add(row(cell(1, 1, row % 3 == 0 ? "" : String.valueOf(row))));
    }
    List<Table.Row> head =
        List.of(
            row(
                cell(0, 1, Table.Scope.COLUMN, "项目"),
                cell(1, 1, Table.Scope.COLUMN, "many words in a narrow head")));
    return new Table("table", "", List.of(Length.mm(30), Length.mm(30)), head, body);
  }

  private static TaggedPdf written(String name, List<Block> blocks) throws IOException {
    Document document = new Document("<标题> & “引号” ]]>", "甲 & 乙", blocks);
    Path file = folder.resolve(name + ".pdf");
    Typesetter typesetter = new Typesetter(Bundled.styles(), Bundled.faces());
    Files.write(file, PdfWriter.write(typesetter.typeset(document)));
    return new TaggedPdf(file);
  }

  @Test
  void bothStandardsAreMet() throws IOException {
    assertThat(VeraPdf.failures(folder.resolve("long.pdf"))).isEmpty();
  }

  @Test
  void anEnglishPassageCarriesItsLanguage() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("long.pdf").toFile())) {
      String operators =
          new String(pdf.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(operators).contains("/Span<</Lang(en)>>BDC BT ");
      assertThat(operators.split("BDC", -1)).hasSameSizeAs(operators.split("EMC", -1));
      String chinese =
          new String(
              pdf.getPage(pdf.getNumberOfPages() - 1).getContents().readAllBytes(),
              StandardCharsets.ISO_8859_1);
      assertThat(chinese).contains("/P<<").doesNotContain("/Lang");
    }
  }

  @Test
  void noDepthIsLeftOut() {
    assertThat(longReport.root().children().subList(0, 4))
        .extracting(Element::type)
        .containsExactly("Title", "H1", "H2", "H2");
  }

  @Test
  void wordsStayApartWhereALineIsBroken() {
    Element paragraph = longReport.root().children().get(4);
    assertThat(paragraph.painted()).isEqualTo(WORDS.repeat(20) + "ends");
  }

  @Test
  void whatNoFaceShowsIsInTheReplacementText() {
    Element paragraph = longReport.root().children().get(5);
    assertThat(paragraph.text()).startsWith("葛\uDB40\uDD00城区、𠮷野、e\u0301");
    assertThat(paragraph.painted()).startsWith("葛城区、𠮷野、");
  }

  @Test
  void aParagraphOverPagesIsOne() {
    assertThat(longReport.root().children().get(6).painted()).isEqualTo("长".repeat(2000));
    assertThat(longReport.artifacts().size()).isGreaterThan(4);
  }

  @Test
  void anEmptyParagraphIsEmpty() {
    assertThat(longReport.root().children().get(7).text()).isEmpty();
  }

  @Test
  void aTableOverPagesIsOneAndItsRepeatedPartsAreNoPartOfIt() {
    List<Element> tables = longReport.root().all("Table");
    assertThat(tables).hasSize(1);
    assertThat(tables.get(0).all("TH"))
        .extracting(Element::text)
        .containsExactly("项目", "many words in a narrow head", "合并的标签");
    assertThat(tables.get(0).all("TD")).hasSize(61);
    assertThat(tables.get(0).all("TD").get(0).painted()).isEqualTo("高".repeat(900));
    String repeated =
        String.join("", longReport.artifacts().stream().flatMap(List::stream).toList());
    assertThat(repeated).contains("项目many words in a narrow head").contains("合并的标签（续）");
  }

  @Test
  void equalParagraphsAreTwo() {
    List<Element> elements = longReport.root().children();
    assertThat(elements.subList(9, 11)).extracting(Element::painted).containsExactly("甲", "甲");
    assertThat(longReport.uses())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(longReport.pieces());
  }

  @Test
  void withoutATitleTheFirstHeadingIsTheHighest() throws IOException {
    TaggedPdf pdf = written("untitled", List.of(heading(2, "（一）"), heading(1, "一、"), table()));
    assertThat(pdf.root().children())
        .extracting(Element::type)
        .containsExactly("H1", "H1", "Table");
    assertThat(VeraPdf.failures(folder.resolve("untitled.pdf"))).isEmpty();
  }

  @Test
  void aTableWithoutHeadsIsOneAllTheSame() throws IOException {
    List<Table.Row> body = List.of(row(cell(0, 1, "1"), cell(1, 1, "")));
    List<Length> columns = List.of(Length.mm(30), Length.mm(30));
    written("bare", List.of(heading(1, "一、"), new Table("table", "", columns, List.of(), body)));
    assertThat(VeraPdf.failures(folder.resolve("bare.pdf"))).isEmpty();
  }

  private static Heading heading(int level, String text) {
    return new Heading(level, "heading-" + level, content(text));
  }

  private static Paragraph paragraph(String text) {
    return new Paragraph("body", content(text));
  }

  private static Table.Row row(Table.Cell... cells) {
    return new Table.Row(List.of(cells), false);
  }

  private static Table.Cell cell(int column, int rowspan, String text) {
    return cell(column, rowspan, Table.Scope.NONE, text);
  }

  private static Table.Cell cell(int column, int rowspan, Table.Scope scope, String text) {
    return new Table.Cell(column, 1, rowspan, scope, "table", content(text));
  }

  private static List<Inline> content(String text) {
    return List.of(new Inline.Text(text, ""));
  }
}
