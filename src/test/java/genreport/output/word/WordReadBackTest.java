package genreport.output.word;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.document.Document;
import genreport.document.Inline;
import genreport.document.Table;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docx4j.TextUtils;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPrInner;
import org.docx4j.wml.Tr;
import org.junit.jupiter.api.Test;

/** What docx4j, a reader that others wrote, reads from the file. */
class WordReadBackTest {

  /** A cell at its place in the grid, rows and columns from 0. */
  private record Place(int row, int column, int colspan, int rowspan, String text) {}

  @Test
  void everyCellIsReadAtItsRowAndColumn() throws Exception {
    Document document = SampleReport.document();
    List<List<Place>> expected =
        document.blocks().stream()
            .filter(Table.class::isInstance)
            .map(block -> places((Table) block))
            .toList();
    List<List<Place>> read =
        body(document).stream()
            .filter(Tbl.class::isInstance)
            .map(table -> places((Tbl) table))
            .toList();
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void titleHeadingsAndRunInHeadingsAreReadInTheirStyles() throws Exception {
    List<Object> body = body(SampleReport.document());
    assertThat(body.stream().limit(8).map(WordReadBackTest::styledText))
        .containsExactly(
            "Title|示例区人民政府办公室2021年政府信息公开工作年度报告",
            "Normal|" + SampleReport.LONG_TEXT,
            "Heading1|一、总体情况",
            "Heading2|（一）主动公开",
            "Normal|" + SampleReport.LONG_TEXT,
            "Normal|（二）依申请公开。收到申请8件，均已答复；“𠮷”字样<&>不变。",
            "Heading3|1.平台建设",
            "Heading4|（1）网站");
  }

  private static List<Object> body(Document document) throws Docx4JException {
    byte[] bytes = SampleReport.write(document);
    return WordprocessingMLPackage.load(new ByteArrayInputStream(bytes))
        .getMainDocumentPart()
        .getContent()
        .stream()
        .map(XmlUtils::unwrap)
        .toList();
  }

  private static String styledText(Object paragraph) {
    return ((org.docx4j.wml.P) paragraph).getPPr().getPStyle().getVal() + "|" + text(paragraph);
  }

  private static List<Place> places(Table table) {
    List<Table.Row> rows = Stream.concat(table.head().stream(), table.body().stream()).toList();
    List<Place> places = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (Table.Cell cell : rows.get(row).cells()) {
        String text =
            cell.content().stream()
                .map(inline -> inline instanceof Inline.Text t ? t.text() : "")
                .collect(Collectors.joining());
        places.add(new Place(row, cell.column(), cell.colspan(), cell.rowspan(), text));
      }
    }
    return places;
  }

  private static List<Place> places(Tbl table) {
    List<Place> places = new ArrayList<>();
    List<Tr> rows = children(table.getContent(), Tr.class);
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (Tc cell : children(rows.get(row).getContent(), Tc.class)) {
        int colspan = colspan(cell);
        if (merge(cell).equals("continue")) {
          int at = column;
          Place above =
              places.stream().filter(p -> p.column() == at).reduce((a, b) -> b).orElseThrow();
          assertThat(above.row() + above.rowspan()).isEqualTo(row);
          assertThat(above.colspan()).isEqualTo(colspan);
          places.set(places.indexOf(above), taller(above));
        } else {
          places.add(new Place(row, column, colspan, 1, text(cell)));
        }
        column += colspan;
      }
    }
    return places;
  }

  private static Place taller(Place place) {
    return new Place(
        place.row(), place.column(), place.colspan(), place.rowspan() + 1, place.text());
  }

  private static <T> List<T> children(List<Object> content, Class<T> type) {
    return content.stream().map(XmlUtils::unwrap).filter(type::isInstance).map(type::cast).toList();
  }

  private static int colspan(Tc cell) {
    TcPrInner.GridSpan span = cell.getTcPr().getGridSpan();
    return span == null ? 1 : span.getVal().intValueExact();
  }

  private static String merge(Tc cell) {
    TcPrInner.VMerge merge = cell.getTcPr().getVMerge();
    return merge == null ? "" : merge.getVal();
  }

  private static String text(Object holder) {
    return TextUtils.getText(holder);
  }
}
