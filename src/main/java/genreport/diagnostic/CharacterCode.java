package genreport.diagnostic;

import java.util.Locale;

/** How a message names a character that can't be shown: {@code U+4E00}. */
public final class CharacterCode {

  private CharacterCode() {}

  public static String of(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }
}
