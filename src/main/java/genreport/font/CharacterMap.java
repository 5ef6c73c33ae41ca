package genreport.font;

import genreport.font.UnusableFontException.Reason;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A face's map from characters to glyphs (OpenType, cmap table): format 12, or format 4 where there
 * is no other; and format 14 for the forms that a variation selector chooses.
 */
final class CharacterMap {

  private static final int UNICODE = 0;
  private static final int WINDOWS = 3;
  private static final int SEGMENTS = 4;
  private static final int GROUPS = 12;
  private static final int VARIATIONS = 14;
  private static final int NONE = -1;
  private static final int BLOCK_BITS = 6;
  private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;
  private static final int UNKNOWN = 0;

  private final ByteBuffer bytes;
  private final int glyphs;

  /** Where the segments of format 4 are, in bytes from the table's start. */
  private final int segments;

  /** Whether there is a table of format 12, which has all that the other has. */
  private final boolean full;

  /** Of format 12: each group's first and last character and the first one's glyph. */
  private final int[] groups;

  private final int variations;

  /**
   * What was looked up, by the upper and the lower bits of the character: one more than the glyph.
   * Threads that race here write the same.
   */
  private final int[] @Nullable [] known = new int[(Character.MAX_VALUE >>> BLOCK_BITS) + 1][];

  private CharacterMap(ByteBuffer bytes, int glyphs, Subtables found) {
    this.bytes = bytes;
    this.glyphs = glyphs;
    this.segments = found.segments;
    this.full = found.groups != NONE;
    this.groups = full ? groups(bytes, found.groups) : new int[0];
    this.variations = found.variations;
  }

  /** Read at once: each look into the file takes long, and a search takes many. */
  private static int[] groups(ByteBuffer bytes, int start) {
    int most = (bytes.limit() - start - 16) / (3 * Integer.BYTES);
    int count = Objects.checkIndex(bytes.getInt(start + 12), most + 1);
    int[] groups = new int[3 * count];
    bytes.slice(start + 16, Integer.BYTES * groups.length).asIntBuffer().get(groups);
    return groups;
  }

  /** Where the subtables are that are used, in bytes from the table's start. */
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
   * Reads a table.
   *
   * @param glyphs number of the face's glyphs; a character mapped beyond them has none
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

  /** The number of the character's glyph; 0 when the face lacks it. */
  int glyph(int codePoint) {
    if (codePoint > Character.MAX_VALUE) {
      return search(codePoint);
    }
    int[] block = known[codePoint >>> BLOCK_BITS];
    if (block == null) {
      block = new int[1 << BLOCK_BITS];
      known[codePoint >>> BLOCK_BITS] = block;
    }
    int entry = block[codePoint & BLOCK_MASK];
    if (entry == UNKNOWN) {
      entry = search(codePoint) + 1;
      block[codePoint & BLOCK_MASK] = entry;
    }
    return entry - 1;
  }

  private int search(int codePoint) {
    int glyph = full ? glyphOfGroups(codePoint) : glyphOfSegments(codePoint);
    return glyph > 0 && glyph < glyphs ? glyph : 0;
  }

  /** Whether each character from a first to a last has a glyph. */
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

  /** The glyph that the character has with a variation selector, if the face knows the two. */
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
   * The glyph by one selector's tables; 0 when neither has the character.
   *
   * @param usual offset of the characters whose usual glyph it is, 0 for none
   * @param other offset of the characters that it gives another glyph, 0 for none
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

  /** The index of the group that has the character. */
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

  /** The first segment whose last character is not before this one. */
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
   * Looks every character up, and every form that a selector chooses, so that what is wrong in the
   * table shows now.
   *
   * @throws IndexOutOfBoundsException if the table points out of itself
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

  /** Checks that a selector's table lies within the whole. */
  private void requireEntries(int offset, int entryBytes) {
    if (offset != 0) {
      int start = Objects.checkIndex(offset, bytes.limit()) + variations;
      int most = (bytes.limit() - start - 4) / entryBytes;
      Objects.checkIndex(bytes.getInt(start), most + 1);
    }
  }
}
