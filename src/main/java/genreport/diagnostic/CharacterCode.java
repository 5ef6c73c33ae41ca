package genreport.diagnostic;

import java.util.HexFormat;

/** Formats code points for messages about characters that can't be shown: {@code U+4E00}. */
public final class CharacterCode {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private CharacterCode() {}

  public static String of(int codePoint) {
    String digits = HEX.toHexDigits(codePoint, codePoint > 0xFFFF ? 6 : 4);
    return "U+" + (digits.startsWith("0") && digits.length() > 4 ? digits.substring(1) : digits);
  }
}
