package genreport.font;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of a face in all languages (OpenType, name table).
 *
 * @param names family, full and PostScript names and the version; simplified Chinese first
 */
record FaceNames(List<FaceName> names) {

  private static final int FAMILY = 1;
  private static final int FULL = 4;
  private static final int VERSION = 5;
  private static final int POSTSCRIPT = 6;
  private static final int TYPOGRAPHIC_FAMILY = 16;
  private static final Set<Integer> KINDS =
      Set.of(FAMILY, FULL, VERSION, POSTSCRIPT, TYPOGRAPHIC_FAMILY);

  /** Delimiters of PDF, which a PDF name must escape. */
  private static final String PDF_DELIMITERS = "[](){}<>/%#";

  private static final Charset GBK = Charset.forName("GBK");
  private static final int MACINTOSH = 1;
  private static final int WINDOWS = 3;
  private static final int WINDOWS_PRC = 3;
  private static final int WINDOWS_CHINESE = 0x0804;
  private static final int MACINTOSH_CHINESE = 33;

  /**
   * One name.
   *
   * @param kind name ID: 1 family, 4 full, 5 version, 6 PostScript, 16 typographic family
   */
  record FaceName(int kind, boolean chinese, String text) {}

  FaceNames {
    names = names.stream().sorted(Comparator.comparing(name -> !name.chinese())).toList();
  }

  /**
   * Reads a name table. Skips records that point outside the table or exceed {@link FontLimits}.
   */
  static FaceNames read(ByteBuffer table) {
    List<FaceName> names = new ArrayList<>();
    int given = table.limit() < 6 ? 0 : table.getShort(2) & 0xFFFF;
    int count = Math.min(given, Math.min(FontLimits.NAME_RECORDS, (table.limit() - 6) / 12));
    for (int i = 0; i < count && names.size() < FontLimits.NAMES; i++) {
      int record = 6 + 12 * i;
      if (KINDS.contains((int) table.getShort(record + 6))) {
        read(table, record).ifPresent(names::add);
      }
    }
    return new FaceNames(names);
  }

  private static Optional<FaceName> read(ByteBuffer table, int record) {
    int platform = table.getShort(record);
    int language = table.getShort(record + 4) & 0xFFFF;
    int length = table.getShort(record + 8) & 0xFFFF;
    int start = (table.getShort(4) & 0xFFFF) + (table.getShort(record + 10) & 0xFFFF);
    if (start + length > table.limit() || length > FontLimits.NAME_BYTES) {
      return Optional.empty();
    }
    byte[] text = new byte[length];
    table.get(start, text);
    boolean chinese = language == (platform == MACINTOSH ? MACINTOSH_CHINESE : WINDOWS_CHINESE);
    String name = decoded(text, platform, table.getShort(record + 2)).strip();
    int kind = table.getShort(record + 6);
    return name.isEmpty() ? Optional.empty() : Optional.of(new FaceName(kind, chinese, name));
  }

  /**
   * Decodes a name. Chinese faces encode names of the Macintosh platform in GBK, whatever script
   * the record says. Windows' PRC encoding is GBK too, with a zero byte before each ASCII
   * character.
   */
  private static String decoded(byte[] text, int platform, int encoding) {
    boolean ofPrc = platform == WINDOWS && encoding == WINDOWS_PRC;
    if (platform == MACINTOSH || ofPrc) {
      String name = new String(text, GBK);
      return ofPrc ? name.replace("\0", "") : name;
    }
    return new String(text, StandardCharsets.UTF_16BE);
  }

  /** Returns whether the face has a name, ignoring case, spaces, hyphens and underscores. */
  boolean contain(String wanted) {
    String plain = plain(wanted);
    return names.stream()
        .anyMatch(name -> name.kind() != VERSION && plain(name.text()).equals(plain));
  }

  private static String plain(String name) {
    return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
  }

  /** Returns the display name: in Chinese if there is one, a full name before a family name. */
  Optional<String> shown() {
    return Stream.of(true, false)
        .flatMap(
            chinese ->
                Stream.of(FULL, FAMILY)
                    .flatMap(
                        kind ->
                            names.stream()
                                .filter(name -> name.chinese() == chinese && name.kind() == kind)))
        .map(FaceName::text)
        .findFirst();
  }

  /** Returns the version, such as 2.003, without what follows a semicolon or space. */
  Optional<String> version() {
    return names.stream()
        .filter(name -> name.kind() == VERSION)
        .map(name -> name.text().replaceFirst("^[^0-9]*", "").replaceFirst("[; ].*", ""))
        .filter(version -> !version.isEmpty())
        .findFirst();
  }

  /** Returns a name of visible ASCII characters that a PDF name can contain without escapes. */
  Optional<String> postScript() {
    for (int kind : List.of(POSTSCRIPT, FULL, FAMILY)) {
      for (FaceName name : names) {
        String unspaced = name.text().replace(" ", "");
        if (name.kind() == kind && isForProgram(unspaced)) {
          return Optional.of(unspaced);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isForProgram(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < '!' || c > '~' || PDF_DELIMITERS.indexOf(c) >= 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
