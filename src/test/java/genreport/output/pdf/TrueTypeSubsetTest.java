package genreport.output.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.font.Face;
import genreport.font.TrueTypeSubset;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.junit.jupiter.api.Test;

class TrueTypeSubsetTest {

  private final Face face = PagesByHand.face("rare");
  private final TrueTypeSubset subset = new TrueTypeSubset(face);

  @Test
  void aGlyphKeepsItsOutlineAndAdvance() throws IOException {
    int number = subset.add(glyph("国"), 1000);
    try (TrueTypeFont made = parsed();
        TrueTypeFont whole = whole()) {
      assertThat(made.getNumberOfGlyphs()).isEqualTo(2);
      assertThat(made.getAdvanceWidth(number)).isEqualTo(1000);
      assertThat(box(made, number)).isEqualTo(box(whole, glyph("国")));
    }
  }

  @Test
  void aCopyUnderAnotherAdvanceDrawsTheSame() throws IOException {
    int own = subset.add(glyph("”"), 350);
    int wide = subset.add(glyph("”"), 1000);
    try (TrueTypeFont made = parsed()) {
      assertThat(made.getAdvanceWidth(own)).isEqualTo(350);
      assertThat(made.getAdvanceWidth(wide)).isEqualTo(1000);
      assertThat(made.getGlyph().getGlyph(wide).getDescription().isComposite()).isTrue();
      assertThat(box(made, wide)).isEqualTo(box(made, own));
    }
  }

  @Test
  void aCompositeBringsItsParts() throws IOException {
    int number = subset.add(glyph("´"), subset.advance(glyph("´")));
    int wide = subset.add(glyph("´"), 1000);
    try (TrueTypeFont made = parsed();
        TrueTypeFont whole = whole()) {
      GlyphData source = whole.getGlyph().getGlyph(glyph("´"));
      assertThat(source.getDescription().isComposite()).isTrue();
      assertThat(made.getNumberOfGlyphs()).isEqualTo(4);
      assertThat(box(made, number)).isEqualTo(box(whole, glyph("´")));
      assertThat(box(made, wide)).isEqualTo(box(whole, glyph("´")));
    }
  }

  @Test
  void aGlyphWithoutOutlineStaysEmpty() throws IOException {
    int number = subset.add(glyph(" "), 350);
    int wide = subset.add(glyph(" "), 500);
    try (TrueTypeFont made = parsed()) {
      assertThat(box(made, number).isEmpty()).isTrue();
      assertThat(box(made, wide).isEmpty()).isTrue();
    }
  }

  @Test
  void theFileSumsUpAsTheFormatAsks() {
    subset.add(glyph("国"), 1000);
    ByteBuffer program = ByteBuffer.wrap(subset.program());
    int sum = 0;
    while (program.hasRemaining()) {
      sum += program.getInt();
    }
    assertThat(sum).isEqualTo(0xB1B0AFBA);
  }

  private int glyph(String character) {
    return face.glyph(character.codePointAt(0));
  }

  private TrueTypeFont parsed() throws IOException {
    return new TTFParser(true).parse(new RandomAccessReadBuffer(subset.program()));
  }

  private TrueTypeFont whole() throws IOException {
    return new TTFParser().parse(new RandomAccessReadBufferedFile(face.file().toFile()));
  }

  private static Rectangle2D box(TrueTypeFont font, int number) throws IOException {
    GlyphData glyph = font.getGlyph().getGlyph(number);
    GeneralPath path = glyph == null ? new GeneralPath() : glyph.getPath();
    return path.getBounds2D();
  }
}
