package genreport.review;

import genreport.diagnostic.Span;
import genreport.report.PlacedText;
import genreport.report.ProvenanceMarks;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A cell of a table, or a whole block that is none.
 *
 * @param block index among the document's blocks, from 0
 * @param cell index among the table's cells, from 0; otherwise 0
 * @param text as printed, without line breaks
 * @param mark what it shows of the source; empty for the form's own words
 */
record DocumentPlace(int block, int cell, String text, Optional<ProvenanceMarks.Mark> mark) {

  /**
   * Characters of the text, in code points.
   *
   * @param end index after the last
   */
  record Range(int start, int end) {}

  Range whole() {
    return new Range(0, text.codePointCount(0, text.length()));
  }

  /** Whether it shows this cell of the form. */
  boolean shows(String path) {
    return mark.filter(known -> known.path().equals(path)).isPresent();
  }

  boolean isProse() {
    return mark.flatMap(ProvenanceMarks.Mark::text).isPresent();
  }

  /** Whether a place of the source has something in common with its own. */
  boolean isAt(Span place) {
    return mark.map(ProvenanceMarks.Mark::place)
        .filter(own -> own.end() > own.start() && own.file() == place.file())
        .filter(
            own ->
                place.start() < own.end() && own.start() < Math.max(place.end(), place.start() + 1))
        .isPresent();
  }

  /** The characters that come from a place of the source; all of them when that can't be told. */
  Range charactersAt(Span place) {
    return mark.flatMap(ProvenanceMarks.Mark::text)
        .filter(placed -> points(placed.text()) == whole().end() && whole().end() > 0)
        .map(placed -> characters(placed, place))
        .filter(range -> range.start() < range.end())
        .orElseGet(this::whole);
  }

  private static Range characters(PlacedText placed, Span place) {
    int placeEnd = Math.max(place.end(), place.start() + 1);
    int start = first(placed, i -> placed.span(i, i + 1).end() > place.start());
    int end = first(placed, i -> placed.span(i, i + 1).start() >= placeEnd);
    return new Range(
        points(placed.text().substring(0, start)), points(placed.text().substring(0, end)));
  }

  /** The first index from which on something holds. */
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
