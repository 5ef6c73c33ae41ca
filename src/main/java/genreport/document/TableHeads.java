package genreport.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the head cells of each cell of a table. The column heads of a figure are the nearest heads
 * above it and the heads directly above those. Its row heads are found likewise to its left. A
 * column head has only the column heads that touch it. A row head has the row heads that touch it
 * and the column heads that a figure in its place would have.
 *
 * <p>This follows the scopes of HTML with one exception: where the columns get new heads further
 * down, as under each band of section two, the new heads replace the old ones.
 */
public final class TableHeads {

  /** The scope of each cell, in the order of {@link Table#cells}. */
  private final Table.Scope[] scopes;

  /** The index of the cell at each grid position, by row and column. */
  private final int[][] owners;

  private TableHeads(Table table) {
    List<Table.Row> rows = new ArrayList<>(table.head());
    rows.addAll(table.body());
    this.scopes = new Table.Scope[Table.countOfCells(rows)];
    this.owners = new int[rows.size()][table.columns().size()];
    int cell = 0;
    for (int row = 0; row < rows.size(); row++) {
      for (Table.Cell placed : rows.get(row).cells()) {
        scopes[cell] = placed.scope();
        fill(placed, row, cell);
        cell++;
      }
    }
  }

  private void fill(Table.Cell placed, int row, int cell) {
    int end = Math.min(owners.length, row + placed.rowspan());
    for (int covered = row; covered < end; covered++) {
      Arrays.fill(owners[covered], placed.column(), placed.column() + placed.colspan(), cell);
    }
  }

  /**
   * Returns the indices of the heads of each cell, ascending; in the order of {@link Table#cells}.
   */
  public static List<List<Integer>> of(Table table) {
    TableHeads heads = new TableHeads(table);
    BitSet[] found = new BitSet[heads.scopes.length];
    for (int cell = 0; cell < found.length; cell++) {
      found[cell] = new BitSet(found.length);
    }
    for (int row = 0; row < heads.owners.length; row++) {
      for (int column = 0; column < heads.owners[row].length; column++) {
        int cell = heads.owners[row][column];
        heads.add(row, column, Table.Scope.COLUMN, found[cell]);
        heads.add(row, column, Table.Scope.ROW, found[cell]);
      }
    }
    return Arrays.stream(found).map(own -> own.stream().boxed().toList()).toList();
  }

  /**
   * Adds the heads of one scope for the cell at a position. Walks from the position upwards for
   * column heads, or to the left for row heads, and takes the first group of adjacent heads. For a
   * cell that is a head of the same scope, the group must touch the cell.
   */
  private void add(int row, int column, Table.Scope kind, BitSet heads) {
    int cell = owners[row][column];
    Table.Scope own = scopes[cell];
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
      if (scopes[other] == kind) {
        heads.set(other);
        touching = true;
      } else if (touching) {
        return;
      }
    }
  }
}
