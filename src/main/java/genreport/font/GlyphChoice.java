package genreport.font;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * A letter as a face prints it.
 *
 * @param characters the letter's own, then at most one mark that is set over, under or around it
 * @param whole whether a form that the text asks for by a variation selector is printed
 */
public record GlyphChoice(Face face, List<String> characters, boolean whole) {

  public GlyphChoice {
    characters = List.copyOf(characters);
  }

  /** The letter's own character, with its selector if the face has the form. */
  public String base() {
    return characters.get(0);
  }

  /** The letter's own advance width, in em. */
  public double advanceEm() {
    return face.advanceEm(base());
  }

  /**
   * From the origin of the letter's own glyph to that of a character of it, in em: a mark stands
   * with its middle over the letter's.
   */
  public double shiftEm(String character) {
    return character.equals(base())
        ? 0
        : face.inkEm(base()).middle() - face.inkEm(character).middle();
  }

  /**
   * How a face prints a letter.
   *
   * @param whole whether the face must have the form that a selector chooses
   * @return empty if it can't: it lacks a character, or two marks would fall on one another
   */
  static Optional<GlyphChoice> of(String letter, Face face, boolean whole) {
    List<String> characters = characters(whole ? letter : withoutSelectors(letter));
    boolean printed =
        !characters.isEmpty() && characters.size() <= 2 && characters.stream().allMatch(face::has);
    return printed ? Optional.of(new GlyphChoice(face, characters, whole)) : Optional.empty();
  }

  /** What is drawn of a letter: composed where Unicode has the letter with its mark as one. */
  private static List<String> characters(String letter) {
    StringBuilder needed = new StringBuilder();
    letter
        .codePoints()
        .filter(character -> !GraphemeClusters.isNeedless(character))
        .forEach(needed::appendCodePoint);
    List<String> characters = GraphemeClusters.characters(needed.toString());
    // alone, a character stays as it is: NFC would take a compatibility ideograph's form away
    return characters.size() > 1
        ? GraphemeClusters.characters(Normalizer.normalize(needed, Normalizer.Form.NFC))
        : characters;
  }

  static boolean hasSelector(String letter) {
    return letter.codePoints().anyMatch(GlyphChoice::isNeededSelector);
  }

  private static boolean isNeededSelector(int character) {
    return GraphemeClusters.isSelector(character) && !GraphemeClusters.isNeedless(character);
  }

  static String withoutSelectors(String letter) {
    StringBuilder plain = new StringBuilder();
    letter
        .codePoints()
        .filter(character -> !isNeededSelector(character))
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
