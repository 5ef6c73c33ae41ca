package genreport.font;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a face calls itself, in all languages (OpenType, name table).
 *
 * @param names family, full and PostScript names and the version, those in simplified Chinese first
 */
record FaceNames(List<FaceName> names) {

  private static final int FAMILY = 1;
  private static final int FULL = 4;
  private static final int VERSION = 5;
  private static final int POSTSCRIPT = 6;
  private static final int TYPOGRAPHIC_FAMILY = 16;
  private static final Set<Integer> KINDS =
      Set.of(FAMILY, FULL, VERSION, POSTSCRIPT, TYPOGRAPHIC_FAMILY);

  /** Signs of PDF's own, which a name in it can't have as they are. */
  private static final String PDF_SIGNS = "[](){}<>/%#";

  private static final int MACINTOSH = 1;
  private static final int WINDOWS = 3;
  private static final int WINDOWS_PRC = 3;
  private static final int WINDOWS_CHINESE = 0x0804;
  private static final int MACINTOSH_CHINESE = 33;

  /**
   * One name.
   *
   * @param kind name id: 1 family, 4 full, 5 version, 6 PostScript, 16 typographic family
   */
  record FaceName(int kind, boolean chinese, String text) {}

  FaceNames {
    List<FaceName> chineseFirst = new ArrayList<>();
    addAll(names, true, chineseFirst);
    addAll(names, false, chineseFirst);
    names = List.copyOf(chineseFirst);
  }

  private static void addAll(List<FaceName> names, boolean chinese, List<FaceName> some) {
    for (FaceName name : names) {
      if (name.chinese() == chinese) {
        some.add(name);
      }
    }
  }

  /**
   * Reads a name table; a record that points out of it is passed over, and so are records beyond
   * {@link FontLimits}.
   */
  static FaceNames read(ByteBuffer table) {
    return read(table, KINDS);
  }

  /** The name for a program, see {@link #postScript()}; most faces have one that is no other. */
  static Optional<String> postScript(ByteBuffer table) {
    Optional<String> own = read(table, Set.of(POSTSCRIPT)).postScript();
    return own.isPresent() ? own : read(table).postScript();
  }

  private static FaceNames read(ByteBuffer table, Set<Integer> kinds) {
    List<FaceName> names = new ArrayList<>();
    int given = table.limit() < 6 ? 0 : table.getShort(2) & 0xFFFF;
    int count = Math.min(given, Math.min(FontLimits.NAME_RECORDS, (table.limit() - 6) / 12));
    for (int i = 0; i < count && names.size() < FontLimits.NAMES; i++) {
      int record = 6 + 12 * i;
      if (kinds.contains((int) table.getShort(record + 6))) {
        Optional<FaceName> name = read(table, record);
        if (name.isPresent()) {
          names.add(name.get());
        }
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
   * Names of the Macintosh platform in Chinese faces are in GBK, whatever script they say; those of
   * Windows' encoding for the PRC are in GBK as well, each byte of an ASCII letter after a zero.
   */
  private static String decoded(byte[] text, int platform, int encoding) {
    boolean ofPrc = platform == WINDOWS && encoding == WINDOWS_PRC;
    if (platform == MACINTOSH || ofPrc) {
      // Java makes its tables of GBK when it is first asked for
      Charset charset = isAscii(text) ? StandardCharsets.US_ASCII : Charset.forName("GBK");
      String name = new String(text, charset);
      return ofPrc ? name.replace("\0", "") : name;
    }
    return new String(text, StandardCharsets.UTF_16BE);
  }

  private static boolean isAscii(byte[] text) {
    for (byte unit : text) {
      if (unit < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the face has this name, in whatever case and with whatever spaces and hyphens. */
  boolean contain(String wanted) {
    String plain = plain(wanted);
    return names.stream()
        .anyMatch(name -> name.kind() != VERSION && plain(name.text()).equals(plain));
  }

  private static String plain(String name) {
    return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
  }

  /** The name for a person to read: in Chinese where there is one. */
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

  /** The face's own version, such as 2.003; makers write more after a semicolon or space. */
  Optional<String> version() {
    return names.stream()
        .filter(name -> name.kind() == VERSION)
        .map(name -> name.text().replaceFirst("^[^0-9]*", "").replaceFirst("[; ].*", ""))
        .filter(version -> !version.isEmpty())
        .findFirst();
  }

  /** The name for a program: visible ASCII characters that a PDF name can hold as they are. */
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
      if (c < '!' || c > '~' || PDF_SIGNS.indexOf(c) >= 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
