package genreport.output.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import genreport.diagnostic.CharacterCode;
import genreport.font.Face;
import genreport.font.TrueTypeSubset;
import genreport.output.Numbers;
import genreport.output.pdf.PdfFile.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A face in the PDF file: a composite font with the characters in use, each with its own code.
 *
 * <p>A character has one code for each advance that it is used with. So a code stands for exactly
 * one character and one width, and two characters that share a glyph extract correctly.
 */
final class EmbeddedFace {

  /** Step of advances, in em: a code's advance is that of the face plus whole steps. */
  static final double STEP_EM = 0.05;

  /**
   * Compression level of font programs. The default level takes 1.5 times as long and saves 3 %.
   */
  private static final int OUTLINE_COMPRESSION = 3;

  private static final int SYMBOLIC = 4;
  private static final int PREFIX_LETTERS = 6;

  /**
   * A character code (CID) of the font.
   *
   * @param character a code point, alone or with its variation selector
   * @param number the code, from 1
   * @param width advance width in thousandths of an em, rounded as in the file
   */
  record Code(String character, int number, double width) {}

  /**
   * The font program.
   *
   * @param prefix the six capitals before a subset's name (ISO 32000-1, 9.6.4), made from a
   *     checksum
   */
  private record Program(PdfStream stream, String prefix) {}

  private final Face face;
  private final TrueTypeSubset subset;
  private final int unitsPerEm;

  /** The codes in order, from number 1. */
  private final List<Code> codes = new ArrayList<>();

  /** The codes by the number of steps added to the advance, and by character. */
  private final Map<Integer, Map<String, Code>> codesBySteps = new HashMap<>();

  EmbeddedFace(Face face) {
    this.face = face;
    this.subset = new TrueTypeSubset(face);
    this.unitsPerEm = table("head").getShort(18) & 0xFFFF;
  }

  /**
   * Returns the code of a character with the face's advance plus a number of steps.
   *
   * @throws IllegalStateException if the face lacks the character
   */
  Code code(String character, int steps) {
    return codesBySteps
        .computeIfAbsent(steps, any -> new HashMap<>())
        .computeIfAbsent(character, text -> newCode(text, steps));
  }

  private Code newCode(String character, int steps) {
    int glyph = face.glyph(character);
    if (glyph == 0) {
      throw new IllegalStateException(
          face + " has no glyph for " + CharacterCode.of(character.codePointAt(0)));
    }
    int advance = subset.advance(glyph) + (int) Math.round(steps * STEP_EM * unitsPerEm);
    double width = Numbers.rounded(1000.0 * advance / unitsPerEm);
    Code code = new Code(character, subset.add(glyph, advance), width);
    codes.add(code);
    return code;
  }

  /** Returns the nearest number of steps for which the advance is not negative. */
  int possibleSteps(String character, int steps) {
    return steps < 0
        ? Math.max(steps, (int) Math.ceil(-face.advanceEm(character) / STEP_EM))
        : steps;
  }

  private Program program() {
    byte[] outlines = subset.program();
    PdfStream stream = Flate.stream(outlines, OUTLINE_COMPRESSION);
    stream.put(PdfName.LENGTH1, new PdfNumber(outlines.length));
    return new Program(stream, prefix(outlines));
  }

  /** Writes the font. Call it after the last {@link #code}. */
  Reference write(PdfFile file) {
    Program made = program();
    PdfName name = new PdfName(made.prefix() + "+" + face.postScriptName());
    PdfDictionary font = new PdfDictionary(PdfName.FONT);
    font.put(PdfName.SUBTYPE, PdfName.TYPE0);
    font.put(PdfName.BASEFONT, name);
    font.put(PdfName.ENCODING, new PdfName("Identity-H"));
    PdfDictionary descendant = descendant(name, descriptor(file, name, made.stream()));
    font.put(PdfName.DESCENDANTFONTS, new PdfArray(file.add(descendant)));
    font.put(
        PdfName.TOUNICODE, file.add(Flate.stream(toUnicode().getBytes(StandardCharsets.US_ASCII))));
    return file.add(font);
  }

