package genreport.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A TrueType face: its characters and their widths. Widths are in em: multiply by the size of the
 * type.
 *
 * <p>The file is mapped, not read: only the pages that hold the tables asked for are touched.
 */
public final class Face {

  private static final int UNICODE_FULL = 10;

  private final Path file;
  private final ByteBuffer bytes;
  private final Map<String, Extent> tables;
  private final String postScriptName;
  private final int unitsPerEm;
  private final double ascentEm;
  private final double descentEm;
  private final int metricsStart;
  private final int metricsCount;
  private final CharacterMap characters;
  private final int outlines;
  private final int locations;
  private final boolean longLocations;

  /** A table's place in the file, in bytes. */
  private record Extent(int start, int length) {}

  private Face(Path file, ByteBuffer bytes) throws IOException {
    this.file = file;
    this.bytes = bytes;
    tables = tables(bytes, file);
    unitsPerEm = bytes.getShort(start("head") + 18) & 0xFFFF;
    if (unitsPerEm == 0) {
      throw new IOException("no units to the em in " + file);
    }
    longLocations = bytes.getShort(start("head") + 50) != 0;
    outlines = start("glyf");
    locations = start("loca");
    int os2 = start("OS/2");
    ascentEm = (double) bytes.getShort(os2 + 68) / unitsPerEm;
    descentEm = (double) -bytes.getShort(os2 + 70) / unitsPerEm;
    metricsStart = start("hmtx");
    metricsCount = bytes.getShort(start("hhea") + 34) & 0xFFFF;
    start("maxp"); // for whoever embeds the face
    characters = CharacterMap.read(bytes, start("cmap"));
    postScriptName = postScriptName(bytes, start("name")).orElse(String.valueOf(file));
  }

