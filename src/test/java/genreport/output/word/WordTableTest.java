package genreport.output.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import genreport.Bundled;
import genreport.RenderedDocument;
import genreport.document.Table;
import genreport.document.Table.Cell;
import genreport.document.Table.Row;
import genreport.style.Length;
import genreport.style.TextStyle;
import genreport.typeset.Typesetter;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What neither the schemas nor a lenient reader find: grids, merges and cells that don't fit. */
class WordTableTest {

  private static final Document XML = parse(WordFile.of(SampleReport.document()));

  @Test
  void widthsAgreeInEveryRow() {
    for (Element table : all(XML, "tbl")) {
      long width = number(only(table, "tblW"), "w");
      List<Long> grid = all(table, "gridCol").stream().map(col -> number(col, "w")).toList();
      assertThat(grid.stream().mapToLong(Long::longValue).sum()).isEqualTo(width);
      assertThat(width).isBetween(8843L, 8845L);
      for (Element row : all(table, "tr")) {
        assertThat(gridWidths(row, grid)).isEqualTo(cellWidths(row));
        assertThat(cellWidths(row).stream().mapToLong(Long::longValue).sum()).isEqualTo(width);
      }
    }
  }

  @Test
  void everyMergeHasAStartAboveIt() {
    for (Element table : all(XML, "tbl")) {
      int columns = all(table, "gridCol").size();
      List<Integer> open = new ArrayList<>(Collections.nCopies(columns, 0));
      for (Element row : all(table, "tr")) {
        int column = 0;
        for (Element cell : all(row, "tc")) {
          String merge = merge(cell);
          if (merge.equals("continue")) {
            assertThat(open.get(column)).isEqualTo(span(cell));
          }
          open.set(column, merge.isEmpty() ? 0 : span(cell));
          column += span(cell);
        }
        assertThat(column).isEqualTo(columns);
      }
    }
  }

  @Test
  void everyCellEndsWithAParagraph() {
    for (Element cell : all(XML, "tc")) {
      assertThat(elements(cell)).last().extracting(Element::getLocalName).isEqualTo("p");
    }
  }

  /** The style sheet is what the PDF is set by. */
  @Test
  void marginsAndAlignmentAreThoseOfTheStyleSheet() {
    byte[] docx = RenderedDocument.of(Path.of("examples/2021/city.yaml")).word();
    String styles = WordFile.of(docx).part("word/styles.xml");
    for (String name : List.of("table", "table-fine", "table-narrow")) {
      TextStyle style = Bundled.styles().style(name);
      String side = twips(style.padding());
      String block = twips(style.paddingBlock());
      assertThat(definition(styles, style.wordName() + "框线"))
          .containsSubsequence(
              "<w:top w:w=\"" + block, "<w:left w:w=\"" + side, "<w:bottom w:w=\"" + block)
          .contains("<w:right w:w=\"" + side);
    }
    assertThat(definition(styles, Bundled.styles().style("table").wordName()))
        .contains("<w:jc w:val=\"center\"/>");
  }

  private static String twips(Length length) {
    return Math.round(length.pt() * 20) + "\"";
  }

  private static String definition(String styles, String name) {
    int start = styles.indexOf("<w:name w:val=\"" + name + "\"/>");
    assertThat(start).as(name).isPositive();
    return styles.substring(start, styles.indexOf("</w:style>", start));
  }

  @Test
  void aCellThatGoesOnIsEmpty() {
    for (Element cell : all(XML, "tc")) {
      assertThat(all(cell, "t").isEmpty()).isEqualTo(merge(cell).equals("continue"));
    }
  }

  @Test
  void headRowsRepeatAndNoRowSplits() {
    Element table = all(XML, "tbl").get(0);
    assertThat(all(table, "tblHeader")).hasSize(3);
    assertThat(all(table, "cantSplit")).hasSameSizeAs(all(table, "tr"));
  }

  @Test
  void onlyTheRowsThatStayWithTheNextOnesSaySo() {
    Table table = SampleReport.tableThree();
    assertThat(keptRows(SampleReport.documentOf(table)))
        .isEqualTo(
            Stream.concat(
                    Stream.of(true, true, true), table.body().stream().map(Table.Row::keepWithNext))
                .toList());
  }

  @Test
  void aLowTableStaysWholeAndOfAHighOneItsFirstRowsAndItsLast() {
    assertThat(keptRows(laid(SampleReport.tableFour()))).containsExactly(true, true, true, false);
    byte[] docx = RenderedDocument.of(Path.of("examples/2021/bureau-2022.yaml")).word();
    List<Boolean> kept = keptRows(all(parse(WordFile.of(docx)), "tbl").get(1));
    assertThat(kept.subList(0, 5)).containsOnly(true);
    assertThat(kept.subList(kept.size() - 2, kept.size())).containsExactly(true, false);
    assertThat(kept.subList(5, kept.size() - 2)).contains(false);
  }

