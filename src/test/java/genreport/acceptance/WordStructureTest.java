package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.ExpectedReport;
import genreport.acceptance.reading.ExpectedTable;
import genreport.acceptance.reading.PackageFaults;
import genreport.acceptance.reading.RenderedReport;
import genreport.acceptance.reading.TableFaults;
import genreport.acceptance.reading.WordXml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What validators of the schemas miss in a Word file; and that the search finds it. */
class WordStructureTest {

  private static final String DOCUMENT = "word/document.xml";

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void noExampleHasAFault(Example example) {
    assertThat(faults(parts(example))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void isSmall(Example example) {
    assertThat(RenderedReport.of(example).word().toFile().length()).isLessThan(60_000);
  }

  /** The three head rows of the tables of sections three and four come again on each page. */
  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void headRowsRepeat(Example example) {
    List<Integer> heads = new ArrayList<>();
    for (Element table : tables(example)) {
      heads.add(WordXml.all(table, "tblHeader").size());
    }
    List<Integer> expected =
        ExpectedReport.of(example).tables().stream().map(ExpectedTable::headRows).toList();
    assertThat(heads).isEqualTo(expected);
  }

  /** （四）无法提供 stays with all its rows; the one group of all results is longer than a page. */
  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void groupsKeepTogether(Example example) {
    int groups = 0;
    List<Element> rows = WordXml.children(tables(example).get(1), "tr");
    for (int i = 1; i < rows.size(); i++) {
      if (goesOnInGroup(rows.get(i))) {
        Element before = rows.get(i - 1);
        assertThat(WordXml.all(before, "keepNext")).as("row %d", i).isNotEmpty();
        groups++;
      }
    }
    assertThat(groups).isGreaterThan(10);
  }

  /**
   * Nor is a label of four lines left without room at a page's foot: it stays with two rows more.
   */
  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void noRowMayStandAlone(Example example) {
    for (Element table : tables(example)) {
      List<Element> rows = WordXml.children(table, "tr");
      int first = WordXml.all(table, "tblHeader").size();
      if (rows.size() > first + 1) {
        assertThat(WordXml.all(rows.get(first), "keepNext")).as("first row").isNotEmpty();
        assertThat(WordXml.all(rows.get(rows.size() - 2), "keepNext")).as("last").isNotEmpty();
      }
    }
    Element granted = WordXml.children(tables(example).get(1), "tr").get(5);
    assertThat(granted.getTextContent()).contains("（一）予以公开");
    assertThat(WordXml.all(granted, "keepNext")).isNotEmpty();
  }

  /** Whether the second column's cell goes on from the row above. */
  private static boolean goesOnInGroup(Element row) {
    List<Element> cells = WordXml.children(row, "tc");
    List<Element> merges = WordXml.all(cells.get(1), "vMerge");
    return WordXml.property(cells.get(0), "gridSpan", 1) == 1
        && merges.stream().anyMatch(merge -> WordXml.value(merge, "val").equals("continue"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<w:p> ((?!</w:p>).)*</w:p>(?= *</w:tc>) || a cell without a paragraph",
        "w:val=\"restart\" | w:val=\"continue\" | a merge without its start",
        "<w:vMerge w:val=\"restart\"/> || a merge without its start",
        "<w:gridCol w:w=\"[0-9]+\"/> || does not fill the grid",
        "<w:gridCol w:w=\"([0-9])[0-9]+\"/> | <w:gridCol w:w=\"$11\"/> | as wide as its grid",
        "<w:tcW w:w=\"[0-9]+\" | <w:tcW w:w=\"7\" | a cell of another width",
        "<w:gridSpan w:val=\"7\"/> | <w:gridSpan w:val=\"6\"/> | does not fill the grid",
        "<w:cantSplit/> || may split",
        "<w:keepNext/> || a head or a band and may part",
        "(<w:pStyle w:val=\"TableHead\"/>)<w:keepNext/> | $1 | only some of its cells",
        "<w:tblCaption [^>]*> || has no tblCaption",
        "w:firstColumn=\"1\" | w:firstColumn=\"0\" | no heads in its first column",
        "r:id=\"rId4\" | r:id=\"rId9\" | names rId9",
        "<w:pStyle w:val=\"Title\"/> | <w:pStyle w:val=\"Titel\"/> | the style Titel"
      })
  void aFaultInTheBodyIsFound(String pattern, String replacement, String fault) {
    Map<String, byte[]> parts = parts(Example.all().get(0));
    String xml = text(parts, DOCUMENT).replaceAll("\\s+", " ");
    String broken = xml.replaceFirst(pattern, replacement == null ? "" : replacement);
    assertThat(broken).isNotEqualTo(xml);
    parts.put(DOCUMENT, broken.getBytes(StandardCharsets.UTF_8));
    assertThat(faults(parts)).anyMatch(found -> found.contains(fault));
  }

  @Test
  void aFaultBetweenPartsIsFound() {
    Map<String, byte[]> parts = parts(Example.all().get(0));
    parts.put("word/more.xml", "<more/>".getBytes(StandardCharsets.UTF_8));
    parts.remove("word/settings.xml");
    assertThat(faults(parts))
        .contains(
            "no relationship leads to word/more.xml",
            "word/more.xml has no type of its own",
            "word/_rels/document.xml.rels leads to word/settings.xml, which is not there",
            "a type is given for word/settings.xml, which is not there");
  }

  private static List<String> faults(Map<String, byte[]> parts) {
    List<String> faults = new ArrayList<>(PackageFaults.of(parts));
    faults.addAll(TableFaults.of(WordXml.part(parts, DOCUMENT)));
    return faults;
  }

  private static String text(Map<String, byte[]> parts, String path) {
    return new String(Objects.requireNonNull(parts.get(path)), StandardCharsets.UTF_8);
  }

  private static List<Element> tables(Example example) {
    return WordXml.tables(WordXml.part(parts(example), DOCUMENT));
  }

  private static Map<String, byte[]> parts(Example example) {
    return new LinkedHashMap<>(WordXml.parts(RenderedReport.of(example).word()));
  }
}
