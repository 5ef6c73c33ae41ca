package genreport.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Makes font files such as an agency may have, from a few glyphs of a bundled face under another
 * name. No licensed face may be in the project, and these exist only while a test runs.
 */
public final class MadeFont {

  private static final int TRUETYPE = 0x00010000;

  /** Number of the glyph, by character. */
  private final TreeMap<Integer, Integer> glyphs = new TreeMap<>();

  private final List<byte[]> nameRecords = new ArrayList<>();
  private final List<byte[]> nameTexts = new ArrayList<>();
  private final Map<String, byte[]> tables = new TreeMap<>();
  private final List<int[]> forms = new ArrayList<>();
  private int version = TRUETYPE;
  private boolean segments;

  private MadeFont(Face from, String text) {
    List<Integer> characters = text.codePoints().distinct().boxed().toList();
    characters.forEach(character -> glyphs.put(character, characters.indexOf(character) + 1));
    tables.putAll(read(SubsetProgram.of(from, characters)));
    byte[] os2 = new byte[from.table("OS/2").orElseThrow().limit()];
    from.table("OS/2").orElseThrow().get(0, os2);
    tables.put("OS/2", os2);
  }

  /** A font with the glyphs of these characters. */
  public static MadeFont of(Face from, String characters) {
    return new MadeFont(from, characters);
  }

  /** Gives it a family name in Chinese and one in English, and a PostScript name. */
  public MadeFont named(String chinese, String english, String postScript) {
    name(3, 1, 0x0409, 1, english.getBytes(StandardCharsets.UTF_16BE));
    name(3, 1, 0x0804, 1, chinese.getBytes(StandardCharsets.UTF_16BE));
    return name(3, 1, 0x0409, 6, postScript.getBytes(StandardCharsets.UTF_16BE));
  }

  /** Gives it a Chinese family name as old Macintosh fonts have it. */
  public MadeFont namedForMacintosh(String chinese) {
    return name(1, 25, 33, 1, chinese.getBytes(Charset.forName("GBK")));
  }

  private MadeFont name(int platform, int encoding, int language, int kind, byte[] text) {
    int offset = nameTexts.stream().mapToInt(each -> each.length).sum();
    nameRecords.add(shorts(platform, encoding, language, kind, text.length, offset));
    nameTexts.add(text);
    return this;
  }

  /** Sets the bits by which its maker allows embedding (OS/2 table, fsType). */
  public MadeFont allowing(int fsType) {
    ByteBuffer.wrap(tables.get("OS/2")).putShort(8, (short) fsType);
    return this;
  }

  /** Has another of its glyphs stand for a character with a selector (cmap, format 14). */
  public MadeFont form(int character, int selector, int glyphOf) {
    forms.add(new int[] {character, selector, glyph(glyphOf)});
    return this;
  }

  /** Has the glyph of one of its characters stand for another character as well. */
  public MadeFont alias(int character, int glyphOf) {
    glyphs.put(character, glyph(glyphOf));
    return this;
  }

  private int glyph(int character) {
    return Objects.requireNonNull(glyphs.get(character));
  }

  /** Maps its characters by format 4, as faces before Unicode's further planes do. */
  public MadeFont withSegments() {
    segments = true;
    return this;
  }

  /** Changes how far a character moves the pen and where its glyph starts, in units of the face. */
  public MadeFont spaced(int character, int advance) {
    int metric = 4 * glyph(character);
    ByteBuffer.wrap(tables.get("hmtx")).putShort(metric, (short) advance);
    return this;
  }

  /** Moves a character's ink to the right. */
  public MadeFont moved(int character, int units) {
    ByteBuffer loca = ByteBuffer.wrap(tables.get("loca"));
    int at = loca.getInt(4 * glyph(character));
    ByteBuffer glyf = ByteBuffer.wrap(tables.get("glyf"));
    glyf.putShort(at + 2, (short) (glyf.getShort(at + 2) + units));
    glyf.putShort(at + 6, (short) (glyf.getShort(at + 6) + units));
    return this;
  }

  /** Takes away the outline of a character's glyph. */
  public MadeFont blank(int character) {
    ByteBuffer loca = ByteBuffer.wrap(tables.get("loca"));
    loca.putInt(4 * glyph(character), loca.getInt(4 * glyph(character) + 4));
    return this;
  }

  /** Writes other bytes into a table. */
  public MadeFont patched(String table, int at, int... bytes) {
    byte[] content = Objects.requireNonNull(tables.get(table));
    for (int i = 0; i < bytes.length; i++) {
      content[at + i] = (byte) bytes[i];
    }
    return this;
  }

  /** Writes other bytes into the subtable of its character map. */
  public MadeFont patchedMap(int at, int... bytes) {
    byte[] map = cmap();
    for (int i = 0; i < bytes.length; i++) {
      map[12 + at + i] = (byte) bytes[i];
    }
    return replaced("cmap", map);
  }

  /** Makes a character's glyph a composite of another one's. */
  public MadeFont composite(int character, int part) {
    int at = ByteBuffer.wrap(tables.get("loca")).getInt(4 * glyph(character));
    ByteBuffer glyf = ByteBuffer.wrap(tables.get("glyf"));
    glyf.putShort(at, (short) -1)
        .putShort(at + 10, (short) 2)
        .putShort(at + 12, (short) glyph(part));
    return this;
  }

  public MadeFont shortened(String table, int length) {
    return replaced(table, Arrays.copyOf(Objects.requireNonNull(tables.get(table)), length));
  }

