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

  /** Cost of a page of which a third or more stays empty. */
  private static final double WHITE_PAGE = 200;

  /** Cost of a single row on a page. */
  private static final double SINGLE_ROW = 60;

  /** Cost of each point by which a repeated label makes a row higher than its own text needs. */
  private static final double EXCESS_POINT = 2;

  private final TypesetTable table;
  private final TableSetter setter;
  private final double pageHeight;
  private final double white;
  private final double headHeight;
  private final List<TypesetRow> body;
  private final List<List<Covering>> covering;
  private final double[] edges;
  private int next;

  TableSplitter(TypesetTable table, TableSetter setter, PageBuilder pages) {
    this.table = table;
    this.setter = setter;
    this.pageHeight = pages.height(pages.lines());
    this.white = pages.height(pages.white());
    this.headHeight = new TablePart(table, List.of()).height();
    this.body = TallRows.split(table.body(), pageHeight - headHeight);
    this.covering = covering(body);
    this.edges = new double[body.size() + 1];
    for (int row = 0; row < body.size(); row++) {
      edges[row + 1] = edges[row] + body.get(row).ownHeight();
    }
  }

  boolean hasNext() {
    return next < body.size();
  }

  /** Returns whether a row was divided because it is higher than a page. */
  boolean hasTallRows() {
    return body.size() > table.body().size();
  }

  /** Returns all rows that are left as one part, whatever their height. */
  TablePart rest() {
    return part(body.size());
  }

  /** Returns the height of the smallest part that may end a page, in points. */
  double leastHeight() {
    int end = next + 1;
    while (end < body.size() && body.get(end - 1).keepWithNext()) {
      end++;
    }
    return part(end).height();
  }

  /** Skips the rows of a part that has been placed. */
  void skip(Split split) {
    next = split.end();
  }

  /**
   * The rows that come next on a page.
   *
   * @param end index after the last row, from 0
   * @param last whether no row is left after them
   */
  record Split(TablePart part, int end, boolean last) {}

  /**
   * Returns the part that comes best next, with at least one row. It may be higher than the page
   * only if its first row is.
   *
   * @param height available height, in points
   * @param below height that is also needed below the last row, in points
   */
  Split best(double height, double below) {
    int most = next + 1;
    while (most < body.size() && fits(most + 1, height, below)) {
      most++;
    }
    int best = most;
    double least = Double.POSITIVE_INFINITY;
    for (int end = most; end > next; end--) {
      double cost = cost(end, height);
      if (cost < least) {
        least = cost;
        best = end;
      }
    }
    return new Split(part(best), best, best == body.size());
  }

  private boolean fits(int end, double height, double below) {
    double rows = edges[end] - edges[next];
    double room = height - (end == body.size() ? below : 0);
    return rows <= room && part(end).height() <= room;
  }

  private double cost(int end, double height) {
    if (end == body.size()) {
      return 0;
    }
    TablePart part = part(end);
    double empty = Math.max(0, height - part.height());
    double cost = EMPTY_PAGE * empty / pageHeight + (empty < white ? 0 : WHITE_PAGE);
    cost += EXCESS_POINT * excess(next, end);
    cost += body.get(end - 1).keepWithNext() ? SPLIT_KEPT_ROWS : 0;
    cost += end - next == 1 ? SINGLE_ROW : 0;
    cost += body.size() - end == 1 ? SINGLE_ROW : 0;
    for (Covering cell : covering.get(end)) {
      double covered = edges[cell.end] - edges[cell.start];
      cost += covered <= pageHeight / 2 ? SPLIT_MERGED_CELL : SPLIT_HIGH_CELL;
    }
    return cost + EXCESS_POINT * excessOfRest(end);
  }

  /** Returns by how much a repeated label would make the rest of the table higher, in points. */
  private double excessOfRest(int end) {
    if (covering.get(end).isEmpty()) {
      return 0;
    }
    int until = end + 1;
    while (until < body.size() && edges[until] - edges[end] < pageHeight) {
      until++;
    }
    return excess(end, until);
  }

  /** Returns by how much merged cells and repeated labels make rows higher than their own text. */
  private double excess(int start, int end) {
    return part(start, end).height() - headHeight - (edges[end] - edges[start]);
  }

  private TablePart part(int end) {
    return part(next, end);
  }

  private TablePart part(int start, int end) {
    List<TypesetRow> rows = new ArrayList<>();
    for (int row = start; row < end; row++) {
      List<TypesetCell> cells = new ArrayList<>();
      for (TypesetCell cell : body.get(row).cells()) {
        cells.add(cell.spanning(Math.min(cell.rowspan(), end - row)));
      }
      if (row == start && !covering.get(row).isEmpty()) {
        for (Covering cell : covering.get(row)) {
          int span = Math.min(cell.end, end) - row;
          cells.add(setter.continued(cell.cell, table.edges(), span));
        }
        cells.sort(Comparator.comparingInt(cell -> cell.source().column()));
      }
      rows.add(new TypesetRow(cells, body.get(row).keepWithNext()));
    }
    return new TablePart(start == 0 ? table : table.continued(), rows);
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
