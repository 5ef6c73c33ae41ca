package genreport.acceptance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table put together again from the pages that it runs over. */
public final class PdfTable {

  private static final String CONTINUED = "（续）";

  private final ExpectedTable expected;
  private final List<PdfTablePart> parts = new ArrayList<>();
  private final List<Grid.Cell> cells = new ArrayList<>();
  private final Set<PdfGlyph> repeated = new HashSet<>();
  private int rows;

  public PdfTable(ExpectedTable expected) {
    this.expected = expected;
  }

  public boolean isWhole() {
    return rows >= expected.grid().rows();
  }

  public Grid grid() {
    return new Grid(cells);
  }

  public List<PdfTablePart> parts() {
    return List.copyOf(parts);
  }

  /** Heads and labels that are printed again, which are no words of the report. */
  public Set<PdfGlyph> repeated() {
    return Set.copyOf(repeated);
  }

  public void add(PdfTablePart part) {
    int head = parts.isEmpty() ? 0 : repeatedHead(part);
    int shift = rows - head;
    for (PdfTablePart.Cell cell : part.cells()) {
      Grid.Cell place = cell.place();
      if (place.row() >= head && !(place.row() == head && isContinued(cell))) {
        cells.add(place.withRows(place.row() + shift, place.rowSpan()));
      }
    }
    rows = shift + part.rows();
    parts.add(part);
  }

  private int repeatedHead(PdfTablePart part) {
    int head = expected.headRows();
    String name = expected.name() + "（第" + part.page() + "页的表头）";
    assertThat(part.grid().head(head).differencesFrom(expected.grid().head(head), name)).isEmpty();
    part.cells().stream()
        .filter(cell -> cell.place().row() < head)
        .forEach(cell -> repeated.addAll(cell.glyphs()));
    return head;
  }

  /** Whether the cell goes on from the page before; it is then joined to what stands there. */
  private boolean isContinued(PdfTablePart.Cell part) {
    Grid.Cell place = part.place();
    Optional<Grid.Cell> begun =
        cells.stream()
            .filter(cell -> cell.rowEnd() == rows)
            .filter(cell -> cell.column() == place.column())
            .filter(cell -> place.text().equals(cell.text() + CONTINUED))
            .findFirst();
    begun.ifPresent(
        cell -> {
          cells.remove(cell);
          cells.add(cell.withRows(cell.row(), cell.rowSpan() + place.rowSpan()));
          repeated.addAll(part.glyphs());
        });
    return begun.isPresent();
  }
}
