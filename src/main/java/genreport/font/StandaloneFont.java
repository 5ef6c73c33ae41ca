package genreport.font;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes a complete TrueType file with some characters of a face and a family name of its own, for
 * programs that find a face by its name and glyphs by their characters. The file permits
 * installation and embedding (OS/2 fsType 0), as the licence of the bundled faces does.
 */
public final class StandaloneFont {

  private static final int WINDOWS = 3;
  private static final int BASIC_PLANE = 1;
  private static final int ALL_PLANES = 10;
  private static final int[] LANGUAGES = {0x0409, 0x0804};
  private static final int LAST_OF_BASIC_PLANE = 0xFFFF;
  private static final int REGULAR = 0x40;
  private static final int BOLD = 0x20;
  private static final int USE_TYPOGRAPHIC_METRICS = 0x80;
  private static final int LENGTH_OF_POST = 32;

  private final Face face;
  private final String family;
  private final boolean isBold;

  /** A range of consecutive characters with consecutive glyph numbers. */
  private record Run(int first, int last, int glyph) {}

  private StandaloneFont(Face face, String family, boolean isBold) {
    this.face = face;
    this.family = family;
    this.isBold = isBold;
  }

  /**
   * Makes the file. Equal characters give equal bytes.
   *
   * @param family family name of the file
   * @param isBold whether the file is the bold face of its family
   * @param codePoints the characters; those that the face lacks are left out
   */
  public static byte[] of(
      Face face, String family, boolean isBold, NavigableSet<Integer> codePoints) {
    return new StandaloneFont(face, family, isBold).file(codePoints);
  }

  private byte[] file(NavigableSet<Integer> codePoints) {
    TrueTypeSubset subset = new TrueTypeSubset(face);
    NavigableMap<Integer, Integer> glyphs = new TreeMap<>();
    for (int codePoint : new TreeSet<>(codePoints)) {
      if (face.has(codePoint)) {
        int glyph = face.glyph(codePoint);
        glyphs.put(codePoint, subset.add(glyph, subset.advance(glyph)));
      }
    }
    NavigableMap<String, byte[]> tables = subset.tables();
    tables.put("OS/2", os2(glyphs));
    tables.put("cmap", characterMap(runs(glyphs)));
    tables.put("name", names());
    tables.put("post", post());
    ByteBuffer.wrap(tables.get("head")).putShort(44, (short) (isBold ? 1 : 0));
    return TrueTypeSubset.assemble(tables);
  }

  private byte[] os2(NavigableMap<Integer, Integer> glyphs) {
    ByteBuffer os2 = ByteBuffer.wrap(TrueTypeSubset.bytes(face, "OS/2"));
    int kept = os2.getShort(62) & USE_TYPOGRAPHIC_METRICS;
    os2.putShort(4, (short) (isBold ? 700 : 400)).putShort(8, (short) 0);
    os2.putShort(62, (short) (kept | (isBold ? BOLD : REGULAR)));
    if (!glyphs.isEmpty()) {
      os2.putShort(64, (short) Math.min(glyphs.firstKey(), LAST_OF_BASIC_PLANE));
      os2.putShort(66, (short) Math.min(glyphs.lastKey(), LAST_OF_BASIC_PLANE));
    }
    return os2.array();
  }

  /**
   * Returns a post table of version 3, without glyph names. Values that the face's own table lacks
   * are zero.
   */
  private byte[] post() {
    byte[] post = new byte[LENGTH_OF_POST];
    face.table("post").ifPresent(own -> own.get(0, post, 0, Math.min(own.limit(), post.length)));
    return ByteBuffer.wrap(post).putInt(0, 0x00030000).array();
  }

  private static List<Run> runs(NavigableMap<Integer, Integer> glyphs) {
    List<Run> runs = new ArrayList<>();
    for (Map.Entry<Integer, Integer> entry : glyphs.entrySet()) {
      int codePoint = entry.getKey();
      Run before = runs.isEmpty() ? new Run(0, -2, 0) : runs.get(runs.size() - 1);
      boolean goesOn =
          codePoint == before.last() + 1
              && entry.getValue() == before.glyph() + codePoint - before.first()
              && codePoint != LAST_OF_BASIC_PLANE + 1;
      if (goesOn) {
        runs.set(runs.size() - 1, new Run(before.first(), codePoint, before.glyph()));
      } else {
        runs.add(new Run(codePoint, codePoint, entry.getValue()));
      }
    }
    return runs;
  }

