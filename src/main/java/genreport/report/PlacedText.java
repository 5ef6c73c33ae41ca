package genreport.report;

import genreport.diagnostic.Span;
import genreport.source.Scalar;
import java.util.List;

/**
 * A printed text with the place in the source of each character. Indexes count UTF-16 code units
 * from 0.
 *
 * @param source the narrative that the text is a part of
 */
public record PlacedText(Scalar source, String text, List<Piece> pieces) {

  public PlacedText {
    pieces = List.copyOf(pieces);
  }

  /**
   * A part of the printed text with one origin.
   *
   * @param at the index of its first character in the printed text
   * @param from the index in the source of the first character that it comes from
   * @param to the index in the source after the last
   */
  record Piece(int at, int from, int to, Kind kind) {

    /** Returns the index in the source of a character; for an indivisible piece, of the piece. */
    int start(int index) {
      return kind == Kind.COPIED ? from + index - at : from;
    }

    /** Returns the index in the source after a character; for an indivisible piece, after it. */
    int end(int index) {
      return kind == Kind.COPIED ? from + index - at + 1 : to;
    }
  }

  /** The way in which a piece of text comes from its source. */
  enum Kind {
    /** Character by character. */
    COPIED,
    /** The escape <code>$${</code>, which is indivisible. */
    ESCAPED,
    /** The figure or entry that a reference names, which is indivisible. */
    REFERENCED
  }

  /** Returns the place in the source of a range of the text, which must not be empty. */
  public Span span(int start, int end) {
    return source.span(
        pieces.get(piece(start)).start(start), pieces.get(piece(end - 1)).end(end - 1));
  }

  /** Returns whether a part of a range comes from a reference. The range must not be empty. */
  public boolean isReferenced(int start, int end) {
    for (int i = piece(start); i < pieces.size() && pieces.get(i).at() < end; i++) {
      if (pieces.get(i).kind() == Kind.REFERENCED) {
        return true;
      }
    }
    return false;
  }

  /** Returns the index of the piece that contains a character, by binary search. */
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
