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
 * A font file in the Word file, hidden as ECMA-376-1, 17.8.1 says: its first 32 bytes are combined
 * with a key that stands in the font table. The key is made of the file, so that the same file
 * gives the same bytes.
 */
final class EmbeddedFont {

  private static final int HIDDEN_BYTES = 32;
  private static final int KEY_BYTES = 16;

  private final String name;
  private final boolean isBold;
  private final byte[] key;
  private final byte[] hidden;

  private EmbeddedFont(String name, boolean isBold, byte[] key, byte[] hidden) {
    this.name = name;
    this.isBold = isBold;
    this.key = key;
    this.hidden = hidden;
  }

  /**
   * Hides a font.
   *
   * @param name by which the document asks for it
   * @param isBold whether it is the bold one of its name
   */
  static EmbeddedFont of(String name, boolean isBold, byte[] font) {
    byte[] key = Arrays.copyOf(digest(font), KEY_BYTES);
    byte[] hidden = font.clone();
    for (int i = 0; i < HIDDEN_BYTES; i++) {
      hidden[i] ^= key[KEY_BYTES - 1 - i % KEY_BYTES];
    }
    return new EmbeddedFont(name, isBold, key, hidden);
  }

  /** What the parts hold, by path. */
  static Map<String, byte[]> parts(List<EmbeddedFont> fonts) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int i = 0; i < fonts.size(); i++) {
      parts.put("word/" + target(i), fonts.get(i).hidden);
    }
    return parts;
  }

  /** What the templates need of each. */
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

  /** Seen from the font table. */
  private static String target(int index) {
    return "fonts/font" + (index + 1) + ".odttf";
  }

  /** The key as a GUID in braces, its bytes in the order in which it is written. */
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
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
