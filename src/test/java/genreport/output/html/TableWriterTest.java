package genreport.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.RenderedDocument;
import genreport.acceptance.reading.Example;
import genreport.document.Block;
import genreport.document.FieldPlaces;
import genreport.document.Inline;
import genreport.document.Table;
import genreport.style.Length;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableWriterTest {

  private static final Pattern INPUT =
      Pattern.compile(
          "<input [^>]*data-path=\"([^\"]+)\" aria-label=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final Pattern HEADERS = Pattern.compile(" headers=\"([^\"]+)\"");

  /** A head over two columns, a row head, a figure and a cell with marks of HTML. */
  private static final Table SMALL =
      new Table(
          "table",
          "情况表",
          List.of(Length.mm(20), Length.mm(20), Length.mm(20)),
          List.of(row(cell(0, 1, Table.Scope.COLUMN, "项"), cell(1, 2, Table.Scope.COLUMN, "数"))),
          List.of(
              row(
                  cell(0, 1, Table.Scope.ROW, "甲"),
                  cell(1, 1, Table.Scope.NONE, "12"),
                  cell(2, 1, Table.Scope.NONE, "<\"&"))));

  @Test
  void aTableToBeRead() {
    assertThat(TableWriter.text(3, SMALL))
        .isEqualTo(
            "<table><caption>情况表</caption><thead><tr><th id=\"t3c0\" scope=\"col\">项</th>"
                + "<th id=\"t3c1\" scope=\"colgroup\" colspan=\"2\">数</th></tr></thead>"
                + "<tbody><tr><th id=\"t3c2\" scope=\"row\" headers=\"t3c0\">甲</th>"
                + "<td headers=\"t3c1 t3c2\">12</td>"
                + "<td headers=\"t3c1 t3c2\">&lt;&quot;&amp;</td></tr></tbody></table>");
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void everyFigureHasAnInputWithANameOfItsOwn(Example example) throws IOException {
    FieldPlaces fields = RenderedDocument.fields(example.text());
    List<Block> blocks = RenderedDocument.of(example.text()).document().blocks();
    Set<String> paths = new TreeSet<>();
    int figures = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Table table) {
        String html = TableWriter.form(i, table, fields);
        Set<String> names = new TreeSet<>();
        Matcher input = INPUT.matcher(html);
        while (input.find()) {
          figures++;
          paths.add(input.group(1));
          assertThat(names.add(input.group(2))).as(input.group(2)).isTrue();
          assertThat(input.group(3)).matches("[-−+]?\\d.*");
        }
        assertHeadsExist(html);
        assertThat(TableWriter.text(i, table)).doesNotContain("<input", "data-");
      }
    }
    assertThat(figures).isGreaterThan(100);
    assertThat(paths).hasSize(figures);
  }

  private static void assertHeadsExist(String html) {
    Matcher headers = HEADERS.matcher(html);
    while (headers.find()) {
      for (String head : headers.group(1).split(" ", -1)) {
        assertThat(html).contains("<th id=\"" + head + "\"");
      }
    }
  }

  private static Table.Row row(Table.Cell... cells) {
    return new Table.Row(List.of(cells), false);
  }

  private static Table.Cell cell(int column, int colspan, Table.Scope scope, String text) {
    List<Inline> content = new ArrayList<>(List.of(new Inline.Text(text, "")));
    return new Table.Cell(column, colspan, 1, scope, "table", content);
  }
}
