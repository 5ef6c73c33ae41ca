package genreport.typeset;

import genreport.document.Inline;
import genreport.font.Faces;
import genreport.font.GraphemeClusters;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import genreport.typeset.GlyphBoxes.BoxedCluster;
import genreport.typeset.GlyphBoxes.Neighbour;
import genreport.typeset.line.CharacterClass;
import genreport.typeset.line.Cluster;
import genreport.typeset.line.Clusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Divides text into grapheme clusters and chooses the glyphs and the box of each. */
final class Shaper {

  /** Stands for the neighbour of the first and the last cluster. */
  private static final int NONE = 0;

  private final StyleSheet styles;
  private final Faces faces;

  /** The boxes by the style of the block, which decides the size, and by face role. */
  private final IdentityHashMap<TextStyle, Map<String, GlyphBoxes>> boxes = new IdentityHashMap<>();

  Shaper(StyleSheet styles, Faces faces) {
    this.styles = styles;
    this.faces = faces;
  }

  /**
   * Shapes content. Returns one text more than there are forced line breaks.
   *
   * <p>The style of an inline text decides its face only: size and tracking are those of the block.
   */
  List<ShapedText> shape(List<Inline> content, TextStyle block) {
    List<ShapedText> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<RoleSpan> roles = new ArrayList<>();
    int links = 0;
    for (Inline inline : content) {
      if (inline instanceof Inline.Text piece) {
        text.append(piece.text());
        roles.add(new RoleSpan(text.length(), role(piece, block)));
      } else {
        ShapedText part = shape(text.toString(), roles, block, links);
        parts.add(part);
        links += part.links().size();
        text.setLength(0);
        roles.clear();
      }
    }
    parts.add(shape(text.toString(), roles, block, links));
    return parts;
  }

  private String role(Inline.Text piece, TextStyle block) {
    return piece.style().isEmpty() ? block.face() : styles.style(piece.style()).face();
  }

  private ShapedText shape(String text, List<RoleSpan> roles, TextStyle block, int linksBefore) {
    Shaping shaping = new Shaping(text);
    for (RoleSpan span : roles) {
      shaping.add(span.end(), boxes(span.role(), block));
    }
    return ShapedText.of(text, shaping.clusters, shaping.glyphs, linksBefore);
  }

  private GlyphBoxes boxes(String role, TextStyle block) {
    return boxes
        .computeIfAbsent(block, style -> new HashMap<>())
        .computeIfAbsent(
            role, face -> new GlyphBoxes(faces, face, block.size().pt(), block.tracking().pt()));
  }

  /** Shapes one text, cluster by cluster. */
  private static final class Shaping {

    private final String text;
    private final Clusters kinds = new Clusters();
    private final List<Cluster> clusters;
    private final List<Glyph> glyphs;

    /** Index of the first UTF-16 code unit of the next cluster. */
    private int at;

    Shaping(String text) {
      this.text = text;
      this.clusters = new ArrayList<>(text.length());
      this.glyphs = new ArrayList<>(text.length());
    }

    /** Shapes the clusters that start before an index. */
    void add(int end, GlyphBoxes boxes) {
      while (at < end) {
        BoxedCluster next = next(boxes);
        clusters.add(next.cluster());
        glyphs.add(next.glyph());
      }
    }

    private BoxedCluster next(GlyphBoxes boxes) {
      int end = GraphemeClusters.end(text, at);
      int next = end < text.length() ? text.codePointAt(end) : NONE;
      int before = clusters.isEmpty() ? NONE : clusters.get(clusters.size() - 1).codePoint();
      CharacterClass kind = kinds.next(before, text.codePointAt(at), next);
      Neighbour neighbour = neighbour(kind, next);
      String cluster = text.substring(at, end);
      at = end;
      return boxes.box(cluster, kind, neighbour);
    }

    /** Returns the neighbour that changes the width of a space or the shape of a dash. */
    private Neighbour neighbour(CharacterClass kind, int next) {
      if (kind == CharacterClass.SPACE && isBeside(CharacterClass.HAN, next)) {
        return Neighbour.CHINESE;
      }
      return kind == CharacterClass.DASH && isBeside(CharacterClass.DASH, next)
          ? Neighbour.DASH
          : Neighbour.OTHER;
    }

    /** Returns whether the cluster before or after is of a class. */
    private boolean isBeside(CharacterClass kind, int next) {
      boolean before = !clusters.isEmpty() && clusters.get(clusters.size() - 1).kind() == kind;
      return before || (next != NONE && CharacterClass.of(next) == kind);
    }
  }

  /**
   * Text in one face role.
   *
   * @param end index after the last UTF-16 code unit
   */
  private record RoleSpan(int end, String role) {}
}
