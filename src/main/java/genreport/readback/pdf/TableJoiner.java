package genreport.readback.pdf;

import genreport.readback.pdf.PageItem.Cell;
import genreport.readback.pdf.PageItem.TablePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Joins the parts of a table on consecutive pages. Repeated content is left out: the header rows,
 * and the label of a continued cell, which is empty on one page or ends in （续）.
 */
final class TableJoiner {

  private static final String CONTINUED = "（续）";

  /** The number of a label: 三、 （三） 3. */
  private static final Pattern NUMBERED =
      Pattern.compile("[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[0-9]{1,2}[.．、]");

  private final TablePart before;
  private final TablePart next;

  /** The number of rows at the start of the next part that repeat the header. */
  private final int head;

  private TableJoiner(TablePart before, TablePart next) {
    this.before = before;
    this.next = next;
    this.head = repeated();
  }

  /**
   * Returns whether a part at the top of a page can continue one at the end of the previous page:
   * both are as wide. In a document with mirrored margins they stand at different places.
   */
  static boolean fit(TablePart before, TablePart next) {
    double width = before.right() - before.left();
    return Math.abs(width - (next.right() - next.left())) < PageItem.NEAR_PT;
  }

  static TablePart join(TablePart before, TablePart next) {
    return new TableJoiner(before, next.movedTo(before.left())).joined();
  }

  private TablePart joined() {
    int shift = before.rows() - head;
    boolean cut = isRowCut();
    List<Cell> cells = new ArrayList<>(before.cells());
    for (Cell cell : next.cells()) {
      if (cell.row() >= head) {
        add(cells, cell, cut, shift);
      }
    }
    return new TablePart(before.top(), shift + next.rows() - (cut ? 1 : 0), cells);
  }

  private void add(List<Cell> cells, Cell cell, boolean cut, int shift) {
    int up = cut ? 1 : 0;
    Optional<Cell> above = cell.row() == head ? above(cells, cell) : Optional.empty();
    boolean goesOn =
        above.isPresent()
            && (cut
                || cell.text().isEmpty()
                || above.get().text().isEmpty()
                || isRestOfLabel(above.get(), cell)
                || cell.text().equals(above.get().text() + CONTINUED));
    int row = Math.max(head, cell.row() - up) + shift;
    int rowEnd = cell.rowEnd() - up + shift;
    if (!goesOn) {
      cells.add(new Cell(row, rowEnd, cell.left(), cell.right(), cell.text()));
      return;
    }
    Cell begun = above.get();
    String more = cell.text().endsWith(CONTINUED) ? "" : cell.text();
    cells.set(
        cells.indexOf(begun),
        new Cell(begun.row(), rowEnd, begun.left(), begun.right(), begun.text() + more));
  }

  /**
   * Returns whether a cell over several rows is the rest of a label that starts on the page before:
   * LibreOffice breaks such a label between its lines. The labels of a form have numbers, so that
   * another label would start with one.
   */
  private static boolean isRestOfLabel(Cell begun, Cell below) {
    return below.rowEnd() - below.row() > 1
        && NUMBERED.matcher(begun.text()).lookingAt()
        && !NUMBERED.matcher(below.text()).lookingAt();
  }

  /** Returns the cell of the previous part that a cell at the top of the next part may continue. */
  private Optional<Cell> above(List<Cell> cells, Cell below) {
    return cells.stream()
        .filter(cell -> cell.rowEnd() == before.rows() && cell.hasColumnsOf(below))
        .findFirst();
  }

  /**
   * Returns whether the page break is within a row: then the text of its last cell is on one page
   * only.
   */
  private boolean isRowCut() {
    Optional<Cell> last = lastOf(next, head);
    Optional<Cell> above = last.flatMap(cell -> above(before.cells(), cell));
    return above.isPresent() && (last.get().text().isEmpty() || above.get().text().isEmpty());
  }

  private static Optional<Cell> lastOf(TablePart part, int row) {
    return part.cells().stream()
        .filter(cell -> cell.row() == row)
        .reduce((left, right) -> left.right() > right.right() ? left : right);
  }

  /**
   * Returns the largest number of equal rows at the start of both parts, fewer than all of the
   * next.
   */
  private int repeated() {
    for (int rows = Math.min(before.rows(), next.rows() - 1); rows > 0; rows--) {
      List<Cell> own = first(before, rows);
      List<Cell> again = first(next, rows);
      if (own.size() == again.size() && !own.isEmpty() && areAlike(own, again, rows)) {
        return rows;
      }
    }
    return 0;
  }

  private static List<Cell> first(TablePart part, int rows) {
    return part.cells().stream().filter(cell -> cell.row() < rows).toList();
  }

  private static boolean areAlike(List<Cell> own, List<Cell> again, int rows) {
    for (int i = 0; i < own.size(); i++) {
      Cell one = own.get(i);
      Cell other = again.get(i);
      boolean alike =
          one.row() == other.row()
              && one.rowEnd() == other.rowEnd()
              && one.rowEnd() <= rows
              && one.text().equals(other.text())
              && one.hasColumnsOf(other);
      if (!alike) {
        return false;
      }
    }
    return true;
  }
}