  public MadeFont replaced(String table, byte[] content) {
    tables.put(table, content);
    return this;
  }

  public MadeFont without(String table) {
    tables.remove(table);
    return this;
  }

  /** Marks it as an OpenType font with PostScript outlines. */
  public MadeFont postScript() {
    version = 0x4F54544F;
    tables.remove("glyf");
    tables.remove("loca");
    tables.put("CFF ", new byte[4]);
    return this;
  }

  /** The font file. */
  public byte[] bytes() {
    return collection(false, List.of(this));
  }

  public Path write(Path file) {
    return write(file, bytes());
  }

  /** Writes a file of any bytes. */
  public static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A TrueType collection of fonts. */
  public static byte[] collection(MadeFont... fonts) {
    return collection(true, List.of(fonts));
  }

  private static byte[] collection(boolean headed, List<MadeFont> fonts) {
    List<Map<String, byte[]>> all = fonts.stream().map(MadeFont::allTables).toList();
    int header = headed ? 12 + 4 * fonts.size() : 0;
    int directories = all.stream().mapToInt(each -> 12 + 16 * each.size()).sum();
    ByteBuffer file = ByteBuffer.allocate(header + directories);
    ByteArrayOutputStream contents = new ByteArrayOutputStream();
    if (headed) {
      file.putInt(0x74746366).putInt(TRUETYPE).putInt(fonts.size());
      int start = header;
      for (Map<String, byte[]> each : all) {
        file.putInt(start);
        start += 12 + 16 * each.size();
      }
    }
    for (int i = 0; i < all.size(); i++) {
      file.putInt(fonts.get(i).version).putShort((short) all.get(i).size()).putShort((short) 0);
      file.putInt(0);
      all.get(i)
          .forEach(
              (tag, table) -> {
                file.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(0);
                file.putInt(file.capacity() + contents.size()).putInt(table.length);
                contents.writeBytes(table);
                contents.writeBytes(new byte[-table.length & 3]);
              });
    }
    return joined(List.of(file.array(), contents.toByteArray()));
  }

  private Map<String, byte[]> allTables() {
    Map<String, byte[]> all = new TreeMap<>(tables);
    all.putIfAbsent("cmap", cmap());
    List<byte[]> names = new ArrayList<>();
    names.add(shorts(0, nameRecords.size(), 6 + 12 * nameRecords.size()));
    names.addAll(nameRecords);
    names.addAll(nameTexts);
    all.putIfAbsent("name", joined(names));
    return all;
  }

  private byte[] cmap() {
    byte[] map = segments ? segmentMap() : groupMap();
    byte[] forms14 = formMap();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    boolean varied = !forms.isEmpty();
    int header = varied ? 20 : 12;
    all.writeBytes(shorts(0, varied ? 2 : 1));
    if (varied) {
      all.writeBytes(shorts(0, 5, 0, header + map.length));
    }
    all.writeBytes(shorts(3, segments ? 1 : 10, 0, header));
    all.writeBytes(map);
    all.writeBytes(varied ? forms14 : new byte[0]);
    return all.toByteArray();
  }

  private byte[] groupMap() {
    ByteBuffer map = ByteBuffer.allocate(16 + 12 * glyphs.size());
    map.putShort((short) 12).putShort((short) 0).putInt(map.capacity()).putInt(0);
    map.putInt(glyphs.size());
    glyphs.forEach((character, glyph) -> map.putInt(character).putInt(character).putInt(glyph));
    return map.array();
  }

  private byte[] segmentMap() {
    int count = glyphs.size() + 1;
    ByteBuffer map = ByteBuffer.allocate(16 + 8 * count);
    map.put(shorts(4, map.capacity(), 0, 2 * count, 0, 0, 0));
    glyphs.keySet().forEach(character -> map.putShort((short) (int) character));
    map.put(shorts(0xFFFF, 0));
    glyphs.keySet().forEach(character -> map.putShort((short) (int) character));
    map.put(shorts(0xFFFF));
    glyphs.forEach((character, glyph) -> map.putShort((short) (glyph - character)));
    map.put(shorts(1));
    return map.array();
  }

  /** One selector record for each form, in the order in which they were asked for. */
  private byte[] formMap() {
    ByteBuffer map = ByteBuffer.allocate(10 + 20 * forms.size());
    map.putShort((short) 14).putInt(map.capacity()).putInt(forms.size());
    for (int i = 0; i < forms.size(); i++) {
      threeBytes(map, forms.get(i)[1]);
      map.putInt(0).putInt(10 + 11 * forms.size() + 9 * i);
    }
    for (int[] form : forms) {
      map.putInt(1);
      threeBytes(map, form[0]);
      map.putShort((short) form[2]);
    }
    return map.array();
  }

  private static void threeBytes(ByteBuffer to, int value) {
    to.put((byte) (value >> 16)).putShort((short) value);
  }

  private static byte[] shorts(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.array();
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static Map<String, byte[]> read(byte[] program) {
    ByteBuffer file = ByteBuffer.wrap(program);
    Map<String, byte[]> tables = new TreeMap<>();
    for (int i = 0; i < file.getShort(4); i++) {
      int record = 12 + 16 * i;
      String tag = new String(program, record, 4, StandardCharsets.US_ASCII);
      byte[] table = new byte[file.getInt(record + 12)];
      file.get(file.getInt(record + 8), table);
      tables.put(tag, table);
    }
    return tables;
  }
}
