package genreport.typeset;

import genreport.font.Face;
import genreport.style.Length;
import java.util.List;

/**
 * A document set on pages. Places are in points from the page's top left corner, y downwards.
 *
 * @param title of the document, in one line
 * @param author the body that issues it
 * @param language of the text, as a BCP 47 tag
 * @param elements what the document is made of, in reading order
 */
public record Pages(
    String title,
    String author,
    String language,
    Length width,
    Length height,
    List<Element> elements,
    List<Page> pages,
    List<Bookmark> bookmarks) {

  public Pages {
    elements = List.copyOf(elements);
    pages = List.copyOf(pages);
    bookmarks = List.copyOf(bookmarks);
  }

  /**
   * One page.
   *
   * @param number as printed, from 1
   * @param marks in reading order, the page number last
   */
  public record Page(int number, List<Mark> marks) {

    public Page {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A heading's place.
   *
   * @param level 1 to 4
   * @param page number of the page, from 1
   * @param y the top of the heading's line, in points from the page's top
   */
  public record Bookmark(int level, String title, int page, double y) {}

  /** What a run of text is of. */
  public sealed interface Origin {}

  /**
   * A part of the document, told by its place; see {@link Element}. It may be set in several runs,
   * on several pages.
   *
   * @param block index among the elements, from 0
   * @param cell index among the cells of that element if it is a table, head first and row by row,
   *     from 0; otherwise 0
   */
  public record Part(int block, int cell) implements Origin {}

  /** What the pages add to the document. */
  public enum Addition implements Origin {
    PAGE_NUMBER,
    /** A head or a label of a table, printed again on another page. */
    REPEATED
  }

  /** Something printed on a page. */
  public sealed interface Mark {}

  /**
   * Text in one face and size on one baseline.
   *
   * @param size of the type, in points
   * @param baseline in points from the page's top
   * @param stretch horizontal scale of the glyphs, 1 for as they are (a dash is stretched to the
   *     em)
   * @param characters the text's code points, each with the variation selector that chooses its
   *     form
   * @param xs for each character the place of its glyph's origin, in points from the page's left
   *     edge, ascending
   */
  public record GlyphRun(
      Face face,
      double size,
      double baseline,
      double stretch,
      List<String> characters,
      List<Double> xs,
      Origin origin)
      implements Mark {

    public GlyphRun {
      characters = List.copyOf(characters);
      xs = List.copyOf(xs);
      if (xs.isEmpty() || xs.size() != characters.size()) {
        throw new IllegalArgumentException("one place for each of " + characters);
      }
    }

    /** The characters as one text. */
    public String text() {
      StringBuilder text = new StringBuilder(characters.size());
      for (int i = 0; i < characters.size(); i++) {
        text.append(characters.get(i));
      }
      return text.toString();
    }
  }

  /**
   * A straight line of a table's grid.
   *
   * @param width of the stroke, in points, centred on the line
   */
  public record Rule(double x1, double y1, double x2, double y2, double width) implements Mark {}

  /**
   * Text across a page, which is no part of the document. Glyphs stand at the face's own advances.
   *
   * @param size of the type, in points
   * @param x of the first glyph's origin, in points from the page's left edge
   * @param y of the first glyph's origin, in points from the page's top
   * @param degrees by which the line is turned anticlockwise
   * @param grey from 0 for black to 1 for white
   */
  public record Watermark(
      Face face, double size, String text, double x, double y, double degrees, double grey)
      implements Mark {}
}
