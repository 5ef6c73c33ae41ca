package genreport.readback.pdf;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to substitute a font that is missing in the file or damaged: what is shown then depends
 * on the machine. PDFBox's default mapper would search all fonts of the machine.
 */
final class SubstituteFonts implements FontMapper {

  /** Thrown when a font is missing in the file or damaged. */
  static final class FontMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String font;

    FontMissingException(@Nullable String font) {
      super(font);
      this.font = String.valueOf(font);
    }

    String font() {
      return font;
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      @Nullable String font, @Nullable PDFontDescriptor descriptor) {
    throw new FontMissingException(font);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      @Nullable String font, @Nullable PDFontDescriptor descriptor) {
    throw new FontMissingException(font);
  }

  @Override
  public CIDFontMapping getCIDFont(
      @Nullable String font,
      @Nullable PDFontDescriptor descriptor,
      @Nullable PDCIDSystemInfo system) {
    throw new FontMissingException(font);
  }
}
