package genreport.readback.word;

import genreport.readback.Grid;
import jakarta.xml.bind.JAXBElement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.docx4j.wml.CTTrPrBase;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.TcPrInner;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;
import org.jspecify.annotations.Nullable;

/** Converts a table to a {@link Grid} by gridSpan, vMerge and hMerge (ECMA-376-1, 17.4). */
final class WordTable {

  private static final String RESTART = "restart";

  /** The least width of a column that counts, 1 mm: no character fits into a narrower one. */
  private static final int NARROWEST_TWENTIETHS_PT = 57;

  private final List<Grid.Cell> cells = new ArrayList<>();
  private final Tbl table;

  /** For each line of the file's grid, from 0, the line of the resulting grid. */
  private final List<Integer> lines;

  private int row;

  WordTable(Tbl table) {
    this.table = table;
    this.lines = lines(table);
  }

  /**
   * Maps the lines of the grid. Programs that round widths when they save a file add very narrow
   * columns, which don't count.
   */
  private static List<Integer> lines(Tbl table) {
    List<Integer> lines = new ArrayList<>(List.of(0));
    if (table.getTblGrid() != null) {
      for (TblGridCol column : table.getTblGrid().getGridCol()) {
        boolean counts =
            column.getW() == null || column.getW().intValue() >= NARROWEST_TWENTIETHS_PT;
        lines.add(lines.get(lines.size() - 1) + (counts ? 1 : 0));
      }
    }
    return lines;
  }

  private int line(int column) {
    int known = lines.size() - 1;
    return column <= known ? lines.get(column) : lines.get(known) + column - known;
  }

  Grid grid() {
    rows(table.getContent());
    return new Grid(cells);
  }

  private void rows(List<?> content) {
    for (Object wrapped : content) {
      Object part = RunText.unwrapped(wrapped);
      if (part instanceof Tr tr) {
        if (tr.getTrPr() == null || tr.getTrPr().getDel() == null) {
          List<Tc> own = new ArrayList<>();
          cells(tr.getContent(), own);
          addRow(own, before(tr.getTrPr()));
          row++;
        }
      } else {
        rows(RunText.children(part));
      }
    }
  }

  /** Collects the cells of a row, including those in content controls. */
  private static void cells(List<?> content, List<Tc> found) {
    for (Object wrapped : content) {
      Object part = RunText.unwrapped(wrapped);
      if (part instanceof Tc cell) {
        found.add(cell);
      } else {
        cells(RunText.children(part), found);
      }
    }
  }

  /** Returns the number of grid columns that a row skips at its start. */
  private static int before(@Nullable TrPr properties) {
    if (properties == null) {
      return 0;
    }
    return properties.getCnfStyleOrDivIdOrGridBefore().stream()
        .map(JAXBElement::getValue)
        .filter(CTTrPrBase.GridBefore.class::isInstance)
        .map(value -> ((CTTrPrBase.GridBefore) value).getVal().intValue())
        .findFirst()
        .orElse(0);
  }

  private void addRow(List<Tc> own, int firstColumn) {
    int column = firstColumn;
    for (Tc tc : own) {
      TcPr properties = tc.getTcPr();
      int span = properties == null ? 1 : span(properties.getGridSpan());
      Grid.Cell cell =
          new Grid.Cell(row, line(column), 1, line(column + span) - line(column), RunText.of(tc));
      if (properties != null && continues(properties.getHMerge())) {
        extend(cell, before -> before.row() == row && before.columnEnd() == cell.column());
      } else if (properties != null && continues(properties.getVMerge())) {
        extend(cell, above -> above.rowEnd() == row && sameColumns(above, cell));
      } else {
        cells.add(cell);
      }
      column += span;
    }
  }

  private static int span(TcPrInner.@Nullable GridSpan span) {
    BigInteger columns = span == null ? null : span.getVal();
    return columns == null ? 1 : Math.max(1, columns.intValue());
  }

  private static boolean continues(TcPrInner.@Nullable VMerge merge) {
    return merge != null && !RESTART.equals(merge.getVal());
  }

  private static boolean continues(TcPrInner.@Nullable HMerge merge) {
    return merge != null && !RESTART.equals(merge.getVal());
  }

  private static boolean sameColumns(Grid.Cell above, Grid.Cell below) {
    return above.column() == below.column() && above.columnSpan() == below.columnSpan();
  }

  /**
   * Extends the cell that a merged cell continues; without such a cell, the merged cell is added by
   * itself.
   */
  private void extend(Grid.Cell cell, Predicate<Grid.Cell> isBegun) {
    Optional<Grid.Cell> begun = cells.stream().filter(isBegun).findFirst();
    if (begun.isEmpty()) {
      cells.add(cell);
      return;
    }
    Grid.Cell first = begun.get();
    cells.set(
        cells.indexOf(first),
        new Grid.Cell(
            first.row(),
            first.column(),
            cell.row() + 1 - first.row(),
            cell.columnEnd() - first.column(),
            first.text()));
  }
}
