package genreport.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A font program with some glyphs of a face. The glyphs are renumbered from 1 in the order in which
 * they were added; glyph 0 is the face's missing glyph.
 *
 * <p>A glyph may be added several times with different advances. Each copy after the first is a
 * composite of 16 bytes that draws the first. The program has only the tables that PDF requires of
 * a CIDFontType2. All lengths are in font units, {@code unitsPerEm} to the em.
 */
public final class TrueTypeSubset {

  private static final int CHECKSUM_OF_FILE = 0xB1B0AFBA;

  /** A glyph of the program: its number in the face, and its advance width. */
  private record Slot(int source, int advance) {}

  private final Face face;
  private final ByteBuffer outlines;

  /** The start of each glyph's outline, and the end of the last, in bytes. */
  private final int[] outlinePlaces;

  private final List<Slot> slots = new ArrayList<>();
  private final Map<Integer, Integer> firstSlots = new HashMap<>();

  public TrueTypeSubset(Face face) {
    this.face = face;
    outlines = table("glyf");
    outlinePlaces = places(table("loca"), table("head").getShort(50) != 0);
    add(0, advance(0));
  }

  private static int[] places(ByteBuffer table, boolean isLong) {
    int[] places = new int[table.limit() / (isLong ? Integer.BYTES : Short.BYTES)];
    if (isLong) {
      table.asIntBuffer().get(places);
    } else {
      for (int i = 0; i < places.length; i++) {
        places[i] = 2 * table.getChar(Short.BYTES * i);
      }
    }
    return places;
  }

  /** Returns the advance width of a glyph in the face. */
  public int advance(int glyph) {
    return face.advance(glyph);
  }

  /**
   * Adds a glyph of the face.
   *
   * @param advance advance width of the copy
   * @return its glyph number in the program
   * @throws IllegalStateException if the program has 65,536 glyphs
   */
  public int add(int glyph, int advance) {
    int number = slots.size();
    if (number > 0xFFFF) {
      throw new IllegalStateException("more than 65535 glyphs of " + face);
    }
    slots.add(new Slot(glyph, advance));
    firstSlots.putIfAbsent(glyph, number);
    return number;
  }

  /** Returns the font file. */
  public byte[] program() {
    return assemble(tables());
  }

