package genreport.verify;

import genreport.diagnostic.Span;
import genreport.readback.Grid;
import genreport.readback.PlainText;
import genreport.report.PlaceMarks;
import genreport.report.PlacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must stand in a published file: a paragraph, heading or title, or a table. */
sealed interface ExpectedPart permits ExpectedPart.Text, ExpectedPart.Table {

  /** Does one thing for each kind of part. */
  interface Visitor {
    void visit(Text text);

    void visit(Table table);
  }

  void accept(Visitor visitor);

  /**
   * A paragraph, a heading or the title.
   *
   * @param printed as printed, with its white space
   * @param section the first-level heading above it; empty before the first
   */
  record Text(String printed, String section, Optional<PlaceMarks.Mark> mark)
      implements ExpectedPart {

    String text() {
      return PlainText.of(printed);
    }

    /**
     * Where a stretch stands in the source.
     *
     * @param start index in {@link #text}
     * @param end index after the last, not before {@code start}
     */
    Optional<Span> place(int start, int end) {
      return mark.map(
          known ->
              known
                  .text()
                  .filter(text -> text.text().equals(printed) && !text().isEmpty())
                  .map(text -> span(text, start, end))
                  .orElse(known.place()));
    }

    /** Where a stretch stands; for an empty one the character there, or the last. */
    private Span span(PlacedText text, int start, int end) {
      List<Integer> indexes = indexes();
      int first = Math.min(start, indexes.size() - 1);
      int last = Math.max(first, end - 1);
      return text.span(indexes.get(first), indexes.get(last) + 1);
    }

    /** For each code unit of the text its index in what is printed. */
    private List<Integer> indexes() {
      List<Integer> indexes = new ArrayList<>();
      for (int i = 0; i < printed.length(); i += Character.charCount(printed.codePointAt(i))) {
        String one = Character.toString(printed.codePointAt(i));
        for (int unit = 0; unit < PlainText.of(one).length(); unit++) {
          indexes.add(i + Math.min(unit, one.length() - 1));
        }
      }
      return indexes;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }

  /**
   * A table.
   *
   * @param name such as 表三
   * @param marks for each cell of the grid what it shows; empty for the form's own words
   */
  record Table(String name, Grid grid, List<Optional<PlaceMarks.Mark>> marks)
      implements ExpectedPart {

    public Table {
      marks = List.copyOf(marks);
    }

    /** What a cell shows. */
    Optional<PlaceMarks.Mark> mark(Grid.Cell cell) {
      return marks.get(grid.cells().indexOf(cell));
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }
}
