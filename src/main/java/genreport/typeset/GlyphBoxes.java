package genreport.typeset;

import genreport.diagnostic.CharacterCode;
import genreport.font.Face;
import genreport.font.Faces;
import genreport.font.GlyphChoice;
import genreport.typeset.line.CharacterClass;
import genreport.typeset.line.Cluster;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Chooses the glyphs and the box of each grapheme cluster, for one face role, font size and
 * tracking.
 */
final class GlyphBoxes {

  /** Maximum width of a space beside a Chinese character, in em. */
  private static final double WIDEST_SPACE = 0.25;

  /** Overlap of two adjacent dashes, in em. It hides the seam between them. */
  private static final double DASH_OVERLAP = 0.01;

  /** Maximum width of the ink of a single dash, in em. */
  private static final double WIDEST_DASH = 0.86;

  private static final String CURLY_QUOTES = "“”‘’";
  private static final double HALF = 0.5;

  /** The blank on each side of an apostrophe in a Latin word, in em. */
  private static final double APOSTROPHE_BEARING = 0.05;

  /** How far the ink of a quote may exceed its half of the square, in em. */
  private static final double TOLERATED_EM = 0.05;

  private final Faces faces;
  private final String role;
  private final double size;
  private final double tracking;

  /** The boxes by all that decides them: neighbour, character class and cluster. */
  private final Map<Neighbour, Map<CharacterClass, Map<String, BoxedCluster>>> boxes =
      new EnumMap<>(Neighbour.class);

  /** A cluster with the width of its box, and its glyphs. */
  record BoxedCluster(Cluster cluster, Glyph glyph) {}

  /** The character before or after a cluster, as far as it changes the box. */
  enum Neighbour {
    CHINESE,
    DASH,
    OTHER
  }

  /**
   * @param size font size, in points
   * @param tracking space added after each cluster, in points
   */
  GlyphBoxes(Faces faces, String role, double size, double tracking) {
    this.faces = faces;
    this.role = role;
    this.size = size;
    this.tracking = tracking;
  }

  /**
   * Returns a cluster with its box.
   *
   * @throws IllegalStateException if no face can print the cluster
   */
  BoxedCluster box(String cluster, CharacterClass kind, Neighbour neighbour) {
    return boxes
        .computeIfAbsent(neighbour, beside -> new EnumMap<>(CharacterClass.class))
        .computeIfAbsent(kind, any -> new HashMap<>())
        .computeIfAbsent(cluster, text -> newBox(text, kind, neighbour));
  }

  private BoxedCluster newBox(String cluster, CharacterClass kind, Neighbour neighbour) {
    GlyphChoice choice =
        faces
            .glyphChoice(role, cluster)
            .orElseThrow(() -> new IllegalStateException("no face has " + code(cluster)));
    double width = widthEm(choice, kind, neighbour == Neighbour.CHINESE) * size;
    return new BoxedCluster(
        new Cluster(cluster, kind, size, width, tracking),
        glyph(choice, kind, neighbour == Neighbour.DASH));
  }

  private static String code(String cluster) {
    return CharacterCode.of(cluster.codePointAt(0));
  }

  private static double widthEm(GlyphChoice choice, CharacterClass kind, boolean besideChinese) {
    if (kind.isFullWidthMark()) {
      return 1;
    }
    if (isApostrophe(choice, kind)) {
      Face.Ink ink = choice.face().inkEm(choice.base());
      return ink.right() - ink.left() + 2 * APOSTROPHE_BEARING;
    }
    double advance = choice.advanceEm();
    boolean narrow = kind == CharacterClass.SPACE && advance < 1 && besideChinese;
    return narrow ? Math.min(advance, WIDEST_SPACE) : advance;
  }

  private Glyph glyph(GlyphChoice choice, CharacterClass kind, boolean besideDash) {
    return switch (kind) {
      case OPENING -> new Glyph(choice, slack(choice) + strayEm(choice, HALF) * size, 1);
      case CLOSING -> new Glyph(choice, strayEm(choice, 0) * size, 1);
      case MIDDLE, ELLIPSIS -> new Glyph(choice, slack(choice) / 2, 1);
      case DASH -> besideDash ? joinedDash(choice) : singleDash(choice);
      case STOP, SPACE, DIGIT, WESTERN_OPENING, WESTERN_CLOSING -> new Glyph(choice, 0, 1);
      case LATIN -> isApostrophe(choice, kind) ? apostrophe(choice) : new Glyph(choice, 0, 1);
      case PREFIX, POSTFIX, HAN -> new Glyph(choice, 0, 1);
    };
  }

  /**
   * Returns whether a quote stands in a Latin word and the face draws it for Chinese text, as wide
   * as a square.
   */
  private static boolean isApostrophe(GlyphChoice choice, CharacterClass kind) {
    return kind == CharacterClass.LATIN
        && CURLY_QUOTES.contains(choice.base())
        && choice.advanceEm() > HALF;
  }

  private Glyph apostrophe(GlyphChoice choice) {
    double left = choice.face().inkEm(choice.base()).left();
    return new Glyph(choice, (APOSTROPHE_BEARING - left) * size, 1);
  }

  /** Returns the part of the full square that the glyph does not fill, in points. */
  private double slack(GlyphChoice choice) {
    return (1 - choice.advanceEm()) * size;
  }

  /**
   * Returns how far a curly quote must move so that its ink lies in its half of the square, in em.
   * Some faces draw the quote in the middle of a full width or in the other half. Returns 0 if the
   * ink lies in its half already, if it is wider than a half, and for characters that are no
   * quotes.
   *
   * @param half left edge of the half for the ink: 0 or 0.5
   */
  private static double strayEm(GlyphChoice choice, double half) {
    if (!CURLY_QUOTES.contains(choice.base())) {
      return 0;
    }
    Face.Ink ink = choice.face().inkEm(choice.base());
    if (ink.right() - ink.left() > HALF) {
      return 0;
    }
    double shift = half > 0 ? 1 - choice.advanceEm() : 0;
    boolean inside =
        ink.left() + shift >= half - TOLERATED_EM
            && ink.right() + shift <= half + HALF + TOLERATED_EM;
    return inside ? 0 : half + HALF / 2 - ink.middle() - shift;
  }

  /** Keeps a single dash, as in 1—12月, from touching what stands beside it. */
  private Glyph singleDash(GlyphChoice choice) {
    Face.Ink ink = choice.face().inkEm(choice.base());
    double stretch = Math.min(1, WIDEST_DASH / (ink.right() - ink.left()));
    return new Glyph(choice, (HALF - ink.middle() * stretch) * size, stretch);
  }

  /**
   * Stretches a dash so that its ink fills the square, with an overlap, and joins its neighbour.
   */
  private Glyph joinedDash(GlyphChoice choice) {
    Face.Ink ink = choice.face().inkEm(choice.base());
    double stretch = (1 + DASH_OVERLAP) / (ink.right() - ink.left());
    return new Glyph(choice, -ink.left() * stretch * size, stretch);
  }
}
