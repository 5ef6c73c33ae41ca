package genreport.typeset;

import genreport.document.Table;
import genreport.style.TextStyle;
import genreport.typeset.Pages.Addition;
import genreport.typeset.Pages.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with typeset cells, before its rows are distributed over pages.
 *
 * @param left left edge of the table, in points from the left edge of the type area
 * @param edges edges of the grid columns, in points from the left edge of the table; one more than
 *     there are columns
 * @param head rows that are printed on each page of the table
 */
record TypesetTable(double left, List<Double> edges, List<TypesetRow> head, List<TypesetRow> body) {

  TypesetTable {
    edges = List.copyOf(edges);
    head = List.copyOf(head);
    body = List.copyOf(body);
  }

  /** Returns the table for its second and later pages, where the head is a repetition. */
  TypesetTable continued() {
    List<TypesetRow> again = new ArrayList<>();
    for (TypesetRow row : head) {
      List<TypesetCell> cells = new ArrayList<>();
      for (TypesetCell cell : row.cells()) {
        cells.add(cell.repeated());
      }
      again.add(new TypesetRow(cells, row.keepWithNext()));
    }
    return new TypesetTable(left, edges, again, body);
  }

  /** A row; see {@link Table.Row}. */
  record TypesetRow(List<TypesetCell> cells, boolean keepWithNext) {

    TypesetRow {
      cells = List.copyOf(cells);
    }

    /** Returns the height for the cells that span this row alone, in points. */
    double ownHeight() {
      double height = 0;
      for (TypesetCell cell : cells) {
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
   * @param source the cell of the document; its rowspan is not used
   * @param rowspan number of rows that the cell spans on its page
   * @param padding distance of the text from the left and right edges, in points
   */
  record TypesetCell(
      Table.Cell source,
      TextStyle style,
      int rowspan,
      double padding,
      List<TypesetLine> lines,
      Origin origin) {

    TypesetCell {
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

    TypesetCell spanning(int rows) {
      return rows == rowspan ? this : new TypesetCell(source, style, rows, padding, lines, origin);
    }

    TypesetCell withLines(List<TypesetLine> some) {
      return new TypesetCell(source, style, rowspan, padding, some, origin);
    }

    TypesetCell repeated() {
      return new TypesetCell(source, style, rowspan, padding, lines, Addition.REPEATED);
    }
  }
}
