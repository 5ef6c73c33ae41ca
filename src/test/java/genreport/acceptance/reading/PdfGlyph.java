package genreport.acceptance.reading;

/**
 * A glyph on a page. Places are in points from the page's top left corner, y downwards.
 *
 * @param page from 1
 * @param x of its origin
 * @param size of the type, in points
 * @param font its PostScript name
 * @param ink what it blackens
 */
public record PdfGlyph(
    int page, String text, double x, double baseline, double size, String font, Box ink) {

  public boolean isOnLineOf(PdfGlyph other) {
    return page == other.page && Math.abs(baseline - other.baseline) < 1;
  }
}
