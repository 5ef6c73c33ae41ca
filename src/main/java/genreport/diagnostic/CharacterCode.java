package genreport.diagnostic;

import java.util.HexFormat;

/** Names characters that can't be shown in messages: {@code U+4E00}. */
public final class CharacterCode {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private CharacterCode() {}

  public static String of(int codePoint) {
    String digits = HEX.toHexDigits(codePoint, codePoint > 0xFFFF ? 6 : 4);
    return "U+" + (digits.startsWith("0") && digits.length() > 4 ? digits.substring(1) : digits);
  }
}
