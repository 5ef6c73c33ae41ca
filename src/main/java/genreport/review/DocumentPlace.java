package genreport.review;

import genreport.diagnostic.Span;
import genreport.report.PlacedText;
import genreport.report.ProvenanceMarks;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A place in a document: a cell of a table, or a whole block that is no table.
 *
 * @param block index of the block in the document, from 0
 * @param cell index of the cell in the table, from 0; 0 if the block is no table
 * @param text the printed text, without line breaks
 * @param mark the value of the source that the place shows; empty for text of the form
 */
record DocumentPlace(int block, int cell, String text, Optional<ProvenanceMarks.Mark> mark) {

  /**
   * A range of the text, in code points.
   *
   * @param start index of the first, from 0
   * @param end index after the last
   */
  record Range(int start, int end) {}

  Range whole() {
    return new Range(0, text.codePointCount(0, text.length()));
  }

  /** Returns whether the place shows the value with this path. */
  boolean shows(String path) {
    return mark.filter(known -> known.path().equals(path)).isPresent();
  }

  boolean isProse() {
    return mark.flatMap(ProvenanceMarks.Mark::text).isPresent();
  }

  /** Returns whether a range of the source overlaps the range that this place shows. */
  boolean isAt(Span span) {
    return mark.map(ProvenanceMarks.Mark::place)
        .filter(own -> own.end() > own.start() && own.file() == span.file())
        .filter(
            own -> span.start() < own.end() && own.start() < Math.max(span.end(), span.start() + 1))
        .isPresent();
  }

  /**
   * Returns the range of the text that comes from a range of the source; the whole text if that is
   * unknown.
   */
  Range charactersAt(Span span) {
    return mark.flatMap(ProvenanceMarks.Mark::text)
        .filter(placed -> points(placed.text()) == whole().end() && whole().end() > 0)
        .map(placed -> characters(placed, span))
        .filter(range -> range.start() < range.end())
        .orElseGet(this::whole);
  }

  private static Range characters(PlacedText placed, Span span) {
    int spanEnd = Math.max(span.end(), span.start() + 1);
    int start = first(placed, i -> placed.span(i, i + 1).end() > span.start());
    int end = first(placed, i -> placed.span(i, i + 1).start() >= spanEnd);
    return new Range(
        points(placed.text().substring(0, start)), points(placed.text().substring(0, end)));
  }

  /** Returns the first index for which a monotonic predicate holds, by binary search. */
  private static int first(PlacedText placed, IntPredicate holds) {
    int low = 0;
    int high = placed.text().length();
    while (low < high) {
      int middle = (low + high) / 2;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }
}
