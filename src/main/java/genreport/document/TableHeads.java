package genreport.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which head cells are the heads of each cell of a table: in its columns the nearest heads above it
 * with the heads that touch those, in its rows likewise to its left. A head has as its own heads
 * only the columns' heads that it touches; a head of rows also what a figure there would have.
 *
 * <p>So far what HTML does with scopes; but where a table's columns get new heads further down, as
 * under each band of section two, the new heads take the place of the old.
 */
public final class TableHeads {

  private final List<Table.Cell> cells;

  /** For each grid position the index of its cell. */
  private final int[][] owners;

  private TableHeads(Table table) {
    this.cells = table.cells();
    List<Table.Row> rows = new ArrayList<>(table.head());
    rows.addAll(table.body());
    this.owners = new int[rows.size()][table.columns().size()];
    int cell = 0;
    for (int row = 0; row < rows.size(); row++) {
      for (Table.Cell placed : rows.get(row).cells()) {
        fill(placed, row, cell);
        cell++;
      }
    }
  }

  private void fill(Table.Cell placed, int row, int cell) {
    for (int r = row; r < Math.min(owners.length, row + placed.rowspan()); r++) {
      for (int c = placed.column(); c < placed.column() + placed.colspan(); c++) {
        owners[r][c] = cell;
      }
    }
  }

  /** For each cell, in the order of {@link Table#cells}, the indices of its heads, ascending. */
  public static List<List<Integer>> of(Table table) {
    TableHeads heads = new TableHeads(table);
    List<Set<Integer>> found = new ArrayList<>();
    heads.cells.forEach(cell -> found.add(new TreeSet<>()));
    for (int row = 0; row < heads.owners.length; row++) {
      for (int column = 0; column < heads.owners[row].length; column++) {
        int cell = heads.owners[row][column];
        heads.add(row, column, Table.Scope.COLUMN, found.get(cell));
        heads.add(row, column, Table.Scope.ROW, found.get(cell));
      }
    }
    return found.stream().map(List::copyOf).toList();
  }

  /**
   * Adds the heads of a kind among the cells that are met from a position to the table's edge,
   * upwards or to the left: what follows the first without a gap; for a head of the same kind there
   * is no gap before the first either.
   */
  private void add(int row, int column, Table.Scope kind, Set<Integer> heads) {
    int cell = owners[row][column];
    Table.Scope own = cells.get(cell).scope();
    if (own == Table.Scope.COLUMN && kind == Table.Scope.ROW) {
      return;
    }
    boolean touching = own == kind;
    int up = kind == Table.Scope.COLUMN ? 1 : 0;
    int left = 1 - up;
    for (int r = row - up, c = column - left; r >= 0 && c >= 0; r -= up, c -= left) {
      int other = owners[r][c];
      if (other == cell) {
        continue;
      }
      if (cells.get(other).scope() == kind) {
        heads.add(other);
        touching = true;
      } else if (touching) {
        return;
      }
    }
  }
}
