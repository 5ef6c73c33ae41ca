package genreport.acceptance.reading;

import genreport.acceptance.reading.TaggedPdf.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A tagged table laid out by its rows and spans alone, as a screen reader does. */
public final class TaggedTable {

  private final List<Placed> cells = new ArrayList<>();

  /** A cell and where it stands. */
  public record Placed(Element element, Grid.Cell cell) {

    public boolean covers(int row, int column) {
      return row >= cell.row()
          && row < cell.rowEnd()
          && column >= cell.column()
          && column < cell.columnEnd();
    }
  }

  public TaggedTable(Element table) {
    List<Element> rows = table.all("TR");
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (Element element : rows.get(row).children()) {
        while (isCovered(row, column)) {
          column++;
        }
        int rowSpan = span(element, "RowSpan");
        int columnSpan = span(element, "ColSpan");
        cells.add(
            new Placed(element, new Grid.Cell(row, column, rowSpan, columnSpan, element.text())));
      }
    }
  }

  private boolean isCovered(int row, int column) {
    return cells.stream().anyMatch(placed -> placed.covers(row, column));
  }

  private static int span(Element element, String attribute) {
    return Integer.parseInt(element.attributes().getOrDefault(attribute, "1"));
  }

  public Grid grid() {
    return new Grid(cells.stream().map(Placed::cell).toList());
  }

  public List<Placed> figures() {
    return cells.stream().filter(placed -> placed.element().type().equals("TD")).toList();
  }

  /** Ids of the heads of the row and of the columns that a cell stands in. */
  public Set<String> headsAround(Grid.Cell cell, int headRows) {
    Set<String> heads = new HashSet<>();
    for (Placed other : cells) {
      Grid.Cell place = other.cell();
      boolean above =
          place.row() < headRows
              && place.column() < cell.columnEnd()
              && place.columnEnd() > cell.column();
      boolean beside = place.row() < cell.rowEnd() && place.rowEnd() > cell.row();
      if (other.element().type().equals("TH") && (above || beside)) {
        heads.add(other.element().id());
      }
    }
    return heads;
  }
}
