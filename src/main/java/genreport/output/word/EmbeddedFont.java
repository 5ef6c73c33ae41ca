package genreport.output.word;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A font file that is embedded in the Word file. Its first 32 bytes are obfuscated with a key from
 * the font table (ECMA-376-1, 17.8.1). The key is a hash of the font file, so that equal files give
 * equal bytes.
 */
final class EmbeddedFont {

  private static final int OBFUSCATED_BYTES = 32;
  private static final int KEY_BYTES = 16;

  private final String name;
  private final boolean isBold;
  private final byte[] key;
  private final byte[] obfuscated;

  private EmbeddedFont(String name, boolean isBold, byte[] key, byte[] obfuscated) {
    this.name = name;
    this.isBold = isBold;
    this.key = key;
    this.obfuscated = obfuscated;
  }

  /**
   * Obfuscates a font file.
   *
   * @param name the font name in the document
   * @param isBold whether it is the bold face of that name
   */
  static EmbeddedFont of(String name, boolean isBold, byte[] font) {
    byte[] key = Arrays.copyOf(digest(font), KEY_BYTES);
    byte[] obfuscated = font.clone();
    for (int i = 0; i < OBFUSCATED_BYTES; i++) {
      obfuscated[i] ^= key[KEY_BYTES - 1 - i % KEY_BYTES];
    }
    return new EmbeddedFont(name, isBold, key, obfuscated);
  }

  /** Returns the contents of the font parts by path. */
  static Map<String, byte[]> parts(List<EmbeddedFont> fonts) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int i = 0; i < fonts.size(); i++) {
      parts.put("word/" + target(i), fonts.get(i).obfuscated);
    }
    return parts;
  }

  /** Returns the model of the fonts for the templates. */
  static List<Map<String, Object>> model(List<EmbeddedFont> fonts) {
    List<Map<String, Object>> model = new ArrayList<>();
    for (int i = 0; i < fonts.size(); i++) {
      EmbeddedFont font = fonts.get(i);
      model.add(
          Map.of(
              "id",
              "rId" + (i + 1),
              "target",
              target(i),
              "name",
              font.name,
              "isBold",
              font.isBold,
              "key",
              font.guid()));
    }
    return model;
  }

  /** Returns the path of a font part, relative to the font table. */
  private static String target(int index) {
    return "fonts/font" + (index + 1) + ".odttf";
  }

  /** Returns the key as a GUID in braces, with its bytes in the written order. */
  private String guid() {
    HexFormat hex = HexFormat.of().withUpperCase();
    ByteBuffer bytes = ByteBuffer.wrap(key);
    StringBuilder guid = new StringBuilder("{");
    for (int length : new int[] {4, 2, 2, 2, 6}) {
      byte[] group = new byte[length];
      bytes.get(group);
      guid.append(guid.length() > 1 ? "-" : "").append(hex.formatHex(group));
    }
    return guid.append('}').toString();
  }

  private static byte[] digest(byte[] font) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(font);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has SHA-256
    }
  }
}
