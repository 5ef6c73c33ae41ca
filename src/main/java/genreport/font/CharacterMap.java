package genreport.font;

import genreport.font.UnusableFontException.Reason;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The map of a face from characters to glyph numbers (OpenType, cmap table). It uses format 12, or
 * format 4 if there is no format 12, and format 14 for variation sequences.
 */
final class CharacterMap {

  private static final int UNICODE = 0;
  private static final int WINDOWS = 3;
  private static final int SEGMENTS = 4;
  private static final int GROUPS = 12;
  private static final int VARIATIONS = 14;
  private static final int NONE = -1;

  private final ByteBuffer bytes;
  private final int glyphs;

  /** Offset of the subtable of format 4 from the start of the table, in bytes. */
  private final int segments;

  /** Whether there is a subtable of format 12, which contains all that format 4 has. */
  private final boolean full;

  /** The groups of format 12: first character, last character, glyph of the first. */
  private final int[] groups;

  /** Offset of the subtable of format 14 from the start of the table, in bytes. */
  private final int variations;

  private CharacterMap(ByteBuffer bytes, int glyphs, Subtables found) {
    this.bytes = bytes;
    this.glyphs = glyphs;
    this.segments = found.segments;
    this.full = found.groups != NONE;
    this.groups = full ? groups(bytes, found.groups) : new int[0];
    this.variations = found.variations;
  }

  /** Copies the groups into an array. */
  private static int[] groups(ByteBuffer bytes, int start) {
    int most = (bytes.limit() - start - 16) / (3 * Integer.BYTES);
    int count = Objects.checkIndex(bytes.getInt(start + 12), most + 1);
    int[] groups = new int[3 * count];
    bytes.slice(start + 16, Integer.BYTES * groups.length).asIntBuffer().get(groups);
    return groups;
  }

  /** Offsets of the subtables from the start of the table, in bytes; {@link #NONE} if absent. */
  private static final class Subtables {
    private int groups = NONE;
    private int segments = NONE;
    private int variations = NONE;

    void add(int platform, int encoding, int format, int start) {
      boolean unicode = platform == UNICODE || (platform == WINDOWS && encoding != 0);
      if (unicode && format == GROUPS) {
        groups = start;
      } else if (platform == UNICODE && format == VARIATIONS) {
        variations = start;
      } else if (format == SEGMENTS && (platform == UNICODE || (unicode && encoding == 1))) {
        segments = start;
      }
    }
  }

