package genreport.output.word;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * The characters that a national standard encodes, and so the faces made for it have. GB 2312
 * (1980) has 6,763 Chinese characters, GBK the 20,902 of Unicode 1.1 and 21 of its compatibility
 * block.
 */
final class Repertoire {

  /** The part of GBK whose second bytes have the high bit set. */
  static final Repertoire GB2312 = new Repertoire(0xA1, 0xF7, 0xA1);

  static final Repertoire GBK = new Repertoire(0x81, 0xFE, 0x40);

  private static final int LAST_TRAIL = 0xFE;
  private static final int UNUSED_TRAIL = 0x7F;
  private static final int REPLACEMENT = 0xFFFD;
  private static final int PRIVATE_USE = 0xE000;
  private static final int PRIVATE_USE_END = 0xF900;
  private static final int ASCII_END = 0x80;

  private final BitSet characters = new BitSet(Character.MAX_VALUE);

  private Repertoire(int firstLead, int lastLead, int firstTrail) {
    byte[] pairs = new byte[2 * (lastLead - firstLead + 1) * (LAST_TRAIL - firstTrail + 1)];
    int length = 0;
    for (int lead = firstLead; lead <= lastLead; lead++) {
      for (int trail = firstTrail; trail <= LAST_TRAIL; trail++) {
        if (trail != UNUSED_TRAIL) {
          pairs[length++] = (byte) lead;
          pairs[length++] = (byte) trail;
        }
      }
    }
    new String(pairs, 0, length, Charset.forName("GBK")).chars().forEach(characters::set);
    characters.set(0, ASCII_END);
    characters.clear(REPLACEMENT);
    characters.clear(PRIVATE_USE, PRIVATE_USE_END);
  }

  boolean has(int codePoint) {
    return characters.get(codePoint);
  }
}
