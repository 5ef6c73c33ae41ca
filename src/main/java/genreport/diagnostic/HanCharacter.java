package genreport.diagnostic;

/** Tells Chinese characters from others. */
public final class HanCharacter {

  /** The first code point of the planes that Unicode keeps for Chinese characters, 2 and 3. */
  private static final int FIRST_OF_PLANES = 0x20000;

  /** The code point after these planes. */
  private static final int END_OF_PLANES = 0x40000;

  private HanCharacter() {}

  /**
   * Returns whether a character is a Chinese character. A code point of planes 2 and 3 that this
   * Java's Unicode doesn't know counts as one that is newer.
   */
  public static boolean isHan(int codePoint) {
    return Character.isIdeographic(codePoint)
        || (codePoint >= FIRST_OF_PLANES
            && codePoint < END_OF_PLANES
            && Character.getType(codePoint) == Character.UNASSIGNED);
  }
}
