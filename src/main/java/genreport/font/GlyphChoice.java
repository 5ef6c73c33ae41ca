package genreport.font;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * The glyphs that print a grapheme cluster.
 *
 * @param characters the base character, then at most one combining mark
 * @param whole whether the variation selectors of the cluster take effect
 */
public record GlyphChoice(Face face, List<String> characters, boolean whole) {

  public GlyphChoice {
    characters = List.copyOf(characters);
  }

  /** Returns the base character, with its variation selector if the face has the form. */
  public String base() {
    return characters.get(0);
  }

  /** Returns the advance width of the base character, in em. */
  public double advanceEm() {
    return face.advanceEm(base());
  }

  /**
   * Returns the distance from the origin of the base glyph to the origin of a character's glyph, in
   * em. A mark is centred on the base.
   */
  public double shiftEm(String character) {
    return character.equals(base())
        ? 0
        : face.inkEm(base()).middle() - face.inkEm(character).middle();
  }

  /**
   * Chooses the glyphs of a cluster in the first face that can print it.
   *
   * @param whole whether the face must support the variation selectors of the cluster
   * @return empty if each face lacks a character, or if two marks would overlap
   */
  static Optional<GlyphChoice> of(String cluster, List<Face> faces, boolean whole) {
    List<String> characters = characters(whole ? cluster : withoutSelectors(cluster));
    if (characters.isEmpty() || characters.size() > 2) {
      return Optional.empty();
    }
    return faces.stream()
        .filter(face -> characters.stream().allMatch(face::has))
        .findFirst()
        .map(face -> new GlyphChoice(face, characters, whole));
  }

  /** Returns the characters to draw: base and mark as one character where Unicode has it. */
  private static List<String> characters(String cluster) {
    StringBuilder needed = new StringBuilder();
    cluster
        .codePoints()
        .filter(character -> !GraphemeClusters.isNeedless(character))
        .forEach(needed::appendCodePoint);
    List<String> characters = GraphemeClusters.characters(needed.toString());
    // NFC would change a compatibility ideograph, so a single character is not normalized
    return characters.size() > 1
        ? GraphemeClusters.characters(Normalizer.normalize(needed, Normalizer.Form.NFC))
        : characters;
  }

  static boolean hasSelector(String cluster) {
    return cluster.codePoints().anyMatch(GlyphChoice::isNeededSelector);
  }

  private static boolean isNeededSelector(int character) {
    return GraphemeClusters.isSelector(character) && !GraphemeClusters.isNeedless(character);
  }

  static String withoutSelectors(String cluster) {
    StringBuilder plain = new StringBuilder();
    cluster
        .codePoints()
        .filter(character -> !isNeededSelector(character))
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
