package genreport.font;

import java.util.ArrayList;
import java.util.List;

/**
 * Part of a text that can't be printed as it is written.
 *
 * @param start index of the first UTF-16 code unit
 * @param end index after the last code unit
 */
public record MissingGlyph(int start, int end, Kind kind, String text) {

  /** What is missing. */
  public enum Kind {
    /** No face has the character. The text is that character. */
    CHARACTER,
    /** No face has both the base character and its mark, or there are several marks. */
    COMBINATION,
    /** A mark or a selector without a base character. The text is that mark. */
    BASE,
    /** The cluster is printed, but no face supports its variation selector. */
    FORM
  }

  /** Markup of the source, which is not printed: a mark after it has no base character. */
  private static final String MARKUP = "*}";

  /**
   * Finds what can't be printed in a text.
   *
   * @param faces the fallback faces
   */
  static List<MissingGlyph> in(String text, List<Face> faces) {
    List<MissingGlyph> found = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int base = text.codePointAt(start);
      int end = GraphemeClusters.end(text, start);
      if (end - start > Character.charCount(base)) {
        found.addAll(ofCluster(text.substring(start, end), start, faces));
      } else if (GraphemeClusters.isAttached(base)) {
        found.add(new MissingGlyph(start, end, Kind.BASE, text.substring(start, end)));
      } else if (base != '\n' && base != '\t' && isMissing(base, faces)) {
        found.add(new MissingGlyph(start, end, Kind.CHARACTER, text.substring(start, end)));
      }
      start = end;
    }
    return found;
  }

  private static boolean isMissing(int codePoint, List<Face> faces) {
    for (Face face : faces) {
      if (face.has(codePoint)) {
        return false;
      }
    }
    return true;
  }

  /** Finds what can't be printed in a cluster of several characters. */
  private static List<MissingGlyph> ofCluster(String cluster, int start, List<Face> faces) {
    int base = cluster.codePointAt(0);
    boolean alone =
        GraphemeClusters.isAttached(base)
            || Character.isWhitespace(base)
            || MARKUP.indexOf(base) >= 0;
    if (alone) {
      int from = GraphemeClusters.isAttached(base) ? 0 : Character.charCount(base);
      int to = from + Character.charCount(cluster.codePointAt(from));
      return List.of(
          new MissingGlyph(start + from, start + to, Kind.BASE, cluster.substring(from, to)));
    }
    if (GlyphChoice.of(cluster, faces, true).isPresent()) {
      return List.of();
    }
    if (GlyphChoice.of(cluster, faces, false).isPresent()) {
      return List.of(new MissingGlyph(start, start + cluster.length(), Kind.FORM, cluster));
    }
    List<MissingGlyph> missing = missing(cluster, start, faces);
    return missing.isEmpty()
        ? List.of(new MissingGlyph(start, start + cluster.length(), Kind.COMBINATION, cluster))
        : missing;
  }

  private static List<MissingGlyph> missing(String cluster, int start, List<Face> faces) {
    List<MissingGlyph> missing = new ArrayList<>();
    for (int at = 0; at < cluster.length(); ) {
      int codePoint = cluster.codePointAt(at);
      int end = at + Character.charCount(codePoint);
      boolean chooses =
          GraphemeClusters.isSelector(codePoint) || GraphemeClusters.isNeedless(codePoint);
      if (!chooses && isMissing(codePoint, faces)) {
        missing.add(
            new MissingGlyph(start + at, start + end, Kind.CHARACTER, cluster.substring(at, end)));
      }
      at = end;
    }
    return missing;
  }
}
