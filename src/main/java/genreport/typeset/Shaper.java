package genreport.typeset;

import genreport.document.Inline;
import genreport.font.Faces;
import genreport.font.GraphemeClusters;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import genreport.typeset.GlyphBoxes.Neighbour;
import genreport.typeset.GlyphBoxes.Sort;
import genreport.typeset.line.CharacterClass;
import genreport.typeset.line.Cluster;
import genreport.typeset.line.Clusters;
import java.util.ArrayList;
import java.util.List;

/** Chooses the face of each character and gives each letter its box. */
final class Shaper {

  /** No code point: before a text and after it. */
  private static final int NONE = 0;

  private final StyleSheet styles;
  private final Faces faces;

  private final List<GlyphBoxes> cases = new ArrayList<>();

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
    Shaping shaping = new Shaping(text);
    for (RoleSpan span : roles) {
      shaping.add(span.end(), typeCase(span.role(), block));
    }
    return new ShapedText(shaping.letters, shaping.glyphs);
  }

  private GlyphBoxes typeCase(String role, TextStyle block) {
    for (GlyphBoxes known : cases) {
      if (known.isFor(role, block)) {
        return known;
      }
    }
    GlyphBoxes made = new GlyphBoxes(faces, role, block);
    cases.add(made);
    return made;
  }

  /** A text whose letters are given their boxes one after the other. */
  private static final class Shaping {

    private final String text;
    private final Clusters kinds = new Clusters();
    private final List<Cluster> letters;
    private final List<Glyph> glyphs;

    /** Index of the code unit at which the next letter begins. */
    private int at;

    Shaping(String text) {
      this.text = text;
      this.letters = new ArrayList<>(text.length());
      this.glyphs = new ArrayList<>(text.length());
    }

    /** Adds the letters that begin before an index. */
    void add(int end, GlyphBoxes typeCase) {
      while (at < end) {
        Sort sort = sort(typeCase);
        letters.add(sort.letter());
        glyphs.add(sort.glyph());
      }
    }

    private Sort sort(GlyphBoxes typeCase) {
      int end = GraphemeClusters.end(text, at);
      int next = end < text.length() ? text.codePointAt(end) : NONE;
      int before = letters.isEmpty() ? NONE : letters.get(letters.size() - 1).codePoint();
      CharacterClass kind = kinds.next(before, text.codePointAt(at), next);
      Neighbour neighbour = neighbour(kind, next);
      String letter = text.substring(at, end);
      at = end;
      return typeCase.sort(letter, kind, neighbour);
    }

    /** What decides the width of a space, and the place of a dash. */
    private Neighbour neighbour(CharacterClass kind, int next) {
      if (kind == CharacterClass.SPACE && isBeside(CharacterClass.HAN, next)) {
        return Neighbour.CHINESE;
      }
      return kind == CharacterClass.DASH && isBeside(CharacterClass.DASH, next)
          ? Neighbour.DASH
          : Neighbour.OTHER;
    }

    /** Whether a letter of a class that no neighbour changes stands before or after. */
    private boolean isBeside(CharacterClass kind, int next) {
      boolean before = !letters.isEmpty() && letters.get(letters.size() - 1).kind() == kind;
      return before || (next != NONE && CharacterClass.of(next) == kind);
    }
  }

  /**
   * Text in one face's role.
   *
   * @param end index after its last UTF-16 code unit
   */
  private record RoleSpan(int end, String role) {}
}
