package genreport.typeset;

import genreport.typeset.SetTable.SetCell;
import genreport.typeset.SetTable.SetRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides a table between pages, from its first row on. A group of rows that share a merged cell is
 * kept together where a page can hold it; a merged cell that must run on is printed again.
 */
final class TableSplitter {

  /** What it costs to part a row from the next against its wish. */
  private static final double KEPT = 1_000;

  /** What it costs to cut through a merged cell whose rows take less than half a page. */
  private static final double MERGED = 100;

  /** What it costs to cut through a larger one, as nearly every end of a page must. */
  private static final double LARGELY_MERGED = 10;

  /** What a page costs that is left empty. */
  private static final double EMPTY = 130;

  /** What a last part of a single row costs. */
  private static final double LONELY = 60;

  private final SetTable table;
  private final TableSetter setter;
  private final double pageHeight;
  private final List<SetRow> body;
  private final List<List<Covering>> covering;
  private final double[] edges;
  private int next;

  /**
   * @param pageHeight what a page can hold, in points
   */
  TableSplitter(SetTable table, TableSetter setter, double pageHeight) {
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

  /** All rows, as if a page had no end. */
  TablePart whole() {
    return new TablePart(table, body);
  }

  /** Height of the least that may stand at a page's foot, in points. */
  double leastHeight() {
    int end = next + 1;
    while (end < body.size() && body.get(end - 1).keepWithNext()) {
      end++;
    }
    return part(end).height();
  }

  /**
   * The rows that come next, at least one.
   *
   * @param height to fill, in points
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
    double cost = EMPTY * Math.max(0, 1 - (edges[end] - edges[next]) / room);
    cost += body.get(end - 1).keepWithNext() ? KEPT : 0;
    cost += body.size() - end == 1 ? LONELY : 0;
    for (Covering cell : covering.get(end)) {
      double height = edges[cell.end] - edges[cell.start];
      cost += height <= pageHeight / 2 ? MERGED : LARGELY_MERGED;
    }
    return cost;
  }

  private TablePart part(int end) {
    List<SetRow> rows = new ArrayList<>();
    for (int row = next; row < end; row++) {
      List<SetCell> cells = new ArrayList<>();
      for (SetCell cell : body.get(row).cells()) {
        cells.add(cell.spanning(Math.min(cell.rowspan(), end - row)));
      }
      if (row == next && !covering.get(row).isEmpty()) {
        for (Covering cell : covering.get(row)) {
          int span = Math.min(cell.end, end) - row;
          cells.add(setter.continued(cell.cell, table.edges(), span));
        }
        cells.sort(Comparator.comparingInt(cell -> cell.source().column()));
      }
      rows.add(new SetRow(cells, body.get(row).keepWithNext()));
    }
    return new TablePart(next == 0 ? table : table.continued(), rows);
  }

  /** For each row the merged cells that began above it and cover it. */
  private static List<List<Covering>> covering(List<SetRow> body) {
    List<List<Covering>> covering = new ArrayList<>();
    for (int row = 0; row < body.size(); row++) {
      covering.add(new ArrayList<>());
    }
    for (int row = 0; row < body.size(); row++) {
      for (SetCell cell : body.get(row).cells()) {
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
   * @param start its first row, from 0
   * @param end the row after its last
   */
  private record Covering(SetCell cell, int start, int end) {}
}
