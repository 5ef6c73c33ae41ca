package genreport.typeset;

import genreport.typeset.Pages.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places a table and the notes under it. They fill whole grid lines: rows are up to 5 % lower or 25
 * % higher than their text needs, so that the distance to the text is the same above and below. A
 * table that does not fit moves to the next page, unless a third of this page would stay white:
 * then it is divided between groups of rows.
 */
final class TablePlacer {

  private static final double LOWEST = 0.95;
  private static final double HIGHEST = 1.25;

  private final TableNotes notes;
  private final TableSplitter splitter;
  private final PageBuilder pages;
  private final int headRows;

  /** The heights of the rows that have been placed, head first, in points. */
  private final List<Double> heights = new ArrayList<>();

  private int parts;

  TablePlacer(TypesetTable table, TableNotes notes, TableSetter setter, PageBuilder pages) {
    this.notes = notes;
    this.pages = pages;
    this.headRows = table.head().size();
    this.splitter = new TableSplitter(table, setter, pages);
  }

  /**
   * Returns whether the table starts on the current page.
   *
   * @param above number of grid lines that are placed directly above it, on the same page
   */
  boolean startsHere(int above) {
    int room = pages.remaining() - above;
    if (pages.isAtTop() || isWholeIn(room)) {
      return true;
    }
    if (room <= 0 || LOWEST * splitter.leastHeight() > pages.height(room)) {
      return false;
    }
    if (!isWholeIn(pages.lines() - above)) {
      return true;
    }
    return pages.remaining() >= pages.white() && emptyBelowFirstPart(room) < pages.white();
  }

  /** Returns whether the table was placed on more than one page. */
  boolean isDivided() {
    return parts > 1;
  }

  /**
   * Returns the heights of the rows as they were placed, head first, in points; none if a row
   * higher than a page was divided.
   */
  List<Double> heights() {
    return splitter.hasTallRows() ? List.of() : heights;
  }

  private boolean isWholeIn(int slots) {
    double height = LOWEST * splitter.rest().height() + notes.leastHeight();
    return slots > 0 && pages.slots(height) <= slots;
  }

  private int emptyBelowFirstPart(int slots) {
    return slots - pages.slots(LOWEST * first(slots).part().height());
  }

  private TableSplitter.Split first(int slots) {
    return splitter.best(pages.height(slots) / LOWEST, notes.leastHeight() / LOWEST);
  }

  /** Places the table from the next free grid line on. */
  void place() {
    while (splitter.hasNext()) {
      if (pages.remaining() == 0) {
        pages.newPage();
      }
      TableSplitter.Split split = first(pages.remaining());
      splitter.skip(split);
      if (split.last()) {
        placeLast(split.part());
      } else {
        placeFull(split.part());
        pages.newPage();
      }
    }
  }

  /** Places a part to which the table does not end; the rest of the page stays empty. */
  private void placeFull(TablePart part) {
    double scale = Math.min(1, pages.height(pages.remaining()) / part.height());
    TablePart placed = part.scaled(Math.max(LOWEST, scale));
    add(placed);
    place(new Painter(placed, notes, 0, 0), placed.height());
  }

  private void add(TablePart placed) {
    List<Double> rows = placed.heights();
    heights.addAll(parts == 0 ? rows : rows.subList(headRows, rows.size()));
    parts++;
  }

  private void placeLast(TablePart part) {
    double room = pages.height(pages.remaining());
    int lines = notes.fitting(room - LOWEST * part.height());
    double below = notes.height(lines);
    double filled = filled(part.height(), below);
    double scale = (filled - below) / part.height();
    TablePart placed = part.scaled(scale > HIGHEST ? 1 : Math.max(LOWEST, scale));
    double space = pages.isAtTop() ? 0 : Math.max(0, filled - below - placed.height()) / 2;
    add(placed);
    place(new Painter(placed, notes, lines, space), filled);
    placeRest(notes.without(lines));
  }

  /**
   * Returns the height of the grid lines that rows and the notes below them take: those for which
   * the rows change least and that the page has.
   */
  private double filled(double rows, double below) {
    int least = pages.slots(LOWEST * rows + below);
    int natural = pages.slots(rows + below);
    boolean closer = pages.height(natural) - rows - below < rows + below - pages.height(least);
    return pages.height(closer && natural <= pages.remaining() ? natural : least);
  }

  /** Places the lines of the notes that run on over pages. */
  private void placeRest(TableNotes rest) {
    TableNotes placing = rest;
    while (!placing.lines().isEmpty()) {
      pages.newPage();
      int lines = Math.max(1, placing.fitting(pages.height(pages.remaining())));
      place(new NotesPainter(placing, lines), placing.height(lines));
      placing = placing.without(lines);
    }
  }

  private void place(GridBlock.Painter painter, double height) {
    pages.place(new GridBlock(pages.slots(height), painter, Optional.empty()));
  }

  /**
   * @param lines number of lines of the notes under the part
   * @param space distance from the first grid line to the part, in points
   */
  private record Painter(TablePart part, TableNotes notes, int lines, double space)
      implements GridBlock.Painter {

    @Override
    public List<Mark> at(double left, double top) {
      List<Mark> marks = new ArrayList<>(part.at(left, top + space));
      marks.addAll(notes.at(left, top + space + part.height(), lines));
      return marks;
    }
  }

  private record NotesPainter(TableNotes notes, int lines) implements GridBlock.Painter {

    @Override
    public List<Mark> at(double left, double top) {
      return notes.at(left, top, lines);
    }
  }
}
