package genreport.report;

import genreport.diagnostic.Span;
import genreport.source.Scalar;
import java.util.ArrayList;
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

  /** Returns another printed text with the places of this one. */
  PlacedText with(String other) {
    return new PlacedText(source, other, pieces);
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

  /**
   * Returns the text without white space of any kind between a digit and a letter or a percent
   * sign, and with one ordinary space between two digits: 2020 年 1 月 reads as 2020年1月.
   */
  public PlacedText closedUp() {
    StringBuilder kept = new StringBuilder();
    List<Piece> keptPieces = new ArrayList<>();
    int next = -1;
    for (int i = 0; i < text.length(); i++) {
      boolean space = isSpace(text.charAt(i));
      if (space && isDropped(i)) {
        continue;
      }
      Piece piece = pieces.get(piece(i));
      if (i != next || piece.at() == i) {
        boolean copied = piece.kind() == Kind.COPIED;
        int from = copied ? piece.start(i) : piece.from();
        keptPieces.add(new Piece(kept.length(), from, piece.to(), piece.kind()));
      }
      kept.append(space ? ' ' : text.charAt(i));
      next = i + 1;
    }
    return kept.length() == text.length() && kept.indexOf(text) == 0
        ? this
        : new PlacedText(source, kept.toString(), keptPieces);
  }

  /** Returns whether white space makes no difference at an index, or stands next to more of it. */
  private boolean isDropped(int at) {
    int before = at - 1;
    int after = at + 1;
    while (before >= 0 && isSpace(text.charAt(before))) {
      before--;
    }
    while (after < text.length() && isSpace(text.charAt(after))) {
      after++;
    }
    if (before < 0 || after == text.length()) {
      return false;
    }
    boolean digitBefore = Character.isDigit(text.charAt(before));
    boolean digitAfter = Character.isDigit(text.charAt(after));
    if (digitBefore && digitAfter) {
      return before < at - 1;
    }
    return (digitBefore && isUnit(text.charAt(after)))
        || (digitAfter && isUnit(text.charAt(before)));
  }

  private static boolean isUnit(char c) {
    return Character.isIdeographic(c) || "%％‰".indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return c == '\t' || Character.isSpaceChar(c);
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
