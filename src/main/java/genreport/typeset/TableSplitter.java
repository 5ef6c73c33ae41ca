package genreport.typeset;

import genreport.typeset.TypesetTable.TypesetCell;
import genreport.typeset.TypesetTable.TypesetRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits a table into pages, from the first row on. Rows that share a merged cell stay together if
 * a page can hold them. A merged cell that continues on the next page is repeated there.
 */
final class TableSplitter {

  /** Cost of a page break between rows that should stay together. */
  private static final double SPLIT_KEPT_ROWS = 1_000;

  /** Cost of a page break inside a merged cell that is at most half a page high. */
  private static final double SPLIT_MERGED_CELL = 100;

  /** Cost of a page break inside a higher merged cell, which nearly every page break splits. */
  private static final double SPLIT_HIGH_CELL = 10;

  /** Cost of an empty page; a partly empty page costs its share. */
  private static final double EMPTY_PAGE = 130;

  /** Cost of a last page with a single row. */
  private static final double SINGLE_LAST_ROW = 60;

  private final TypesetTable table;
  private final TableSetter setter;
  private final double pageHeight;
  private final List<TypesetRow> body;
  private final List<List<Covering>> covering;
  private final double[] edges;
  private int next;

  /**
   * @param pageHeight height of the type area, in points
   */
  TableSplitter(TypesetTable table, TableSetter setter, double pageHeight) {
    this.table = table;
    this.setter = setter;
    this.pageHeight = pageHeight;
    double rowHeight = pageHeight - new TablePart(table, List.of()).height();
    this.body = TallRows.split(table.body(), rowHeight);
    this.covering = covering(body);
    this.edges = new double[body.size() + 1];
    for (int row = 0; row < body.size(); row++) {
      edges[row + 1] = edges[row] + body.get(row).ownHeight();
    }
  }

  boolean hasNext() {
    return next < body.size();
  }

  /** Returns all rows as one part, whatever their height. */
  TablePart whole() {
    return new TablePart(table, body);
  }

  /** Returns the height of the smallest part that may end a page, in points. */
  double leastHeight() {
    int end = next + 1;
    while (end < body.size() && body.get(end - 1).keepWithNext()) {
      end++;
    }
    return part(end).height();
  }

  /**
   * Returns the next part, with at least one row.
   *
   * @param height available height, in points
   */
  TablePart next(double height) {
    int most = next + 1;
    double room = height - new TablePart(table, List.of()).height();
    while (most < body.size() && edges[most + 1] - edges[next] <= room) {
      most++;
    }
    int end = bestEnd(most, room);
    TablePart part = part(end);
    while (part.height() > height && most > next + 1) {
      most--;
      end = bestEnd(most, room);
      part = part(end);
    }
    next = end;
    return part;
  }

  private int bestEnd(int most, double room) {
    int best = most;
    double least = Double.POSITIVE_INFINITY;
    for (int end = most; end > next; end--) {
      double cost = cost(end, room);
      if (cost < least) {
        least = cost;
        best = end;
      }
    }
    return best;
  }

  private double cost(int end, double room) {
    if (end == body.size()) {
      return 0;
    }
    double cost = EMPTY_PAGE * Math.max(0, 1 - (edges[end] - edges[next]) / room);
    cost += body.get(end - 1).keepWithNext() ? SPLIT_KEPT_ROWS : 0;
    cost += body.size() - end == 1 ? SINGLE_LAST_ROW : 0;
    for (Covering cell : covering.get(end)) {
      double height = edges[cell.end] - edges[cell.start];
      cost += height <= pageHeight / 2 ? SPLIT_MERGED_CELL : SPLIT_HIGH_CELL;
    }
    return cost;
  }

  private TablePart part(int end) {
    List<TypesetRow> rows = new ArrayList<>();
    for (int row = next; row < end; row++) {
      List<TypesetCell> cells = new ArrayList<>();
      for (TypesetCell cell : body.get(row).cells()) {
        cells.add(cell.spanning(Math.min(cell.rowspan(), end - row)));
      }
      if (row == next && !covering.get(row).isEmpty()) {
        for (Covering cell : covering.get(row)) {
          int span = Math.min(cell.end, end) - row;
          cells.add(setter.continued(cell.cell, table.edges(), span));
        }
        cells.sort(Comparator.comparingInt(cell -> cell.source().column()));
      }
      rows.add(new TypesetRow(cells, body.get(row).keepWithNext()));
    }
    return new TablePart(next == 0 ? table : table.continued(), rows);
  }

  /** Returns for each row the merged cells that start above it and span it. */
  private static List<List<Covering>> covering(List<TypesetRow> body) {
    List<List<Covering>> covering = new ArrayList<>();
    for (int row = 0; row < body.size(); row++) {
      covering.add(new ArrayList<>());
    }
    for (int row = 0; row < body.size(); row++) {
      for (TypesetCell cell : body.get(row).cells()) {
        int end = Math.min(body.size(), row + cell.rowspan());
        for (int covered = row + 1; covered < end; covered++) {
          covering.get(covered).add(new Covering(cell, row, end));
        }
      }
    }
    return covering;
  }

  /**
   * A merged cell.
   *
   * @param start index of the first row, from 0
   * @param end index after the last row
   */
  private record Covering(TypesetCell cell, int start, int end) {}
}
