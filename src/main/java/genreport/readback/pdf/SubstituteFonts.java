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
 * Refuses a font in place of one that is not in the file or is broken: what is shown then depends
 * on the machine. PDFBox's own mapper looks through all fonts of the machine, which takes seconds.
 */
final class SubstituteFonts implements FontMapper {

  /** A font that is not in the file, or is broken there. */
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