  /**
   * Reads a cmap table.
   *
   * @param glyphs number of glyphs in the face; a character with a higher glyph number has no glyph
   * @throws UnusableFontException if there is no Unicode subtable of format 4 or 12
   */
  static CharacterMap read(ByteBuffer table, int glyphs) throws UnusableFontException {
    Subtables found = new Subtables();
    int count = table.getShort(2) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int record = 4 + 8 * i;
      int start = table.getInt(record + 4);
      found.add(table.getShort(record), table.getShort(record + 2), table.getShort(start), start);
    }
    if (found.groups == NONE && found.segments == NONE) {
      throw new UnusableFontException(Reason.NO_UNICODE, "no Unicode character map");
    }
    return new CharacterMap(table, glyphs, found);
  }

  /** Returns the glyph number of a character; 0 if the face has no glyph for it. */
  int glyph(int codePoint) {
    int glyph = full ? glyphOfGroups(codePoint) : glyphOfSegments(codePoint);
    return glyph > 0 && glyph < glyphs ? glyph : 0;
  }

  /** Returns whether each character of a range has a glyph, both ends included. */
  boolean hasAll(int first, int last) {
    int character = first;
    while (character <= last) {
      int group = group(character);
      int end = group == NONE ? character : Math.min(last, groups[group + 1]);
      if (glyph(character) == 0 || glyph(end) == 0) {
        return false;
      }
      character = end + 1;
    }
    return true;
  }

  /** Returns the glyph number of a variation sequence, if the face supports it. */
  OptionalInt glyph(int codePoint, int selector) {
    int count = variations == NONE ? 0 : bytes.getInt(variations + 6);
    for (int i = 0; i < count; i++) {
      int record = variations + 10 + 11 * i;
      if (threeBytes(record) == selector) {
        int glyph = variation(codePoint, bytes.getInt(record + 3), bytes.getInt(record + 7));
        return glyph > 0 && glyph < glyphs ? OptionalInt.of(glyph) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Looks a character up in the tables of one selector; returns 0 if neither has it.
   *
   * @param usual offset of the default UVS table, whose sequences use the usual glyph; 0 if absent
   * @param other offset of the non-default UVS table, whose sequences have own glyphs; 0 if absent
   */
  private int variation(int codePoint, int usual, int other) {
    int mappings = other == 0 ? 0 : bytes.getInt(variations + other);
    for (int i = 0; i < mappings; i++) {
      int mapping = variations + other + 4 + 5 * i;
      if (threeBytes(mapping) == codePoint) {
        return bytes.getShort(mapping + 3) & 0xFFFF;
      }
    }
    int ranges = usual == 0 ? 0 : bytes.getInt(variations + usual);
    for (int i = 0; i < ranges; i++) {
      int range = variations + usual + 4 + 4 * i;
      int first = threeBytes(range);
      if (codePoint >= first && codePoint <= first + (bytes.get(range + 3) & 0xFF)) {
        return glyph(codePoint);
      }
    }
    return 0;
  }

  private int threeBytes(int at) {
    return bytes.getInt(at - 1) & 0xFFFFFF;
  }

  private int glyphOfGroups(int codePoint) {
    int group = group(codePoint);
    return group == NONE ? 0 : groups[group + 2] + codePoint - groups[group];
  }

  /** Returns the index of the group of a character; {@link #NONE} without one. */
  private int group(int codePoint) {
    int low = 0;
    int high = groups.length / 3 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int group = 3 * middle;
      if (codePoint < groups[group]) {
        high = middle - 1;
      } else if (codePoint > groups[group + 1]) {
        low = middle + 1;
      } else {
        return group;
      }
    }
    return NONE;
  }

  private int glyphOfSegments(int codePoint) {
    if (codePoint > 0xFFFF) {
      return 0;
    }
    int count = (bytes.getShort(segments + 6) & 0xFFFF) / 2;
    int segment = firstEndingFrom(codePoint, count);
    int starts = segments + 16 + 2 * count;
    int first = segment < count ? bytes.getShort(starts + 2 * segment) & 0xFFFF : 0x10000;
    if (codePoint < first) {
      return 0;
    }
    int delta = bytes.getShort(starts + 2 * (count + segment));
    int rangeAt = starts + 2 * (2 * count + segment);
    int range = bytes.getShort(rangeAt) & 0xFFFF;
    if (range == 0) {
      return (codePoint + delta) & 0xFFFF;
    }
    int glyph = bytes.getShort(rangeAt + range + 2 * (codePoint - first)) & 0xFFFF;
    return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
  }

  /** Returns the index of the first segment that ends at or after a character. */
  private int firstEndingFrom(int codePoint, int count) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if ((bytes.getShort(segments + 14 + 2 * middle) & 0xFFFF) < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Looks up every character and every variation sequence, so that a damaged table fails here and
   * not later.
   *
   * @throws IndexOutOfBoundsException if an offset points outside the table
   */
  void examine() {
    for (int character = 0; character <= Character.MAX_VALUE; character++) {
      glyph(character);
    }
    int count =
        variations == NONE
            ? 0
            : Objects.checkIndex(bytes.getInt(variations + 6), FontLimits.SELECTORS + 1);
    for (int i = 0; i < count; i++) {
      int record = variations + 10 + 11 * i;
      requireEntries(bytes.getInt(record + 3), 4);
      requireEntries(bytes.getInt(record + 7), 5);
    }
  }

  /** Checks that a table of a selector lies within the cmap table. */
  private void requireEntries(int offset, int entryBytes) {
    if (offset != 0) {
      int start = Objects.checkIndex(offset, bytes.limit()) + variations;
      int most = (bytes.limit() - start - 4) / entryBytes;
      Objects.checkIndex(bytes.getInt(start), most + 1);
    }
  }
}
