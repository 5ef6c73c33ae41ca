package genreport.output.svg;

import genreport.font.Face;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The paths of glyphs, each made once. Thread-safe. */
final class GlyphPaths {

  private record Glyph(Face face, int number) {}

  private final Map<Glyph, String> paths = new ConcurrentHashMap<>();

  /** Returns the data of the path; empty for a blank glyph. */
  String of(Face face, String character) {
    return paths.computeIfAbsent(
        new Glyph(face, face.glyph(character)), glyph -> GlyphPath.of(face.outline(character)));
  }
}