  private PdfDictionary descendant(PdfName name, Reference descriptor) {
    PdfDictionary system = new PdfDictionary();
    system.put(PdfName.REGISTRY, new PdfLiteral("(Adobe)"));
    system.put(PdfName.ORDERING, new PdfLiteral("(Identity)"));
    system.put(PdfName.SUPPLEMENT, new PdfNumber(0));
    PdfDictionary font = new PdfDictionary(PdfName.FONT);
    font.put(PdfName.SUBTYPE, PdfName.CIDFONTTYPE2);
    font.put(PdfName.BASEFONT, name);
    font.put(PdfName.CIDSYSTEMINFO, system);
    font.put(PdfName.CIDTOGIDMAP, PdfName.IDENTITY);
    font.put(PdfName.FONTDESCRIPTOR, descriptor);
    font.put(PdfName.DW, new PdfNumber(1000));
    font.put(PdfName.W, new PdfLiteral(widths().getBytes(StandardCharsets.US_ASCII)));
    return font;
  }

  private String widths() {
    StringBuilder widths = new StringBuilder("[1[");
    for (Code code : codes) {
      Numbers.append(code.width(), widths).append(' ');
    }
    return widths.append("]]").toString();
  }

  private Reference descriptor(PdfFile file, PdfName name, PdfStream program) {
    ByteBuffer head = table("head");
    ByteBuffer os2 = table("OS/2");
    PdfArray box = new PdfArray();
    for (int at = 36; at <= 42; at += 2) {
      box.add(thousandths(head.getShort(at)));
    }
    int weight = os2.getShort(4);
    PdfDictionary descriptor = new PdfDictionary(new PdfName("FontDescriptor"));
    descriptor.put(PdfName.FONTNAME, name);
    descriptor.put(PdfName.FLAGS, new PdfNumber(SYMBOLIC));
    descriptor.put(PdfName.FONTBBOX, box);
    descriptor.put(PdfName.ITALICANGLE, new PdfNumber(0));
    descriptor.put(PdfName.ASCENT, thousandths(os2.getShort(68)));
    descriptor.put(PdfName.DESCENT, thousandths(os2.getShort(70)));
    descriptor.put(PdfName.CAPHEIGHT, thousandths(os2.getShort(os2.limit() > 88 ? 88 : 68)));
    // TrueType has no stem width; PDF writers commonly estimate it from the weight
    descriptor.put(PdfName.STEMV, new PdfNumber(50 + weight * weight / 4225));
    descriptor.put(PdfName.FONTFILE2, file.add(program));
    return file.add(descriptor);
  }

  private PdfNumber thousandths(int units) {
    return new PdfNumber(Math.round(1000f * units / unitsPerEm));
  }

  private String toUnicode() {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange
            """);
    int left = codes.size();
    int inBlock = 0;
    for (Code code : codes) {
      if (inBlock == 0) {
        inBlock = Math.min(100, left);
        map.append(inBlock).append(" beginbfchar\n");
      }
      HexCode.append(code.number(), map.append('<')).append("><");
      for (char unit : code.character().toCharArray()) {
        HexCode.append(unit, map);
      }
      map.append(">\n");
      left--;
      inBlock--;
      map.append(inBlock == 0 ? "endbfchar\n" : "");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private static String prefix(byte[] outlines) {
    CRC32 checksum = new CRC32();
    checksum.update(outlines);
    int left = (int) checksum.getValue();
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < PREFIX_LETTERS; i++) {
      letters.append((char) ('A' + Integer.remainderUnsigned(left, 26)));
      left = Integer.divideUnsigned(left, 26);
    }
    return letters.toString();
  }

  private ByteBuffer table(String tag) {
    Optional<ByteBuffer> table = face.table(tag);
    if (table.isEmpty()) {
      throw new IllegalStateException("no table " + tag + " in " + face);
    }
    return table.get();
  }
}
