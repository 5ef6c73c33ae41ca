package genreport.output.word;

import genreport.diagnostic.CharacterCode;
import java.io.Writer;
import java.util.Arrays;

/**
 * Takes XML and gives its bytes in UTF-8, in one go with a look at its characters. A part comes in
 * thousands of pieces, and code that is called that often is soon compiled: a loop over the whole
 * part would end before that.
 */
final class XmlBytes extends Writer {

  /** A unit of UTF-16 takes so many bytes at most. */
  private static final int MOST_BYTES = 3;

  private final String part;
  private byte[] bytes = new byte[32 * 1024];
  private int length;

  /** The first half of a pair whose second is still to come; 0 between characters. */
  private char firstHalf;

  /**
   * @param part its path in the package, for messages
   */
  XmlBytes(String part) {
    this.part = part;
  }

  /**
   * @throws IllegalStateException if there is a character that XML can't hold
   */
  @Override
  public void write(char[] units, int start, int count) {
    write(new String(units, start, count), 0, count);
  }

  /**
   * @throws IllegalStateException if there is a character that XML can't hold
   */
  @Override
  public void write(String text, int start, int count) {
    reserve(count);
    for (int i = start; i < start + count; i++) {
      char unit = text.charAt(i);
      if (unit >= ' ' && unit < 0x80 && firstHalf == 0) {
        bytes[length++] = (byte) unit;
      } else {
        put(unit);
      }
    }
  }

  /**
   * What was written.
   *
   * @throws IllegalStateException if it ends with half a character
   */
  byte[] bytes() {
    return firstHalf == 0 ? Arrays.copyOf(bytes, length) : refused(firstHalf);
  }

  private void reserve(int units) {
    int least = length + MOST_BYTES * (units + 1);
    if (least > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(least, 2 * bytes.length));
    }
  }

  private void put(char unit) {
    if (firstHalf != 0) {
      char first = firstHalf;
      firstHalf = 0;
      encode(Character.isLowSurrogate(unit) ? Character.toCodePoint(first, unit) : first);
    } else if (Character.isHighSurrogate(unit)) {
      firstHalf = unit;
    } else {
      encode(unit);
    }
  }

  private void encode(int codePoint) {
    if (!isXml(codePoint)) {
      refused(codePoint);
    }
    if (codePoint < 0x80) {
      bytes[length++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      bytes[length++] = (byte) (0xC0 | (codePoint >> 6));
      follow(codePoint);
    } else if (codePoint < 0x10000) {
      bytes[length++] = (byte) (0xE0 | (codePoint >> 12));
      follow(codePoint >> 6);
      follow(codePoint);
    } else {
      bytes[length++] = (byte) (0xF0 | (codePoint >> 18));
      follow(codePoint >> 12);
      follow(codePoint >> 6);
      follow(codePoint);
    }
  }

  /** A byte after a character's first, with the last six of these bits. */
  private void follow(int bits) {
    bytes[length++] = (byte) (0x80 | (bits & 0x3F));
  }

  private byte[] refused(int codePoint) {
    throw new IllegalStateException(CharacterCode.of(codePoint) + " can't be written to " + part);
  }

  /** XML 1.0, 2.2: Char. */
  static boolean isXml(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
