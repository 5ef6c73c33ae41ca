package genreport.output.word;

import genreport.ooxml.Archive;
import genreport.ooxml.UnsoundPackageException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark by which a Word file shows that it is unchanged: the SHA-256 hash of all parts, as the
 * identifier in the core properties. The hash is made while the identifier has zeros in its place.
 */
final class PackageMark {

  private static final String PART = "docProps/core.xml";
  private static final String PREFIX = "genreport:sha256:";
  private static final int DIGITS = 64;

  /** The identifier before the hash is known, which the template prints. */
  static final String BLANK = PREFIX + "0".repeat(DIGITS);

  private static final Pattern MARK = Pattern.compile(PREFIX + "([0-9a-f]{" + DIGITS + "})");

  private PackageMark() {}

  /**
   * Returns the parts with the hash in its place. Without the blank identifier, which a template of
   * the agency may lack, they stay as they are.
   */
  static Map<String, byte[]> mark(Map<String, byte[]> parts) {
    byte[] core = parts.get(PART);
    if (core == null || !text(core).contains(BLANK)) {
      return parts;
    }
    Map<String, byte[]> marked = new LinkedHashMap<>(parts);
    marked.put(PART, bytes(text(core).replace(BLANK, PREFIX + hash(parts))));
    return marked;
  }

  /** Returns whether a file has the mark, and its parts are those that were marked. */
  static boolean isUnchanged(byte[] file) {
    try {
      Map<String, byte[]> parts = Archive.of(file).all();
      String core = text(parts.getOrDefault(PART, new byte[0]));
      Matcher mark = MARK.matcher(core);
      if (!mark.find()) {
        return false;
      }
      parts.put(PART, bytes(core.replace(mark.group(), BLANK)));
      return hash(parts).equals(mark.group(1));
    } catch (UnsoundPackageException e) {
      return false;
    }
  }

  /** Returns the hash of the names, lengths and contents of parts, in the order of the names. */
  private static String hash(Map<String, byte[]> parts) {
    SortedMap<String, byte[]> byName = new TreeMap<>(Comparator.naturalOrder());
    byName.putAll(parts);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, byte[]> part : byName.entrySet()) {
        for (byte[] bytes : Arrays.asList(bytes(part.getKey()), part.getValue())) {
          digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
          digest.update(bytes);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
