package genreport.acceptance.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What Word mends or shows wrong in a table and the schemas let pass: grids that differ, merges
 * without a start, cells without a paragraph, rows that split or part.
 */
public final class TableFaults {

  private final Element table;
  private final String name;
  private final List<Integer> edges;
  private final List<String> faults = new ArrayList<>();

  /** By first column, the span of the merge that the row above ends with. */
  private Map<Integer, Integer> open = new HashMap<>();

  private TableFaults(Element table, int number) {
    this.table = table;
    this.name = "table " + number;
    this.edges = WordXml.edges(table);
  }

  /** All faults of all tables of {@code word/document.xml}; tables and rows count from 1. */
  public static List<String> of(Document document) {
    List<String> faults = new ArrayList<>();
    List<Element> tables = WordXml.tables(document);
    for (int i = 0; i < tables.size(); i++) {
      faults.addAll(new TableFaults(tables.get(i), i + 1).find());
    }
    return faults;
  }

  private List<String> find() {
    properties();
    List<Element> rows = WordXml.children(table, "tr");
    boolean isBody = false;
    for (int i = 0; i < rows.size(); i++) {
      Element row = rows.get(i);
      boolean isHead = !WordXml.all(row, "tblHeader").isEmpty();
      expect(!(isBody && isHead), i, "is a head below the body");
      isBody |= !isHead;
      expect(WordXml.all(row, "cantSplit").size() == 1, i, "may split");
      cells(row, i);
      keepsWithNext(row, i, isHead);
    }
    return faults;
  }

  private void properties() {
    Element properties = WordXml.children(table, "tblPr").get(0);
    expect(WordXml.all(table, "tblGrid").size() == 1, "has more than one grid");
    expect(WordXml.all(table, "tbl").isEmpty(), "holds a table");
    int width = edges.get(edges.size() - 1);
    Element written = WordXml.children(properties, "tblW").get(0);
    expect(WordXml.value(written, "w").equals(String.valueOf(width)), "is not as wide as its grid");
    Element look = WordXml.children(properties, "tblLook").get(0);
    expect(WordXml.value(look, "firstColumn").equals("1"), "has no heads in its first column");
    for (String text : List.of("tblCaption", "tblDescription")) {
      List<Element> found = WordXml.children(properties, text);
      expect(found.size() == 1 && !WordXml.value(found.get(0), "val").isBlank(), "has no " + text);
    }
  }

  private void cells(Element row, int number) {
    Map<Integer, Integer> merged = new HashMap<>();
    int column = 0;
    for (Element cell : WordXml.children(row, "tc")) {
      int span = WordXml.property(cell, "gridSpan", 1);
      int end = Math.min(column + span, edges.size() - 1);
      int width = edges.get(end) - edges.get(Math.min(column, end));
      expect(WordXml.property(cell, "tcW", -1) == width, number, "has a cell of another width");
      merge(cell, number, column, span);
      if (!WordXml.all(cell, "vMerge").isEmpty()) {
        merged.put(column, span);
      }
      paragraphs(cell, number);
      column += span;
    }
    expect(column == edges.size() - 1, number, "does not fill the grid");
    open = merged;
  }

  private void merge(Element cell, int number, int column, int span) {
    List<Element> merges = WordXml.all(cell, "vMerge");
    if (merges.isEmpty() || WordXml.value(merges.get(0), "val").equals("restart")) {
      return;
    }
    expect(open.getOrDefault(column, 0) == span, number, "goes on with a merge without its start");
    expect(WordXml.all(cell, "t").isEmpty(), number, "has text where a merge goes on");
    expect(WordXml.children(cell, "p").size() == 1, number, "is no empty paragraph in a merge");
  }

  private void paragraphs(Element cell, int number) {
    List<Element> content = WordXml.children(cell);
    boolean endsWell =
        !content.isEmpty() && content.get(content.size() - 1).getLocalName().equals("p");
    expect(endsWell, number, "has a cell without a paragraph at its end");
  }

  /** A head and a band stay with the next row; all cells of a row say the same. */
  private void keepsWithNext(Element row, int number, boolean isHead) {
    int kept = WordXml.all(row, "keepNext").size();
    int cells = WordXml.children(row, "tc").size();
    expect(kept == 0 || kept == cells, number, "keeps only some of its cells with the next");
    boolean isBand = cells == 1 && edges.size() > 2;
    expect(kept > 0 || !(isHead || isBand), number, "is a head or a band and may part");
  }

  private void expect(boolean holds, int row, String fault) {
    expect(holds, String.format(Locale.ROOT, "row %d %s", row + 1, fault));
  }

  private void expect(boolean holds, String fault) {
    if (!holds) {
      faults.add(name + " " + fault);
    }
  }
}
