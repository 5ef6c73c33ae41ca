package genreport.typeset;

import genreport.document.Table;
import genreport.style.TextStyle;
import genreport.typeset.Pages.Addition;
import genreport.typeset.Pages.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose cells' text is set, before it is known which rows stand on which page.
 *
 * @param left edge of the table, in points from the left of the type area
 * @param edges of the grid's columns, one more than there are columns, in points from its left
 * @param head rows that stand on each page
 */
record SetTable(double left, List<Double> edges, List<SetRow> head, List<SetRow> body) {

  SetTable {
    edges = List.copyOf(edges);
    head = List.copyOf(head);
    body = List.copyOf(body);
  }

  /** The table as its rows stand on a page that it runs on to: its head is printed again. */
  SetTable continued() {
    List<SetRow> again = new ArrayList<>();
    for (SetRow row : head) {
      List<SetCell> cells = new ArrayList<>();
      for (SetCell cell : row.cells()) {
        cells.add(cell.repeated());
      }
      again.add(new SetRow(cells, row.keepWithNext()));
    }
    return new SetTable(left, edges, again, body);
  }

  /** A row; see {@link Table.Row}. */
  record SetRow(List<SetCell> cells, boolean keepWithNext) {

    SetRow {
      cells = List.copyOf(cells);
    }

    /** Height that the cells of this row alone need, in points. */
    double ownHeight() {
      double height = 0;
      for (SetCell cell : cells) {
        if (cell.rowspan() == 1) {
          height = Math.max(height, cell.height());
        }
      }
      boolean onlySpanning = height == 0 && !cells.isEmpty();
      return onlySpanning ? cells.get(0).lineHeight() : height;
    }
  }

  /**
   * A cell.
   *
   * @param source the document's cell, for what is not about its rows
   * @param rowspan number of rows of its page that it covers
   */
  record SetCell(
      Table.Cell source, TextStyle style, int rowspan, List<SetLine> lines, Origin origin) {

    SetCell {
      lines = List.copyOf(lines);
    }

    double height() {
      return lineHeight() + Math.max(0, lines.size() - 1) * style.pitch().pt();
    }

    double lineHeight() {
      return style.pitch().pt() + 2 * style.paddingBlock().pt();
    }

    int endColumn() {
      return source.column() + source.colspan();
    }

    SetCell spanning(int rows) {
      return rows == rowspan ? this : new SetCell(source, style, rows, lines, origin);
    }

    SetCell withLines(List<SetLine> some) {
      return new SetCell(source, style, rowspan, some, origin);
    }

    SetCell repeated() {
      return new SetCell(source, style, rowspan, lines, Addition.REPEATED);
    }
  }
}
