package genreport.template;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** Collects the output of a template: characters that XML allows, up to a maximum length. */
final class XmlOutput extends Writer {

  /** Maximum length, in millions of UTF-16 code units. */
  static final int MOST_MILLIONS = 8;

  /** Below the surrogates every code unit from this one on is legal. */
  private static final char FIRST_LEGAL = ' ';

  private final StringWriter kept = new StringWriter();

  /** The last code unit if it is a high surrogate, which needs a low one after it; else 0. */
  private char open;

  /** The output exceeds the maximum length. */
  static final class FullException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The output has a character that XML does not allow. */
  static final class IllegalCharacterException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int codePoint;

    private IllegalCharacterException(int codePoint) {
      this.codePoint = codePoint;
    }

    int codePoint() {
      return codePoint;
    }
  }

  @Override
  public void write(char[] units, int start, int count) throws IOException {
    if (kept.getBuffer().length() + count > MOST_MILLIONS * 1_000_000) {
      throw new FullException();
    }
    int end = start + count;
    for (int i = start; i < end; i++) {
      char unit = units[i];
      if (unit < FIRST_LEGAL || unit >= Character.MIN_SURROGATE || open != 0) {
        check(unit);
      }
    }
    kept.write(units, start, count);
  }

  private void check(char unit) throws IllegalCharacterException {
    if (open != 0 && !Character.isLowSurrogate(unit)) {
      throw new IllegalCharacterException(open);
    }
    boolean isPair = open != 0;
    open = 0;
    if (Character.isHighSurrogate(unit)) {
      open = unit;
    } else if (!isPair && !XmlCharacters.isLegal(unit)) {
      throw new IllegalCharacterException(unit);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /**
   * Returns the output.
   *
   * @throws IllegalCharacterException if it ends within a surrogate pair
   */
  String text() throws IllegalCharacterException {
    if (open != 0) {
      throw new IllegalCharacterException(open);
    }
    return kept.toString();
  }
}
