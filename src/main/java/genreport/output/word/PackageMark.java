package genreport.output.word;

import genreport.file.ContentId;
import genreport.ooxml.Archive;
import genreport.ooxml.UnsoundPackageException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark by which a Word file shows that it is unchanged: an identifier of all parts, in the core
 * properties. It is made while the identifier has zeros in its place.
 */
final class PackageMark {

  private static final String PART = "docProps/core.xml";
  private static final String PREFIX = "genreport:parts:";
  private static final int DIGITS = 64;

  /** The identifier before it is known, which the template prints. */
  static final String BLANK = PREFIX + "0".repeat(DIGITS);

  private static final Pattern MARK = Pattern.compile(PREFIX + "([0-9a-f]{" + DIGITS + "})");

  private PackageMark() {}

  /**
   * Returns the parts with the identifier in its place. If a template of the agency doesn't print
   * the blank identifier, a comment at the end of the core properties has it.
   */
  static Map<String, byte[]> mark(Map<String, byte[]> parts) {
    Map<String, byte[]> marked = new LinkedHashMap<>(parts);
    byte[] own = parts.get(PART);
    if (own == null) {
      return parts;
    }
    String core = text(own).contains(BLANK) ? text(own) : text(own) + "<!--" + BLANK + "-->";
    marked.put(PART, bytes(core));
    marked.put(PART, bytes(core.replace(BLANK, PREFIX + identifier(marked))));
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
      return identifier(parts).equals(mark.group(1));
    } catch (UnsoundPackageException e) {
      return false;
    }
  }

  /** Returns the identifier of the names and contents of parts, in the order of the names. */
  private static String identifier(Map<String, byte[]> parts) {
    List<byte[]> contents = new ArrayList<>();
    new TreeMap<>(parts)
        .forEach(
            (name, part) -> {
              contents.add(bytes(name));
              contents.add(part);
            });
    return ContentId.of(contents);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
