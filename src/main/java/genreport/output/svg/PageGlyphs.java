package genreport.output.svg;

import genreport.font.Face;
import java.util.LinkedHashMap;
import java.util.Map;

/** The different glyphs of one page. Each has its outline once and is used by its id. */
final class PageGlyphs {

  private record Glyph(Face face, int number) {}

  /** The id of each glyph; empty for a blank one. */
  private final Map<Glyph, String> ids = new LinkedHashMap<>();

  private final StringBuilder outlines = new StringBuilder();
  private final GlyphPaths paths;
  private int count;

  PageGlyphs(GlyphPaths paths) {
    this.paths = paths;
  }

  /**
   * Returns the id of a character's glyph; empty if the glyph is blank.
   *
   * @throws IllegalStateException if the face lacks the character
   */
  String id(Face face, String character) {
    int number = face.glyph(character);
    if (number == 0) {
      throw new IllegalStateException(face + " lacks " + character);
    }
    return ids.computeIfAbsent(new Glyph(face, number), glyph -> add(face, character));
  }

  private String add(Face face, String character) {
    String path = paths.of(face, character);
    if (path.isEmpty()) {
      return "";
    }
    String id = "g" + Integer.toString(count++, Character.MAX_RADIX);
    outlines.append("<path id=\"").append(id).append("\" d=\"").append(path).append("\"/>");
    return id;
  }

  /** Returns the definitions of the glyphs used so far. */
  String definitions() {
    return "<defs>" + outlines + "</defs>";
  }
}
