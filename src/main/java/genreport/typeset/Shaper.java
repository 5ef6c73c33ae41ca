package genreport.typeset;

import genreport.diagnostic.CharacterCode;
import genreport.document.Inline;
import genreport.font.Face;
import genreport.font.Faces;
import genreport.font.LetterText;
import genreport.font.Spelling;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import genreport.typeset.line.CharacterClass;
import genreport.typeset.line.Letter;
import genreport.typeset.line.Letters;
import java.util.ArrayList;
import java.util.List;

/** Chooses the face of each character and gives each letter its box. */
final class Shaper {

  /** A space between a Chinese character and a letter or digit is no wider, in em. */
  private static final double WIDEST_SPACE = 0.25;

  /** Two dashes overlap by this much, so that no seam shows between them, in em. */
  private static final double DASH_OVERLAP = 0.01;

  private static final String CURLY_QUOTES = "“”‘’";
  private static final double HALF = 0.5;

  /** A quote's ink may reach so far out of its half, in em. */
  private static final double TOLERATED_EM = 0.05;

  private final StyleSheet styles;
  private final Faces faces;

  Shaper(StyleSheet styles, Faces faces) {
    this.styles = styles;
    this.faces = faces;
  }

  /**
   * Shapes content, in one part for each stretch between forced line breaks; at least one.
   *
   * <p>A style inside the content chooses the face alone: size and tracking are the block's.
   */
  List<ShapedText> shape(List<Inline> content, TextStyle block) {
    List<ShapedText> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<RoleSpan> roles = new ArrayList<>();
    for (Inline inline : content) {
      if (inline instanceof Inline.Text piece) {
        text.append(piece.text());
        roles.add(new RoleSpan(text.length(), role(piece, block)));
      } else {
        parts.add(shape(text.toString(), roles, block));
        text.setLength(0);
        roles.clear();
      }
    }
    parts.add(shape(text.toString(), roles, block));
    return parts;
  }

  private String role(Inline.Text piece, TextStyle block) {
    return piece.style().isEmpty() ? block.face() : styles.style(piece.style()).face();
  }

  private ShapedText shape(String text, List<RoleSpan> roles, TextStyle block) {
    List<String> parts = LetterText.divide(text);
    Shaping shaping = new Shaping(block, parts);
    int at = 0;
    int span = 0;
    for (int i = 0; i < parts.size(); i++) {
      while (roles.get(span).end() <= at) {
        span++;
      }
      shaping.add(i, roles.get(span).role());
      at += parts.get(i).length();
    }
    return shaping.shaped();
  }

  /** A text whose letters are given their boxes one after the other. */
  private final class Shaping {

    private final double size;
    private final double tracking;
    private final List<String> parts;
    private final List<CharacterClass> kinds;
    private final List<Letter> letters;
    private final List<Glyph> glyphs;

    Shaping(TextStyle block, List<String> parts) {
      this.size = block.size().pt();
      this.tracking = block.tracking().pt();
      this.parts = parts;
      this.kinds = Letters.classify(parts);
      this.letters = new ArrayList<>(parts.size());
      this.glyphs = new ArrayList<>(parts.size());
    }

    void add(int index, String role) {
      String part = parts.get(index);
      Spelling spelling = spelling(role, part);
      double width = widthEm(spelling, kinds, index) * size;
      letters.add(new Letter(part, kinds.get(index), size, width, tracking));
      glyphs.add(glyph(spelling, kinds, index, size));
    }

    ShapedText shaped() {
      return new ShapedText(letters, glyphs);
    }
  }

  private Spelling spelling(String role, String letter) {
    return faces
        .spell(role, letter)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no face has " + CharacterCode.of(letter.codePointAt(0))));
  }

  private static double widthEm(Spelling spelling, List<CharacterClass> kinds, int index) {
    if (kinds.get(index).isFullWidthMark()) {
      return 1;
    }
    double advance = spelling.advanceEm();
    boolean narrowSpace = kinds.get(index) == CharacterClass.SPACE && advance < 1;
    return narrowSpace && isBesideChinese(kinds, index) ? Math.min(advance, WIDEST_SPACE) : advance;
  }

  private static boolean isBesideChinese(List<CharacterClass> kinds, int index) {
    boolean before = index > 0 && kinds.get(index - 1) == CharacterClass.HAN;
    return before || (index + 1 < kinds.size() && kinds.get(index + 1) == CharacterClass.HAN);
  }

  private static Glyph glyph(
      Spelling spelling, List<CharacterClass> kinds, int index, double size) {
    return switch (kinds.get(index)) {
      case OPENING -> new Glyph(spelling, slack(spelling, size) + strayEm(spelling, 0.5) * size, 1);
      case CLOSING -> new Glyph(spelling, strayEm(spelling, 0) * size, 1);
      case MIDDLE, ELLIPSIS -> new Glyph(spelling, slack(spelling, size) / 2, 1);
      case DASH ->
          isPaired(kinds, index)
              ? joinedDash(spelling, size)
              : new Glyph(spelling, slack(spelling, size) / 2, 1);
      case STOP, SPACE, DIGIT, WESTERN_OPENING, WESTERN_CLOSING -> new Glyph(spelling, 0, 1);
      case PREFIX, POSTFIX, LATIN, HAN -> new Glyph(spelling, 0, 1);
    };
  }

  /** How much of a full square the glyph leaves, in points. */
  private static double slack(Spelling spelling, double size) {
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

  private static boolean isPaired(List<CharacterClass> kinds, int index) {
    boolean before = index > 0 && kinds.get(index - 1) == CharacterClass.DASH;
    return before || (index + 1 < kinds.size() && kinds.get(index + 1) == CharacterClass.DASH);
  }

  /** A dash whose ink fills its square and a little more, so that it joins its neighbour. */
  private static Glyph joinedDash(Spelling spelling, double size) {
    Face.Ink ink = spelling.face().inkEm(spelling.base());
    double stretch = (1 + DASH_OVERLAP) / (ink.right() - ink.left());
    return new Glyph(spelling, -ink.left() * stretch * size, stretch);
  }

  /**
   * Text in one face's role.
   *
   * @param end index after its last UTF-16 code unit
   */
  private record RoleSpan(int end, String role) {}
}
