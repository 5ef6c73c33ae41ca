package genreport.font;

import genreport.diagnostic.HanCharacter;
import genreport.font.UnusableFontException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A TrueType face: its characters and their widths. Widths are in em: multiply them by the font
 * size.
 *
 * <p>A character is a code point, or a code point with a variation selector.
 */
public final class Face {

  private static final int OS2_WITH_TYPOGRAPHIC_ASCENT = 78;
  private static final int ONLY_USAGE = 0x000F;
  private static final int RESTRICTED = 0x0002;
  private static final int NO_SUBSETTING = 0x0100;
  private static final int ONLY_BITMAPS = 0x0200;

  private final FaceTables tables;
  private final ByteBuffer nameTable;
  private final int unitsPerEm;
  private final double ascentEm;
  private final double descentEm;

  /** The hmtx table: advance and left side bearing of each glyph, then side bearings alone. */
  private final char[] metrics;

  private final int metricsCount;
  private final CharacterMap characters;
  private final Outlines outlines;

  /** The names; empty until they are asked for. */
  private volatile Optional<FaceNames> names = Optional.empty();

  private Face(FaceTables tables) throws IOException {
    this.tables = tables;
    nameTable = tables.required("name", 0);
    int glyphs = tables.required("maxp", tables.postScript() ? 6 : 32).getShort(4) & 0xFFFF;
    outlines = new Outlines(tables, glyphs);
    unitsPerEm = tables.required("head", 54).getShort(18) & 0xFFFF;
    if (tables.table("OS/2").isEmpty()) {
      throw new UnusableFontException(Reason.NO_METRICS, "no table OS/2 in " + tables.file());
    }
    ByteBuffer os2 = tables.required("OS/2", OS2_WITH_TYPOGRAPHIC_ASCENT);
    metricsCount = tables.required("hhea", 36).getShort(34) & 0xFFFF;
    metrics = new char[metricsCount + glyphs];
    tables.required("hmtx", 2 * metrics.length).asCharBuffer().get(metrics);
    boolean isMeasured =
        unitsPerEm >= FontLimits.LEAST_UNITS_PER_EM && unitsPerEm <= FontLimits.MOST_UNITS_PER_EM;
    if (!isMeasured || metricsCount == 0 || metricsCount > glyphs) {
      throw new UnusableFontException(Reason.DAMAGED, "no measures in " + tables.file());
    }
    ascentEm = (double) os2.getShort(68) / unitsPerEm;
    descentEm = (double) -os2.getShort(70) / unitsPerEm;
    ByteBuffer map = tables.required("cmap", 4);
    if (map.limit() > FontLimits.CHARACTER_MAP_BYTES) {
      throw new UnusableFontException(Reason.DAMAGED, "character map of " + tables.file());
    }
    characters = CharacterMap.read(map, glyphs);
  }

  /**
   * Opens a bundled face. Of a collection, opens the first face.
   *
   * @throws IOException if the file can't be read or is no TrueType font with a Unicode map
   */
  public static Face open(Path file) throws IOException {
    return of(FontFile.map(file).get(0));
  }

  /**
   * Opens a face of the user's. Copies its tables, because the file may change at any time, and
   * checks them, so that later calls don't fail.
   *
   * @param index index of the face in its collection, from 0
   * @throws IOException if the file can't be read, or the face can't be used
   */
  static Face openOwn(Path file, int index) throws IOException {
    List<FaceTables> faces = FontFile.read(file, OptionalInt.of(index), tag -> true);
    if (faces.isEmpty()) {
      throw new UnusableFontException(Reason.DAMAGED, "no face " + index + " in " + file);
    }
    Face face = of(faces.get(0));
    face.examine();
    return face;
  }

  private static Face of(FaceTables tables) throws IOException {
    try {
      return new Face(tables);
    } catch (IndexOutOfBoundsException e) {
      throw new UnusableFontException(Reason.DAMAGED, "damaged font " + tables.file());
    }
  }

  /**
   * Checks the tables and the licence bits of a face.
   *
   * @throws UnusableFontException if the tables are inconsistent, or the face must not be embedded
   *     as a subset (OpenType, OS/2 table, fsType)
   */
  private void examine() throws UnusableFontException {
    int allowed = tables.required("OS/2", OS2_WITH_TYPOGRAPHIC_ASCENT).getShort(8);
    if ((allowed & ONLY_USAGE) == RESTRICTED || (allowed & ONLY_BITMAPS) != 0) {
      throw new UnusableFontException(Reason.EMBEDDING_FORBIDDEN, "fsType of " + file());
    }
    if ((allowed & NO_SUBSETTING) != 0) {
      throw new UnusableFontException(Reason.SUBSETTING_FORBIDDEN, "fsType of " + file());
    }
    try {
      characters.examine();
      if (!outlines.areSound()) {
        throw new UnusableFontException(Reason.DAMAGED, "outlines of " + file());
      }
    } catch (IndexOutOfBoundsException e) {
      throw new UnusableFontException(Reason.DAMAGED, "tables of " + file());
    }
  }