  @Test
  void rowsAreAsHighAsInThePdf() {
    genreport.document.Document laid = laid(SampleReport.tableFour());
    List<Long> heights =
        all(parse(WordFile.of(laid)), "trHeight").stream().map(row -> number(row, "val")).toList();
    assertThat(heights).hasSize(4);
    double pitch = Bundled.styles().page().linePitch().pt();
    double sum = heights.stream().mapToLong(Long::longValue).sum() / 20.0;
    assertThat(sum / pitch).isCloseTo(Math.rint(sum / pitch), within(0.01));
  }

  @Test
  void labelsBreakWhereThePdfBreaksThem() {
    List<String> labels = new ArrayList<>();
    byte[] docx = RenderedDocument.of(Path.of("examples/2021/city.yaml")).word();
    for (Element cell : all(parse(WordFile.of(docx)), "tc")) {
      StringBuilder text = new StringBuilder();
      for (Element part : elements(cell).stream().flatMap(p -> all(p, "r").stream()).toList()) {
        for (Element piece : elements(part)) {
          text.append(piece.getLocalName().equals("br") ? "|" : "");
          text.append(piece.getLocalName().equals("t") ? piece.getTextContent() : "");
        }
      }
      labels.add(text.toString());
    }
    assertThat(labels)
        .contains("社会|公益|组织", "法律|服务|机构", "商业|企业", "三、|本年度|办理|结果", "（三）|不予公开")
        .contains("结果|维持", "（七）总计", "1.属于国家秘密");
  }

  private static genreport.document.Document laid(Table table) {
    return new Typesetter(Bundled.styles(), Bundled.faces())
        .lay(SampleReport.documentOf(table))
        .document();
  }

  /** Whether each cell of a row, or none, says that it stays with the next. */
  private static List<Boolean> keptRows(genreport.document.Document document) {
    return keptRows(parse(WordFile.of(document)));
  }

  private static List<Boolean> keptRows(Node holder) {
    List<Boolean> kept = new ArrayList<>();
    for (Element row : all(holder, "tr")) {
      assertThat(all(row, "keepNext").size()).isIn(0, all(row, "tc").size());
      kept.add(!all(row, "keepNext").isEmpty());
    }
    return kept;
  }

  @Test
  void noTableTouchesAnotherOrEndsTheBody() {
    for (Element table : all(XML, "tbl")) {
      Node next = table.getNextSibling();
      while (next != null && !(next instanceof Element)) {
        next = next.getNextSibling();
      }
      assertThat(next).isNotNull().extracting(Node::getLocalName).isEqualTo("p");
    }
  }

  @Test
  void aTableSaysWhatItIs() {
    Element table = all(XML, "tbl").get(0);
    assertThat(only(table, "tblDescription").getAttributeNS(namespace(), "val"))
        .isEqualTo("收到和处理政府信息公开申请情况");
  }

  @Test
  void cellsThatDoNotCoverTheGridAreRefused() {
    assertRefused(List.of(SampleReport.figure(0, 1)), "no cell at column 1");
    assertRefused(List.of(SampleReport.label(0, 3, 1, "宽")), "out of the grid");
    assertRefused(List.of(SampleReport.figure(1, 1), SampleReport.figure(0, 1)), "out of the grid");
    assertRefused(List.of(SampleReport.label(0, 2, 1, "满"), SampleReport.figure(1, 1)), "no room");
    assertRefused(List.of(SampleReport.label(0, 2, 2, "高")), "below the last row");
  }

  private static void assertRefused(List<Cell> cells, String reason) {
    List<Length> columns = List.of(Length.mm(20), Length.mm(20));
    Table table = new Table("table", "表", columns, List.of(), List.of(new Row(cells, false)));
    assertThatThrownBy(() -> SampleReport.write(SampleReport.documentOf(table)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(reason);
  }

  private static List<Long> gridWidths(Element row, List<Long> grid) {
    List<Long> widths = new ArrayList<>();
    int column = 0;
    for (Element cell : all(row, "tc")) {
      int end = column + span(cell);
      widths.add(grid.subList(column, end).stream().mapToLong(Long::longValue).sum());
      column = end;
    }
    return widths;
  }

  private static List<Long> cellWidths(Element row) {
    return all(row, "tcW").stream().map(width -> number(width, "w")).toList();
  }

  private static int span(Element cell) {
    List<Element> spans = all(cell, "gridSpan");
    return spans.isEmpty() ? 1 : (int) number(spans.get(0), "val");
  }

  private static String merge(Element cell) {
    List<Element> merges = all(cell, "vMerge");
    return merges.isEmpty() ? "" : merges.get(0).getAttributeNS(namespace(), "val");
  }

  private static Element only(Element parent, String name) {
    assertThat(all(parent, name)).hasSize(1);
    return all(parent, name).get(0);
  }

  private static long number(Element element, String attribute) {
    return Long.parseLong(element.getAttributeNS(namespace(), attribute));
  }

  private static List<Element> all(Node parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : elements(parent)) {
      if (child.getLocalName().equals(name)) {
        found.add(child);
      }
      found.addAll(all(child, name));
    }
    return found;
  }

  private static List<Element> elements(Node parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  private static String namespace() {
    return XML.getDocumentElement().getNamespaceURI();
  }

  private static Document parse(WordFile file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(file.part("word/document.xml"))));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
