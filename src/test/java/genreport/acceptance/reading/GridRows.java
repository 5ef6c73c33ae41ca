package genreport.acceptance.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes a table row by row, as one reads it from the paper form. */
public final class GridRows {

  private final List<Grid.Cell> cells = new ArrayList<>();
  private final Set<List<Integer>> taken = new HashSet<>();
  private int row = -1;

  /** Begins a row. */
  public GridRows row() {
    row++;
    return this;
  }

  /** A cell at the row's next free place. */
  public GridRows cell(String text, int columnSpan, int rowSpan) {
    int column = 0;
    while (taken.contains(List.of(row, column))) {
      column++;
    }
    for (int r = row; r < row + rowSpan; r++) {
      for (int c = column; c < column + columnSpan; c++) {
        taken.add(List.of(r, c));
      }
    }
    cells.add(new Grid.Cell(row, column, rowSpan, columnSpan, text));
    return this;
  }

  /** Cells of one column and one row each. */
  public GridRows cells(List<String> texts) {
    texts.forEach(text -> cell(text, 1, 1));
    return this;
  }

  public Grid grid() {
    return new Grid(cells);
  }
}
