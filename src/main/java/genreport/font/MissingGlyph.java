package genreport.font;

import java.util.ArrayList;
import java.util.List;

/**
 * Something in a text that can't be printed as it is written.
 *
 * @param start index of its first UTF-16 code unit
 * @param end index after its last
 */
public record MissingGlyph(int start, int end, Kind kind, String text) {

  /** What is lacking. */
  public enum Kind {
    /** No face has the character; the text is that one character. */
    CHARACTER,
    /** Faces have the letter and the mark on it, but none has both, or there are several marks. */
    MARKED_LETTER,
    /** A mark or a selector stands alone; the text is that one character. */
    BASE,
    /** The letter is printed, but no face has the form that its variation selector asks for. */
    FORM
  }

  /** Signs of the source's markup, which are not printed: what follows stands alone. */
  private static final String MARKUP = "*}";

  /**
   * What a text lacks.
   *
   * @param faces that serve text of any style
   */
  static List<MissingGlyph> of(String text, List<Face> faces) {
    List<MissingGlyph> found = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int base = text.codePointAt(start);
      int end = GraphemeClusters.end(text, start);
      if (end - start > Character.charCount(base)) {
        found.addAll(ofLetter(text.substring(start, end), start, faces));
      } else if (GraphemeClusters.isAttached(base)) {
        found.add(new MissingGlyph(start, end, Kind.BASE, text.substring(start, end)));
      } else if (base != '\n' && base != '\t' && isLacking(base, faces)) {
        found.add(new MissingGlyph(start, end, Kind.CHARACTER, text.substring(start, end)));
      }
      start = end;
    }
    return found;
  }

  static boolean isLacking(int codePoint, List<Face> faces) {
    for (int i = 0; i < faces.size(); i++) {
      if (faces.get(i).has(codePoint)) {
        return false;
      }
    }
    return true;
  }

  /** What is lacking of a letter of several characters. */
  private static List<MissingGlyph> ofLetter(String letter, int start, List<Face> faces) {
    int base = letter.codePointAt(0);
    boolean alone =
        GraphemeClusters.isAttached(base)
            || Character.isWhitespace(base)
            || MARKUP.indexOf(base) >= 0;
    if (alone) {
      int from = GraphemeClusters.isAttached(base) ? 0 : Character.charCount(base);
      int to = from + Character.charCount(letter.codePointAt(from));
      return List.of(
          new MissingGlyph(start + from, start + to, Kind.BASE, letter.substring(from, to)));
    }
    if (isPrinted(letter, faces, true)) {
      return List.of();
    }
    if (isPrinted(letter, faces, false)) {
      return List.of(new MissingGlyph(start, start + letter.length(), Kind.FORM, letter));
    }
    List<MissingGlyph> missing = missing(letter, start, faces);
    return missing.isEmpty()
        ? List.of(new MissingGlyph(start, start + letter.length(), Kind.MARKED_LETTER, letter))
        : missing;
  }

  private static boolean isPrinted(String letter, List<Face> faces, boolean whole) {
    return faces.stream().anyMatch(face -> GlyphChoice.of(letter, face, whole).isPresent());
  }

  private static List<MissingGlyph> missing(String letter, int start, List<Face> faces) {
    List<MissingGlyph> missing = new ArrayList<>();
    for (int at = 0; at < letter.length(); ) {
      int codePoint = letter.codePointAt(at);
      int end = at + Character.charCount(codePoint);
      boolean chooses =
          GraphemeClusters.isSelector(codePoint) || GraphemeClusters.isNeedless(codePoint);
      if (!chooses && isLacking(codePoint, faces)) {
        missing.add(
            new MissingGlyph(start + at, start + end, Kind.CHARACTER, letter.substring(at, end)));
      }
      at = end;
    }
    return missing;
  }
}