  public Path file() {
    return tables.file();
  }

  private FaceNames names() {
    FaceNames known = names.orElseGet(() -> FaceNames.read(nameTable));
    names = Optional.of(known);
    return known;
  }

  /** Returns the PostScript name, in ASCII; {@code Face} if the face has none. */
  public String postScriptName() {
    return names().postScript().orElse("Face");
  }

  /** Returns the display name, in Chinese if there is one; the file's name if the face has none. */
  public String name() {
    return names().shown().orElseGet(() -> file().getFileName().toString());
  }

  /** Returns the version, such as 2.003. */
  public Optional<String> version() {
    return names().version();
  }

  /** Returns whether the face has a glyph for a character. */
  public boolean has(int codePoint) {
    return glyph(codePoint) != 0;
  }

  /** Returns whether the face has a glyph for each character of a range, both ends included. */
  boolean hasAll(int first, int last) {
    return characters.hasAll(first, last);
  }

  /** Returns whether the face has a glyph for a character with its variation selector. */
  public boolean has(String character) {
    return glyph(character) != 0;
  }

  /**
   * Returns the glyph number of a character; 0 if the face has no glyph for it. A Chinese character
   * whose glyph is blank counts as one without a glyph: some faces contain blanks for characters
   * that they lack.
   */
  public int glyph(int codePoint) {
    int glyph = characters.glyph(codePoint);
    return HanCharacter.isHan(codePoint) && !outlines.hasInk(glyph) ? 0 : glyph;
  }

  /** Returns the glyph number of a character with its variation selector; 0 if there is none. */
  public int glyph(String character) {
    if (character.length() == 1) {
      return glyph(character.charAt(0));
    }
    int base = character.codePointAt(0);
    int length = Character.charCount(base);
    return length == character.length()
        ? glyph(base)
        : characters.glyph(base, character.codePointAt(length)).orElse(0);
  }

  /**
   * Returns a table of the font file, big-endian, for a writer that embeds the face.
   *
   * @param tag four characters, such as {@code glyf}
   */
  public Optional<ByteBuffer> table(String tag) {
    Optional<ByteBuffer> table = tables.table(tag);
    return table.isPresent() ? Optional.of(table.get().duplicate()) : table;
  }

  /** Returns the advance width in em; that of the missing glyph if the face has no glyph. */
  public double advanceEm(int codePoint) {
    return advanceOfGlyph(glyph(codePoint));
  }

  /** Returns the advance width of a character with its variation selector, in em. */
  public double advanceEm(String character) {
    return advanceOfGlyph(glyph(character));
  }

  private double advanceOfGlyph(int glyph) {
    return (double) advance(glyph) / unitsPerEm;
  }

  /** Returns the advance width of a glyph, in font units. */
  int advance(int glyph) {
    return metrics[2 * Math.min(glyph, metricsCount - 1)];
  }

  /** Returns the left side bearing of a glyph, in font units. */
  short leftBearing(int glyph) {
    return (short) metrics[glyph < metricsCount ? 2 * glyph + 1 : metricsCount + glyph];
  }

  /** Returns the horizontal extent of a character's ink; the whole advance if it has no ink. */
  public Ink inkEm(int codePoint) {
    return inkEm(Character.toString(codePoint));
  }

  /** Returns the horizontal extent of the ink of a character with its variation selector. */
  public Ink inkEm(String character) {
    int glyph = glyph(character);
    return outlines.hasInk(glyph)
        ? new Ink(
            (double) outlines.left(glyph) / unitsPerEm, (double) outlines.right(glyph) / unitsPerEm)
        : new Ink(0, advanceOfGlyph(glyph));
  }

  /** Returns the outline of a character with its variation selector; no contours if it is blank. */
  public GlyphOutline outline(String character) {
    return new OutlineReader(outlines::bytes).read(glyph(character));
  }

  /** Returns the size of the em, in font units. */
  public int unitsPerEm() {
    return unitsPerEm;
  }

  /**
   * The horizontal extent of a glyph's outline, in em from the origin.
   *
   * @param left left edge; may be negative
   */
  public record Ink(double left, double right) {

    public double middle() {
      return (left + right) / 2;
    }
  }

  /**
   * Returns the distance from the baseline to the top of the em box (OS/2 sTypoAscender), in em.
   */
  public double ascentEm() {
    return ascentEm;
  }

  /** Returns the distance from the baseline down to the bottom of the em box, in em; positive. */
  public double descentEm() {
    return descentEm;
  }

  @Override
  public String toString() {
    return postScriptName();
  }
}
