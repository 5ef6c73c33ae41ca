package genreport.diagnostic;

import java.util.Arrays;

/**
 * Measures the columns that a character takes on a Chinese terminal: two for East Asian wide and
 * full-width characters and for the ambiguous punctuation of Chinese text, none for combining
 * marks, one for all others.
 */
public final class CharacterWidth {

  /**
   * The ranges of Unicode's East Asian Width W and F, as pairs of first and last code point,
   * ascending.
   */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x2614, 0x2615, 0x2E80, 0x303E,
    0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DF2, 0x1AFF0,
    0x1B2FB, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
  };

  /** The characters of ambiguous width that Chinese text uses. */
  private static final String AMBIGUOUS = "·×÷—―‖‘’“”…‰′″※℃№→←↑↓∶≈≠≤≥±°§○●◎◇◆□■△▲☆★";

  private CharacterWidth() {}

  /** Returns the columns that a text takes. */
  public static int of(String text) {
    return text.codePoints().map(CharacterWidth::of).sum();
  }

  /** Returns the columns that a character takes. */
  public static int of(int codePoint) {
    int type = Character.getType(codePoint);
    boolean combining =
        type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.FORMAT;
    if (combining) {
      return 0;
    }
    boolean enclosed = codePoint >= 0x2460 && codePoint <= 0x24FF;
    boolean roman = codePoint >= 0x2160 && codePoint <= 0x217F;
    boolean wide = isWide(codePoint) || AMBIGUOUS.indexOf(codePoint) >= 0;
    return wide || enclosed || roman ? 2 : 1;
  }

  private static boolean isWide(int codePoint) {
    int at = Arrays.binarySearch(WIDE, codePoint);
    boolean isBound = at >= 0;
    boolean isBetweenBounds = (-at - 1) % 2 == 1;
    return isBound || isBetweenBounds;
  }
}
