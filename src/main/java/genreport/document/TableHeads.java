package genreport.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which head cells are the heads of each cell of a table: in its columns the nearest heads above it
 * with the heads that touch those, in its rows likewise to its left. A head has as its own heads
 * only the columns' heads that it touches; a head of rows also what a figure there would have.
 *
 * <p>So far what HTML does with scopes; but where a table's columns get new heads further down, as
 * under each band of section two, the new heads take the place of the old.
 */
public final class TableHeads {

  /** What each cell is the head of. */
  private final Table.Scope[] scopes;

  /** For each grid position the index of its cell. */
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

  /** For each cell, in the order of {@link Table#cells}, the indices of its heads, ascending. */
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
    List<List<Integer>> all = new ArrayList<>();
    for (BitSet own : found) {
      all.add(indices(own));
    }
    return all;
  }

  private static List<Integer> indices(BitSet set) {
    List<Integer> indices = new ArrayList<>();
    for (int index = set.nextSetBit(0); index >= 0; index = set.nextSetBit(index + 1)) {
      indices.add(index);
    }
    return indices;
  }

  /**
   * Adds the heads of a kind among the cells that are met from a position to the table's edge,
   * upwards or to the left: what follows the first without a gap; for a head of the same kind there
   * is no gap before the first either.
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
