package genreport.font;

import java.util.List;

/** The writer's subsets, for tests that make font files of them. */
public final class SubsetProgram {

  private SubsetProgram() {}

  /** A font program with the glyphs of these characters, numbered from 1 in their order. */
  public static byte[] of(Face face, List<Integer> characters) {
    TrueTypeSubset subset = new TrueTypeSubset(face);
    for (int character : characters) {
      subset.add(face.glyph(character), subset.advance(face.glyph(character)));
    }
    return subset.program();
  }
}