  /** Returns the tables of the font file, sorted by tag. */
  NavigableMap<String, byte[]> tables() {
    List<byte[]> glyphs = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      // the list grows in this loop: outline() adds the components of a composite
      int source = slots.get(i).source();
      int first = firstSlots.getOrDefault(source, i);
      glyphs.add(first == i ? outline(source) : reference(glyphs.get(first), first));
    }
    NavigableMap<String, byte[]> tables = new TreeMap<>();
    copy("cvt ", tables);
    copy("fpgm", tables);
    tables.put("glyf", joined(glyphs));
    tables.put("head", head());
    tables.put("hhea", hhea());
    tables.put("hmtx", hmtx());
    tables.put("loca", loca(glyphs));
    tables.put("maxp", maxp());
    copy("prep", tables);
    return tables;
  }

  private byte[] outline(int glyph) {
    int start = outlinePlaces[glyph];
    byte[] outline = new byte[outlinePlaces[glyph + 1] - start];
    outlines.get(start, outline);
    if (outline.length > 0 && outline[0] < 0) {
      renumberParts(outline);
    }
    return outline;
  }

  /** Returns a composite that draws one glyph; an empty outline for an empty glyph. */
  private static byte[] reference(byte[] outline, int part) {
    if (outline.length == 0) {
      return outline;
    }
    byte[] composite = new byte[GlyphComponent.GLYPH_HEADER + 6];
    composite[0] = -1;
    composite[1] = -1;
    System.arraycopy(outline, 2, composite, 2, GlyphComponent.GLYPH_HEADER - 2);
    composite[GlyphComponent.GLYPH_HEADER + 1] = GlyphComponent.ARGUMENTS_ARE_OFFSETS;
    composite[GlyphComponent.GLYPH_HEADER + 2] = (byte) (part >> 8);
    composite[GlyphComponent.GLYPH_HEADER + 3] = (byte) part;
    return composite;
  }

  private void renumberParts(byte[] outline) {
    ByteBuffer buffer = ByteBuffer.wrap(outline);
    int at = GlyphComponent.GLYPH_HEADER;
    int flags;
    do {
      flags = buffer.getShort(at);
      int part = buffer.getShort(at + 2) & 0xFFFF;
      Integer number = firstSlots.get(part);
      buffer.putShort(at + 2, (short) (number == null ? add(part, advance(part)) : number));
      at += GlyphComponent.length(flags);
    } while ((flags & GlyphComponent.MORE_COMPONENTS) != 0);
  }

  private static byte[] joined(List<byte[]> glyphs) {
    int size = 0;
    for (byte[] glyph : glyphs) {
      size += glyph.length + padding(glyph.length);
    }
    byte[] all = new byte[size];
    int place = 0;
    for (byte[] glyph : glyphs) {
      System.arraycopy(glyph, 0, all, place, glyph.length);
      place += glyph.length + padding(glyph.length);
    }
    return all;
  }

  private static byte[] loca(List<byte[]> glyphs) {
    int[] places = new int[glyphs.size() + 1];
    for (int i = 0; i < glyphs.size(); i++) {
      int length = glyphs.get(i).length;
      places[i + 1] = places[i] + length + padding(length);
    }
    ByteBuffer table = ByteBuffer.allocate(Integer.BYTES * places.length);
    table.asIntBuffer().put(places);
    return table.array();
  }

  private byte[] hmtx() {
    char[] metrics = new char[2 * slots.size()];
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      metrics[2 * i] = (char) slot.advance();
      metrics[2 * i + 1] = (char) face.leftBearing(slot.source());
    }
    ByteBuffer table = ByteBuffer.allocate(Character.BYTES * metrics.length);
    table.asCharBuffer().put(metrics);
    return table.array();
  }

  private byte[] head() {
    ByteBuffer head = ByteBuffer.wrap(bytes("head"));
    return head.putInt(8, 0).putShort(50, (short) 1).array();
  }

  private byte[] hhea() {
    ByteBuffer hhea = ByteBuffer.wrap(bytes("hhea"));
    int widest = 0;
    for (Slot slot : slots) {
      widest = Math.max(widest, slot.advance());
    }
    return hhea.putShort(10, (short) widest).putShort(34, (short) slots.size()).array();
  }

  /** Raises the face's limits, so that they cover a composite of its most complex glyph. */
  private byte[] maxp() {
    ByteBuffer maxp = ByteBuffer.wrap(bytes("maxp"));
    maxp.putShort(4, (short) slots.size());
    raise(maxp, 10, maxp.getShort(6) & 0xFFFF);
    raise(maxp, 12, maxp.getShort(8) & 0xFFFF);
    raise(maxp, 28, 1);
    raise(maxp, 30, (maxp.getShort(30) & 0xFFFF) + 1);
    return maxp.array();
  }

  private static void raise(ByteBuffer table, int at, int least) {
    table.putShort(at, (short) Math.max(table.getShort(at) & 0xFFFF, least));
  }

  private void copy(String tag, Map<String, byte[]> tables) {
    if (face.table(tag).isPresent()) {
      tables.put(tag, bytes(tag));
    }
  }

  private byte[] bytes(String tag) {
    return bytes(face, tag);
  }

  /** Returns a copy of a table. */
  static byte[] bytes(Face face, String tag) {
    ByteBuffer table = table(face, tag);
    byte[] copy = new byte[table.limit()];
    table.get(0, copy);
    return copy;
  }

  private ByteBuffer table(String tag) {
    return table(face, tag);
  }

  private static ByteBuffer table(Face face, String tag) {
    Optional<ByteBuffer> table = face.table(tag);
    if (table.isEmpty()) {
      throw new IllegalStateException("no table " + tag + " in " + face);
    }
    return table.get();
  }

  /** Writes the table directory and the tables. */
  static byte[] assemble(NavigableMap<String, byte[]> tables) {
    int size = 12 + 16 * tables.size();
    int place = size;
    for (byte[] table : tables.values()) {
      size += table.length + padding(table.length);
    }
    ByteBuffer file = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(tables.size());
    file.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (16 * (tables.size() - power)));
    int headPlace = 0;
    int sum = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] content = table.getValue();
      file.put(place, content);
      for (char c : table.getKey().toCharArray()) {
        file.put((byte) c);
      }
      int end = place + content.length + padding(content.length);
      int checksum = checksum(file, place, end);
      file.putInt(checksum).putInt(place).putInt(content.length);
      headPlace = table.getKey().equals("head") ? place : headPlace;
      sum += checksum;
      place = end;
    }
    sum += checksum(file, 0, file.position());
    return file.putInt(headPlace + 8, CHECKSUM_OF_FILE - sum).array();
  }

  /** Returns the sum of the big-endian 32-bit words, modulo 2^32. */
  private static int checksum(ByteBuffer file, int start, int end) {
    int[] words = new int[(end - start) / Integer.BYTES];
    file.slice(start, end - start).asIntBuffer().get(words);
    int sum = 0;
    for (int word : words) {
      sum += word;
    }
    return sum;
  }

  private static int padding(int length) {
    return -length & 3;
  }
}