  /** Returns a cmap table with format 4, which Word needs, and format 12 for all planes. */
  private static byte[] characterMap(List<Run> runs) {
    byte[] basic = segments(runs.stream().filter(run -> run.last() < LAST_OF_BASIC_PLANE).toList());
    byte[] all = groups(runs);
    ByteBuffer table = ByteBuffer.allocate(20 + basic.length + all.length);
    table.putShort((short) 0).putShort((short) 2);
    table.putShort((short) WINDOWS).putShort((short) BASIC_PLANE).putInt(20);
    table.putShort((short) WINDOWS).putShort((short) ALL_PLANES).putInt(20 + basic.length);
    return table.put(basic).put(all).array();
  }

  private static byte[] segments(List<Run> basicRuns) {
    List<Run> runs = new ArrayList<>(basicRuns);
    runs.add(new Run(LAST_OF_BASIC_PLANE, LAST_OF_BASIC_PLANE, 0)); // required as the last segment
    int count = runs.size();
    int power = Integer.highestOneBit(count);
    int length = 16 + 8 * count;
    ByteBuffer map = ByteBuffer.allocate(length + (-length & 3));
    map.putShort((short) 4).putShort((short) length).putShort((short) 0);
    map.putShort((short) (2 * count)).putShort((short) (2 * power));
    map.putShort((short) Integer.numberOfTrailingZeros(power));
    map.putShort((short) (2 * (count - power)));
    runs.forEach(run -> map.putShort((short) run.last()));
    map.putShort((short) 0);
    runs.forEach(run -> map.putShort((short) run.first()));
    for (Run run : runs) {
      boolean isEnd = run.first() == LAST_OF_BASIC_PLANE;
      map.putShort((short) (isEnd ? 1 : run.glyph() - run.first()));
    }
    return map.array();
  }

  private static byte[] groups(List<Run> runs) {
    int length = 16 + 12 * runs.size();
    ByteBuffer map = ByteBuffer.allocate(length);
    map.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(runs.size());
    runs.forEach(run -> map.putInt(run.first()).putInt(run.last()).putInt(run.glyph()));
    return map.array();
  }

  /** A name for all languages of the table. */
  private record Name(int id, String text) {}

  /** Returns a name table. The PostScript name must be printable ASCII. */
  private byte[] names() {
    String style = isBold ? "Bold" : "Regular";
    StringBuilder ascii = new StringBuilder("GR");
    family.codePoints().forEach(c -> ascii.append('-').append(Integer.toHexString(c)));
    String full = isBold ? family + " Bold" : family;
    String origin = "Some glyphs of " + face.postScriptName() + ", SIL Open Font License 1.1";
    List<Name> names =
        List.of(
            new Name(0, origin),
            new Name(1, family),
            new Name(2, style),
            new Name(3, full),
            new Name(4, full),
            new Name(5, "Version 1.0"),
            new Name(6, ascii + "-" + style));
    Charset charset = StandardCharsets.UTF_16BE;
    int count = LANGUAGES.length * names.size();
    int strings = names.stream().mapToInt(name -> name.text().getBytes(charset).length).sum();
    ByteBuffer table = ByteBuffer.allocate(6 + 12 * count + strings);
    table.putShort((short) 0).putShort((short) count).putShort((short) (6 + 12 * count));
    for (int language : LANGUAGES) {
      int place = 0;
      for (Name name : names) {
        int length = name.text().getBytes(charset).length;
        table.putShort((short) WINDOWS).putShort((short) BASIC_PLANE).putShort((short) language);
        table.putShort((short) name.id()).putShort((short) length).putShort((short) place);
        place += length;
      }
    }
    names.forEach(name -> table.put(name.text().getBytes(charset)));
    return table.array();
  }
}
