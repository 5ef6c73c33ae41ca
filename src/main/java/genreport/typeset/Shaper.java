package genreport.typeset;

import genreport.diagnostic.CharacterCode;
import genreport.document.Inline;
import genreport.font.Face;
import genreport.font.Faces;
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
    List<String> parts = Letters.divide(text);
    List<CharacterClass> kinds = Letters.classify(parts);
    List<Letter> letters = new ArrayList<>(parts.size());
    List<Glyph> glyphs = new ArrayList<>(parts.size());
    int at = 0;
    int span = 0;
    for (int i = 0; i < parts.size(); i++) {
      while (roles.get(span).end() <= at) {
        span++;
      }
      Face face = face(roles.get(span).role(), parts.get(i));
      double size = block.size().pt();
      double width = widthEm(face, parts, kinds, i) * size;
      double tracking = block.tracking().pt();
      letters.add(new Letter(parts.get(i), kinds.get(i), size, width, tracking));
      glyphs.add(glyph(face, kinds, i, letters.get(i)));
      at += parts.get(i).length();
    }
    return new ShapedText(letters, glyphs);
  }

  /** The first face that has all of a letter's characters; else the one that has its first. */
  private Face face(String role, String letter) {
    int base = letter.codePointAt(0);
    Face face =
        faces
            .face(role, base)
            .orElseThrow(() -> new IllegalStateException("no face has " + CharacterCode.of(base)));
    return letter
        .codePoints()
        .filter(character -> !face.has(character) && !Letters.isSelector(character))
        .mapToObj(
            character ->
                faces
                    .face(role, character)
                    .filter(other -> other.has(base))
                    .orElseThrow(
                        () ->
                            new IllegalStateException(
                                "no face has " + CharacterCode.of(character))))
        .findFirst()
        .orElse(face);
  }

  private static double widthEm(
      Face face, List<String> parts, List<CharacterClass> kinds, int index) {
    if (kinds.get(index).isFullWidthMark()) {
      return 1;
    }
    double advance = face.advanceEm(parts.get(index).codePointAt(0));
    boolean narrowSpace = kinds.get(index) == CharacterClass.SPACE && advance < 1;
    return narrowSpace && isBesideChinese(kinds, index) ? Math.min(advance, WIDEST_SPACE) : advance;
  }

  private static boolean isBesideChinese(List<CharacterClass> kinds, int index) {
    boolean before = index > 0 && kinds.get(index - 1) == CharacterClass.HAN;
    return before || (index + 1 < kinds.size() && kinds.get(index + 1) == CharacterClass.HAN);
  }

  private static Glyph glyph(Face face, List<CharacterClass> kinds, int index, Letter letter) {
    int codePoint = letter.text().codePointAt(0);
    double slack = letter.size() - face.advanceEm(codePoint) * letter.size();
    return switch (letter.kind()) {
      case OPENING -> new Glyph(face, slack, 1);
      case MIDDLE, ELLIPSIS -> new Glyph(face, slack / 2, 1);
      case DASH ->
          isPaired(kinds, index) ? joinedDash(face, letter) : new Glyph(face, slack / 2, 1);
      case CLOSING, STOP, SPACE, DIGIT, WESTERN_OPENING, WESTERN_CLOSING -> new Glyph(face, 0, 1);
      case PREFIX, POSTFIX, LATIN, HAN -> new Glyph(face, 0, 1);
    };
  }

  private static boolean isPaired(List<CharacterClass> kinds, int index) {
    boolean before = index > 0 && kinds.get(index - 1) == CharacterClass.DASH;
    return before || (index + 1 < kinds.size() && kinds.get(index + 1) == CharacterClass.DASH);
  }

  /** A dash whose ink fills its square and a little more, so that it joins its neighbour. */
  private static Glyph joinedDash(Face face, Letter letter) {
    Face.Ink ink = face.inkEm(letter.text().codePointAt(0));
    double stretch = (1 + DASH_OVERLAP) / (ink.right() - ink.left());
    double offset = -ink.left() * stretch * letter.size();
    return new Glyph(face, offset, stretch);
  }

  /**
   * Text in one face's role.
   *
   * @param end index after its last UTF-16 code unit
   */
  private record RoleSpan(int end, String role) {}
}
