package genreport.typeset;

import genreport.diagnostic.CharacterCode;
import genreport.font.Face;
import genreport.font.Faces;
import genreport.font.GlyphChoice;
import genreport.style.TextStyle;
import genreport.typeset.line.CharacterClass;
import genreport.typeset.line.Cluster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The letters of one role in one size, in their boxes, with what draws them; each is made once,
 * however often it comes.
 */
final class GlyphBoxes {

  /** A space between a Chinese character and a letter or digit is no wider, in em. */
  private static final double WIDEST_SPACE = 0.25;

  /** Two dashes overlap by this much, so that no seam shows between them, in em. */
  private static final double DASH_OVERLAP = 0.01;

  private static final String CURLY_QUOTES = "“”‘’";
  private static final double HALF = 0.5;

  /** A quote's ink may reach so far out of its half, in em. */
  private static final double TOLERATED_EM = 0.05;

  private final Faces faces;
  private final String role;
  private final double size;
  private final double tracking;

  /** By letter, one for each way to use it. */
  private final Map<String, List<Sort>> sorts = new HashMap<>();

  /** A letter in its box. */
  record Sort(Cluster letter, Glyph glyph, Neighbour neighbour) {}

  /** What stands before or after a letter, as far as it changes its box. */
  enum Neighbour {
    CHINESE,
    DASH,
    OTHER
  }

  GlyphBoxes(Faces faces, String role, TextStyle block) {
    this.faces = faces;
    this.role = role;
    this.size = block.size().pt();
    this.tracking = block.tracking().pt();
  }

  /** Whether its letters are of a role, and of a block's size and tracking. */
  boolean isFor(String wanted, TextStyle block) {
    return role.equals(wanted) && size == block.size().pt() && tracking == block.tracking().pt();
  }

  /** Returns a letter of a class. */
  Sort sort(String letter, CharacterClass kind, Neighbour neighbour) {
    List<Sort> known = sorts.computeIfAbsent(letter, key -> new ArrayList<>());
    for (Sort sort : known) {
      if (sort.letter().kind() == kind && sort.neighbour() == neighbour) {
        return sort;
      }
    }
    GlyphChoice spelling = spelling(letter);
    double width = widthEm(spelling, kind, neighbour == Neighbour.CHINESE) * size;
    Cluster boxed = new Cluster(letter, kind, size, width, tracking);
    Sort sort = new Sort(boxed, glyph(spelling, kind, neighbour == Neighbour.DASH), neighbour);
    known.add(sort);
    return sort;
  }

  private GlyphChoice spelling(String letter) {
    Optional<GlyphChoice> spelling = faces.spell(role, letter);
    if (spelling.isEmpty()) {
      throw new IllegalStateException("no face has " + CharacterCode.of(letter.codePointAt(0)));
    }
    return spelling.get();
  }

  private static double widthEm(GlyphChoice spelling, CharacterClass kind, boolean besideChinese) {
    if (kind.isFullWidthMark()) {
      return 1;
    }
    double advance = spelling.advanceEm();
    boolean narrow = kind == CharacterClass.SPACE && advance < 1 && besideChinese;
    return narrow ? Math.min(advance, WIDEST_SPACE) : advance;
  }

  private Glyph glyph(GlyphChoice spelling, CharacterClass kind, boolean besideDash) {
    return switch (kind) {
      case OPENING -> new Glyph(spelling, slack(spelling) + strayEm(spelling, HALF) * size, 1);
      case CLOSING -> new Glyph(spelling, strayEm(spelling, 0) * size, 1);
      case MIDDLE, ELLIPSIS -> new Glyph(spelling, slack(spelling) / 2, 1);
      case DASH -> besideDash ? joinedDash(spelling) : new Glyph(spelling, slack(spelling) / 2, 1);
      case STOP, SPACE, DIGIT, WESTERN_OPENING, WESTERN_CLOSING -> new Glyph(spelling, 0, 1);
      case PREFIX, POSTFIX, LATIN, HAN -> new Glyph(spelling, 0, 1);
    };
  }

  /** How much of a full square the glyph leaves, in points. */
  private double slack(GlyphChoice spelling) {
    return (1 - spelling.advanceEm()) * size;
  }

  /**
   * How far a curly quote must be moved, in em, that its ink stands in its half of the square: some
   * faces draw it in the middle of a full width, or in the other half. Nothing where it does stand
   * there, and for what is no quote or wider than its half.
   *
   * @param half left edge of the half that it belongs into, 0 or 0.5
   */
  private static double strayEm(GlyphChoice spelling, double half) {
    if (!CURLY_QUOTES.contains(spelling.base())) {
      return 0;
    }
    Face.Ink ink = spelling.face().inkEm(spelling.base());
    if (ink.right() - ink.left() > HALF) {
      return 0;
    }
    double shift = half > 0 ? 1 - spelling.advanceEm() : 0;
    boolean inside =
        ink.left() + shift >= half - TOLERATED_EM
            && ink.right() + shift <= half + HALF + TOLERATED_EM;
    return inside ? 0 : half + HALF / 2 - ink.middle() - shift;
  }

  /** A dash whose ink fills its square and a little more, so that it joins its neighbour. */
  private Glyph joinedDash(GlyphChoice spelling) {
    Face.Ink ink = spelling.face().inkEm(spelling.base());
    double stretch = (1 + DASH_OVERLAP) / (ink.right() - ink.left());
    return new Glyph(spelling, -ink.left() * stretch * size, stretch);
  }
}
