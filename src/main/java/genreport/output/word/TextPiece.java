package genreport.output.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a text for which the Word file asks for one face.
 *
 * @param face the face that has the characters; empty for that of the text's style
 */
record TextPiece(String text, Optional<OtherFace> face) {

  /**
   * A face in place of a style's own.
   *
   * @param isLatin whether it is for letters of an alphabet and signs, not for Chinese characters
   */
  record OtherFace(String name, boolean isLatin) {}

  private static final Optional<OtherFace> OWN = Optional.empty();

  /** Has the letters of all European alphabets, with the marks of Vietnamese, and common signs. */
  private static final Optional<OtherFace> LATIN =
      Optional.of(new OtherFace("Times New Roman", true));

  /** Has the Chinese characters of the basic plane. */
  private static final Optional<OtherFace> BASIC_PLANE = Optional.of(new OtherFace("宋体", false));

  /** Has the Chinese characters of the extensions B and later. */
  private static final Optional<OtherFace> EXTENSIONS =
      Optional.of(new OtherFace("SimSun-ExtB", false));

  private static final String GB2312_SUFFIX = "_GB2312";
  private static final String SIMPLIFIED_SUFFIX = "简体";
  private static final int FIRST_OF_HAN = 0x2E80;
  private static final int RAISED = 0x2070;

  /**
   * Divides a text by the faces that have its characters. A Latin word keeps one face.
   *
   * @param own official name of the face of the text's style
   */
  static List<TextPiece> of(String text, String own) {
    List<TextPiece> pieces = new ArrayList<>();
    Optional<OtherFace> face = OWN;
    int start = 0;
    int end;
    for (int at = 0; at < text.length(); at = end) {
      end = endOfWord(text, at);
      Optional<OtherFace> next = face(text, at, end, own);
      if (!next.equals(face)) {
        add(text.substring(start, at), face, pieces);
        start = at;
        face = next;
      }
    }
    add(text.substring(start), face, pieces);
    return pieces;
  }

  private static void add(String text, Optional<OtherFace> face, List<TextPiece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new TextPiece(text, face));
    }
  }

  /** Returns the index after the Latin word that starts at an index, else after the cluster. */
  private static int endOfWord(String text, int start) {
    int end = endOfCluster(text, start);
    if (isOfWord(text.charAt(start))) {
      while (end < text.length() && isOfWord(text.charAt(end))) {
        end = endOfCluster(text, end);
      }
    }
    return end;
  }

  private static int endOfCluster(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length() && isAttached(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isOfWord(char character) {
    return character < FIRST_OF_HAN
        && (Character.isLetterOrDigit(character)
            || (character >= RAISED && Character.getType(character) == Character.OTHER_NUMBER));
  }

  private static Optional<OtherFace> face(String text, int start, int end, String own) {
    int next;
    for (int at = start; at < end; at = next) {
      int codePoint = text.codePointAt(at);
      next = at + Character.charCount(codePoint);
      Optional<OtherFace> face = isAttached(codePoint) ? OWN : face(codePoint, own);
      if (face.isPresent()) {
        return face;
      }
    }
    return OWN;
  }

  /** Returns whether a character is drawn with the one before it: a mark or a selector. */
  private static boolean isAttached(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static Optional<OtherFace> face(int codePoint, String own) {
    boolean isSmall = own.endsWith(GB2312_SUFFIX) || own.endsWith(SIMPLIFIED_SUFFIX);
    if ((isSmall ? Repertoire.GB2312 : Repertoire.GBK).has(codePoint)
        || Character.isISOControl(codePoint)) {
      return OWN;
    }
    if (codePoint < FIRST_OF_HAN) {
      return LATIN;
    }
    if (!Character.isIdeographic(codePoint)) {
      return OWN;
    }
    if (own.endsWith(GB2312_SUFFIX) && Repertoire.GBK.has(codePoint)) {
      return Optional.of(
          new OtherFace(own.substring(0, own.length() - GB2312_SUFFIX.length()), false));
    }
    return Character.isBmpCodePoint(codePoint) ? BASIC_PLANE : EXTENSIONS;
  }
}
