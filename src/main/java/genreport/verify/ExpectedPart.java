package genreport.verify;

import genreport.diagnostic.Span;
import genreport.readback.Grid;
import genreport.readback.PlainText;
import genreport.report.PlacedText;
import genreport.report.ProvenanceMarks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part that a published file must contain: a paragraph, heading or title, or a table. */
sealed interface ExpectedPart permits ExpectedPart.Text, ExpectedPart.Table {

  /** Has one method for each kind of part. */
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
  record Text(String printed, String section, Optional<ProvenanceMarks.Mark> mark)
      implements ExpectedPart {

    String text() {
      return PlainText.of(printed);
    }

    /**
     * Returns the place in the source of a range of {@link #text}.
     *
     * @param start index of the first code unit
     * @param end index after the last one, at least {@code start}
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

    /** Returns the place of a range; of an empty range that of the next character, or the last. */
    private Span span(PlacedText text, int start, int end) {
      List<Integer> indexes = indexes();
      int first = Math.min(start, indexes.size() - 1);
      int last = Math.max(first, end - 1);
      return text.span(indexes.get(first), indexes.get(last) + 1);
    }

    /** Returns for each code unit of {@link #text} its index in {@link #printed}. */
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
   * @param marks the source of each cell's text, in the order of the cells; cells with the form's
   *     own words have none
   */
  record Table(String name, Grid grid, Map<Grid.Cell, ProvenanceMarks.Mark> marks)
      implements ExpectedPart {

    public Table {
      marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /** Returns the source of a cell's text; empty for the form's own words. */
    Optional<ProvenanceMarks.Mark> mark(Grid.Cell cell) {
      return Optional.ofNullable(marks.get(cell));
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }
}
