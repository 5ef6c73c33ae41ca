package genreport.verify;

import genreport.readback.Grid;
import java.util.ArrayList;
import java.util.List;

/** Measures how many expected cell texts stand in other cells. */
final class TableSimilarity {

  /** The form's words identify a table or row better than figures, of which many are 0. */
  private static final double LABEL_WEIGHT = 3;

  private TableSimilarity() {}

  /** Returns the weighted share of expected cells whose text is among those found, from 0 to 1. */
  static double of(ExpectedPart.Table table, List<Grid.Cell> expected, List<Grid.Cell> found) {
    List<String> left = new ArrayList<>(found.stream().map(Grid.Cell::text).toList());
    double all = 0;
    double alike = 0;
    for (Grid.Cell cell : expected) {
      double weight = table.mark(cell).isEmpty() ? LABEL_WEIGHT : 1;
      all += weight;
      alike += left.remove(cell.text()) ? weight : 0;
    }
    return all == 0 ? 0 : alike / all;
  }
}
