package genreport.output.svg;

import genreport.document.FieldPlaces;
import genreport.output.svg.PagePainter.Viewport;
import genreport.typeset.Pages;
import genreport.typeset.Pages.Page;
import java.util.ArrayList;
import java.util.List;

/** Writes pages as SVG documents in points. Thread-safe; keeps the outlines of the glyphs. */
public final class SvgWriter {

  private final GlyphPaths paths = new GlyphPaths();

  /**
   * Returns the pages in order.
   *
   * @param fields the fields that the texts of the document show
   * @throws IllegalStateException if a face lacks a character of its run
   */
  public List<SvgPage> write(Pages pages, FieldPlaces fields) {
    List<SvgPage> written = new ArrayList<>();
    Viewport viewport = new Viewport(pages.width().pt(), pages.height().pt());
    for (Page page : pages.pages()) {
      String svg = PagePainter.paint(page, viewport, new PageGlyphs(paths), fields);
      written.add(SvgPage.of(viewport.width(), viewport.height(), svg));
    }
    return written;
  }
}
