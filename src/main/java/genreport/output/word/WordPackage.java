package genreport.output.word;

import genreport.diagnostic.CharacterCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts the parts of a Word file into its zip, with the same bytes every time. */
final class WordPackage {

  /**
   * The date of every entry. Not the first day that a zip can say: the JDK takes that for "earlier"
   * and adds a field that depends on the time zone.
   */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private WordPackage() {}

  /**
   * Zips the parts.
   *
   * @param parts XML by path, in the order in which they shall be in the file
   * @param fonts embedded font files by path, which follow
   * @throws IllegalStateException if a part has a character that XML can't hold
   */
  static byte[] zip(Map<String, String> parts, Map<String, byte[]> fonts) {
    Map<String, byte[]> all = new LinkedHashMap<>(bytes(parts));
    all.putAll(fonts);
    return zipBytes(all);
  }

  /**
   * The parts in UTF-8.
   *
   * @throws IllegalStateException if a part has a character that XML can't hold
   */
  static Map<String, byte[]> bytes(Map<String, String> parts) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    for (Map.Entry<String, String> part : parts.entrySet()) {
      bytes.put(part.getKey(), checked(part).getBytes(StandardCharsets.UTF_8));
    }
    return bytes;
  }

  /**
   * Zips parts.
   *
   * @param parts contents by path, in the order in which they shall be in the file
   */
  static byte[] zipBytes(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String checked(Map.Entry<String, String> part) {
    for (char unit : part.getValue().toCharArray()) {
      boolean usual =
          unit >= ' '
              ? unit < Character.MIN_SURROGATE
                  || (unit > Character.MAX_SURROGATE && unit <= '\uFFFD')
              : unit == '\n' || unit == '\r' || unit == '\t';
      if (!usual) {
        return fullyChecked(part);
      }
    }
    return part.getValue();
  }

  private static String fullyChecked(Map.Entry<String, String> part) {
    String text = part.getValue();
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (!isXml(text.codePointAt(at))) {
        throw new IllegalStateException(
            CharacterCode.of(text.codePointAt(at)) + " can't be written to " + part.getKey());
      }
    }
    return text;
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
}
