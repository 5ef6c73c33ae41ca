package genreport.output.svg;

import genreport.document.FieldPlaces;
import genreport.font.Face;
import genreport.output.Numbers;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Link;
import genreport.typeset.Pages.Mark;
import genreport.typeset.Pages.Origin;
import genreport.typeset.Pages.Page;
import genreport.typeset.Pages.Part;
import genreport.typeset.Pages.Rule;
import genreport.typeset.Pages.Watermark;
import java.util.Optional;

/**
 * Paints one page.
 *
 * <p>Each text of a line is a group. Where its field is known, {@code data-path} names the figure,
 * or {@code data-key} the other field; {@code data-line} is the line of the source. The group has a
 * transparent rectangle of the em boxes, so that a click between strokes hits it.
 */
final class PagePainter {

  private final FieldPlaces fields;
  private final PageGlyphs glyphs;
  private final StringBuilder body = new StringBuilder();

  private PagePainter(FieldPlaces fields, PageGlyphs glyphs) {
    this.fields = fields;
    this.glyphs = glyphs;
  }

  /** Returns the document of a page that is as large as the viewport, in points. */
  static String paint(Page page, Viewport viewport, PageGlyphs glyphs, FieldPlaces fields) {
    return new PagePainter(fields, glyphs).page(page, viewport);
  }

  /** The size of a page, in points. */
  record Viewport(double width, double height) {}

  private String page(Page page, Viewport viewport) {
    for (Mark mark : page.marks()) {
      if (mark instanceof Rule rule) {
        rule(rule);
      } else if (mark instanceof Watermark watermark) {
        watermark(watermark);
      } else {
        run((GlyphRun) mark);
      }
    }
    String size = Numbers.text(viewport.width()) + " " + Numbers.text(viewport.height());
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + size
        + "\" role=\"img\" aria-label=\"第 "
        + page.number()
        + " 页\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
        + glyphs.definitions()
        + body
        + "</svg>";
  }

  /** Paints a line with projecting caps, which close the corners of a table's grid. */
  private void rule(Rule rule) {
    body.append("<path stroke=\"#000\" stroke-linecap=\"square\" stroke-width=\"");
    number(rule.width()).append("\" d=\"M");
    number(rule.x1()).append(' ');
    number(rule.y1()).append('L');
    number(rule.x2()).append(' ');
    number(rule.y2()).append("\"/>");
  }

  private void watermark(Watermark mark) {
    long grey = Math.round(255 * mark.grey());
    body.append("<g class=\"watermark\" fill=\"rgb(");
    body.append(grey).append(',').append(grey).append(',').append(grey);
    body.append(")\" transform=\"translate(");
    number(mark.x()).append(' ');
    number(mark.y()).append(") rotate(");
    number(-mark.degrees()).append(')');
    scale(mark.size() / mark.face().unitsPerEm(), 1).append("\">");
    double x = 0;
    for (int codePoint : mark.text().codePoints().toArray()) {
      String character = Character.toString(codePoint);
      use(mark.face(), character, x);
      x += mark.face().advanceEm(character) * mark.face().unitsPerEm();
    }
    body.append("</g>");
  }

  private void run(GlyphRun run) {
    body.append("<g");
    part(run.origin())
        .flatMap(part -> fields.at(part.block(), part.cell()))
        .ifPresent(this::fieldAttributes);
    body.append('>');
    box(run);
    Face face = run.face();
    double unit = run.size() / face.unitsPerEm();
    double left = run.xs().get(0);
    body.append("<g transform=\"translate(");
    number(left).append(' ');
    number(run.baseline()).append(')');
    scale(unit, run.stretch()).append("\">");
    for (int i = 0; i < run.characters().size(); i++) {
      double x = (run.xs().get(i) - left) / (unit * run.stretch());
      use(face, run.characters().get(i), x);
    }
    body.append("</g></g>");
  }

  private static Optional<Part> part(Origin origin) {
    if (origin instanceof Part part) {
      return Optional.of(part);
    }
    return origin instanceof Link link ? Optional.of(link.part()) : Optional.empty();
  }

  private void fieldAttributes(FieldPlaces.Shown field) {
    body.append(field.isFigure() ? " data-path=\"" : " data-key=\"");
    body.append(escaped(field.path())).append('"');
    if (field.line() > 0) {
      body.append(" data-line=\"").append(field.line()).append('"');
    }
  }

  private void box(GlyphRun run) {
    int last = run.xs().size() - 1;
    double advance = run.face().advanceEm(run.characters().get(last)) * run.size() * run.stretch();
    double left = run.xs().get(0);
    double ascent = run.face().ascentEm() * run.size();
    body.append("<rect fill=\"none\" pointer-events=\"all\" x=\"");
    number(left).append("\" y=\"");
    number(run.baseline() - ascent).append("\" width=\"");
    number(Math.max(0, run.xs().get(last) + advance - left)).append("\" height=\"");
    number(ascent + run.face().descentEm() * run.size()).append("\"/>");
  }

  /**
   * @param x x coordinate of the glyph's origin, in font units
   */
  private void use(Face face, String character, double x) {
    String id = glyphs.id(face, character);
    if (!id.isEmpty()) {
      body.append("<use href=\"#").append(id).append("\" x=\"");
      number(Math.round(10 * x) / 10.0).append("\"/>");
    }
  }

  /** Appends the scale from font units, which have y upwards. */
  private StringBuilder scale(double unit, double stretch) {
    body.append(" scale(").append(unit * stretch);
    return body.append(' ').append(-unit).append(')');
  }

  private StringBuilder number(double value) {
    return Numbers.append(value, body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