  /**
   * Opens a face.
   *
   * @throws IOException if the file can't be read or is no TrueType font with a Unicode map
   */
  public static Face open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return new Face(file, bytes);
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("damaged font " + file, e);
    }
  }

  public Path file() {
    return file;
  }

  public String postScriptName() {
    return postScriptName;
  }

  /** Whether the face has a glyph for this character. */
  public boolean has(int codePoint) {
    return characters.glyph(codePoint) != 0;
  }

  /** The number of the character's glyph; 0 when the face lacks it. */
  public int glyph(int codePoint) {
    return characters.glyph(codePoint);
  }

  /**
   * A table of the file, big-endian as it stands there; for whoever embeds the face.
   *
   * @param tag four characters, as {@code glyf}
   */
  public Optional<ByteBuffer> table(String tag) {
    return Optional.ofNullable(tables.get(tag))
        .map(extent -> bytes.slice(extent.start(), extent.length()));
  }

  /** The character's advance width in em; that of the missing glyph when the face lacks it. */
  public double advanceEm(int codePoint) {
    int metric = Math.min(characters.glyph(codePoint), metricsCount - 1);
    return (double) (bytes.getShort(metricsStart + 4 * metric) & 0xFFFF) / unitsPerEm;
  }

  /** What the character's ink covers of its width; the whole advance when it has no ink. */
  public Ink inkEm(int codePoint) {
    int glyph = characters.glyph(codePoint);
    int start = location(glyph);
    if (start == location(glyph + 1)) {
      return new Ink(0, advanceEm(codePoint));
    }
    double left = bytes.getShort(outlines + start + 2);
    double right = bytes.getShort(outlines + start + 6);
    return new Ink(left / unitsPerEm, right / unitsPerEm);
  }

  private int location(int glyph) {
    return longLocations
        ? bytes.getInt(locations + 4 * glyph)
        : 2 * (bytes.getShort(locations + 2 * glyph) & 0xFFFF);
  }

  /**
   * The horizontal extent of a glyph's outline, in em from its origin.
   *
   * @param left may be negative
   */
  public record Ink(double left, double right) {}

  /** From the baseline to the top of the em box (OS/2 sTypoAscender), in em. */
  public double ascentEm() {
    return ascentEm;
  }

  /** From the baseline down to the foot of the em box, in em; positive. */
  public double descentEm() {
    return descentEm;
  }

  @Override
  public String toString() {
    return postScriptName;
  }

  private static Map<String, Extent> tables(ByteBuffer bytes, Path file) throws IOException {
    int version = bytes.getInt(0);
    if (version != 0x00010000 && version != 0x74727565) {
      throw new IOException("no TrueType outlines in " + file);
    }
    Map<String, Extent> tables = new HashMap<>();
    int count = bytes.getShort(4) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int record = 12 + 16 * i;
      byte[] tag = new byte[4];
      bytes.get(record, tag);
      Extent extent = new Extent(bytes.getInt(record + 8), bytes.getInt(record + 12));
      // throws where the file ends before the table does
      Objects.checkFromIndexSize(extent.start(), extent.length(), bytes.limit());
      tables.put(new String(tag, StandardCharsets.US_ASCII), extent);
    }
    return tables;
  }

  private int start(String tag) throws IOException {
    Extent extent = tables.get(tag);
    if (extent == null) {
      throw new IOException("no table " + tag + " in " + file);
    }
    return extent.start();
  }

  private static Optional<String> postScriptName(ByteBuffer bytes, int table) {
    int count = bytes.getShort(table + 2) & 0xFFFF;
    int strings = table + (bytes.getShort(table + 4) & 0xFFFF);
    for (int i = 0; i < count; i++) {
      int record = table + 6 + 12 * i;
      boolean windows = bytes.getShort(record) == 3;
      if (windows && bytes.getShort(record + 6) == 6) {
        byte[] name = new byte[bytes.getShort(record + 8) & 0xFFFF];
        bytes.get(strings + (bytes.getShort(record + 10) & 0xFFFF), name);
        return Optional.of(new String(name, StandardCharsets.UTF_16BE));
      }
    }
    return Optional.empty();
  }

  /** The face's map from characters to glyphs: format 12, or format 4 where there is no other. */
  private record CharacterMap(ByteBuffer bytes, int start, boolean full) {

    static CharacterMap read(ByteBuffer bytes, int table) throws IOException {
      int count = bytes.getShort(table + 2) & 0xFFFF;
      CharacterMap found = null;
      for (int i = 0; i < count; i++) {
        int record = table + 4 + 8 * i;
        int start = table + bytes.getInt(record + 4);
        int format = bytes.getShort(start);
        boolean windows = bytes.getShort(record) == 3;
        if (windows && bytes.getShort(record + 2) == UNICODE_FULL && format == 12) {
          return new CharacterMap(bytes, start, true);
        }
        if (windows && bytes.getShort(record + 2) == 1 && format == 4) {
          found = new CharacterMap(bytes, start, false);
        }
      }
      if (found == null) {
        throw new IOException("no Unicode character map");
      }
      return found;
    }

    int glyph(int codePoint) {
      return full ? glyphOfGroups(codePoint) : glyphOfSegments(codePoint);
    }

    private int glyphOfGroups(int codePoint) {
      int low = 0;
      int high = bytes.getInt(start + 12) - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int group = start + 16 + 12 * middle;
        if (codePoint < bytes.getInt(group)) {
          high = middle - 1;
        } else if (codePoint > bytes.getInt(group + 4)) {
          low = middle + 1;
        } else {
          return bytes.getInt(group + 8) + codePoint - bytes.getInt(group);
        }
      }
      return 0;
    }

    private int glyphOfSegments(int codePoint) {
      if (codePoint > 0xFFFF) {
        return 0;
      }
      int twiceCount = bytes.getShort(start + 6) & 0xFFFF;
      int ends = start + 14;
      int starts = ends + twiceCount + 2;
      int i = 0;
      while (i < twiceCount && codePoint > (bytes.getShort(ends + i) & 0xFFFF)) {
        i += 2;
      }
      int first = i < twiceCount ? bytes.getShort(starts + i) & 0xFFFF : 0x10000;
      if (codePoint < first) {
        return 0;
      }
      int delta = bytes.getShort(starts + twiceCount + i);
      int rangeAt = starts + 2 * twiceCount + i;
      int range = bytes.getShort(rangeAt) & 0xFFFF;
      if (range == 0) {
        return (codePoint + delta) & 0xFFFF;
      }
      int glyph = bytes.getShort(rangeAt + range + 2 * (codePoint - first)) & 0xFFFF;
      return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }
  }
}
