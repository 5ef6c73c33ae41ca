package genreport.report;

import genreport.diagnostic.Span;
import genreport.source.Scalar;
import java.util.List;

/**
 * A printed text that knows where each of its characters comes from. Indexes are UTF-16 code units
 * from 0.
 *
 * @param source the narrative that it is a part of
 */
public record PlacedText(Scalar source, String text, List<Piece> pieces) {

  public PlacedText {
    pieces = List.copyOf(pieces);
  }

  /**
   * A stretch of printed text with one origin.
   *
   * @param at index of its first character in the printed text
   * @param from index in the source of the first character that it comes from
   * @param to index in the source after the last
   * @param kind how it comes from there
   */
  record Piece(int at, int from, int to, Kind kind) {

    /** Index in the source of a character, or of the whole that it is one of. */
    int start(int index) {
      return kind == Kind.COPIED ? from + index - at : from;
    }

    int end(int index) {
      return kind == Kind.COPIED ? from + index - at + 1 : to;
    }
  }

  /** How a piece of text comes from its source. */
  enum Kind {
    /** Character by character. */
    COPIED,
    /** As one: <code>$${</code>. */
    ESCAPED,
    /** A figure or an entry that a reference names. */
    REFERENCED
  }

  /** Where a stretch stands in the source; it must not be empty. */
  public Span span(int start, int end) {
    return source.span(
        pieces.get(piece(start)).start(start), pieces.get(piece(end - 1)).end(end - 1));
  }

  /** Whether a reference prints a part of this stretch; it must not be empty. */
  public boolean isReferenced(int start, int end) {
    for (int i = piece(start); i < pieces.size() && pieces.get(i).at() < end; i++) {
      if (pieces.get(i).kind() == Kind.REFERENCED) {
        return true;
      }
    }
    return false;
  }

  /** Index of the piece that holds a character. */
  private int piece(int index) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (pieces.get(middle).at() <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
