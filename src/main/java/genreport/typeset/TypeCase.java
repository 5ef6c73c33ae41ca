package genreport.typeset;

import genreport.diagnostic.CharacterCode;
import genreport.font.Face;
import genreport.font.Faces;
import genreport.font.Spelling;
import genreport.style.TextStyle;
import genreport.typeset.line.CharacterClass;
import genreport.typeset.line.Letter;
import genreport.typeset.line.Letters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sorts of one role in one size: letters in their boxes, with what draws them. Most stand the
 * same whatever is beside them, and are cast once however often they come.
 */
final class TypeCase {

  /** A space between a Chinese character and a letter or digit is no wider, in em. */
  private static final double WIDEST_SPACE = 0.25;

  /** Two dashes overlap by this much, so that no seam shows between them, in em. */
  private static final double DASH_OVERLAP = 0.01;

  private static final String CURLY_QUOTES = "“”‘’";
  private static final double HALF = 0.5;

  /** A quote's ink may reach so far out of its half, in em. */
  private static final double TOLERATED_EM = 0.05;

  private static final int BLOCK_BITS = 6;
  private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;

  private final Faces faces;
  private final String role;
  private final double size;
  private final double tracking;

  /**
   * What was cast, by the upper and the lower bits of the character. Threads that race here cast
   * the same.
   */
  private final @Nullable Sort[] @Nullable [] cast =
      new Sort[(Character.MAX_VALUE >>> BLOCK_BITS) + 1][];

  /**
   * A letter in its box.
   *
   * @param anywhere whether it is the same beside whatever letter
   */
  record Sort(Letter letter, Glyph glyph, boolean anywhere) {}

  TypeCase(Faces faces, String role, TextStyle block) {
    this.faces = faces;
    this.role = role;
    this.size = block.size().pt();
    this.tracking = block.tracking().pt();
  }

  /** Whether its sorts are of a block's size and tracking. */
  boolean isFor(TextStyle block) {
    return size == block.size().pt() && tracking == block.tracking().pt();
  }

  /** A character that stands by itself. */
  Sort sort(char character) {
    Sort[] block = cast[character >>> BLOCK_BITS];
    if (block == null) {
      block = new Sort[1 << BLOCK_BITS];
      cast[character >>> BLOCK_BITS] = block;
    }
    Sort known = block[character & BLOCK_MASK];
    if (known == null) {
      known = sort(String.valueOf(character), CharacterClass.of(character), false, false);
      block[character & BLOCK_MASK] = known;
    }
    return known;
  }

  /**
   * A letter of a class.
   *
   * @param besideChinese whether a Chinese character stands before or after it
   * @param besideDash whether a dash does
   */
  Sort sort(String letter, CharacterClass kind, boolean besideChinese, boolean besideDash) {
    Spelling spelling = spelling(letter);
    double width = widthEm(spelling, kind, besideChinese) * size;
    boolean anywhere =
        kind != CharacterClass.SPACE
            && kind != CharacterClass.DASH
            && !Letters.areNeighboursAsked(letter.codePointAt(0));
    return new Sort(
        new Letter(letter, kind, size, width, tracking),
        glyph(spelling, kind, besideDash),
        anywhere);
  }

  private Spelling spelling(String letter) {
    Optional<Spelling> spelling = faces.spell(role, letter);
    if (spelling.isEmpty()) {
      throw new IllegalStateException("no face has " + CharacterCode.of(letter.codePointAt(0)));
    }
    return spelling.get();
  }

  private static double widthEm(Spelling spelling, CharacterClass kind, boolean besideChinese) {
    if (kind.isFullWidthMark()) {
      return 1;
    }
    double advance = spelling.advanceEm();
    boolean narrow = kind == CharacterClass.SPACE && advance < 1 && besideChinese;
    return narrow ? Math.min(advance, WIDEST_SPACE) : advance;
  }

  private Glyph glyph(Spelling spelling, CharacterClass kind, boolean besideDash) {
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
  private double slack(Spelling spelling) {
    return (1 - spelling.advanceEm()) * size;
  }

  /**
   * How far a curly quote must be moved, in em, that its ink stands in its half of the square: some
   * faces draw it in the middle of a full width, or in the other half. Nothing where it does stand
   * there, and for what is no quote or wider than its half.
   *
   * @param half left edge of the half that it belongs into, 0 or 0.5
   */
  private static double strayEm(Spelling spelling, double half) {
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
  private Glyph joinedDash(Spelling spelling) {
    Face.Ink ink = spelling.face().inkEm(spelling.base());
    double stretch = (1 + DASH_OVERLAP) / (ink.right() - ink.left());
    return new Glyph(spelling, -ink.left() * stretch * size, stretch);
  }
}
