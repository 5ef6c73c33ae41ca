package genreport.typeset;

import genreport.font.Face;
import genreport.style.Length;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A typeset document. Coordinates are in points from the top left corner of the page, y downwards.
 *
 * @param title title of the document, without line breaks
 * @param author the body that issues the document
 * @param date the day on which it is issued
 * @param language language of the text, as a BCP 47 tag
 * @param elements the logical structure, in reading order
 */
public record Pages(
    String title,
    String author,
    Optional<LocalDate> date,
    String language,
    Length width,
    Length height,
    List<LogicalElement> elements,
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
   * @param number the printed number, from 1
   * @param marks the marks in reading order, the page number last
   */
  public record Page(int number, List<Mark> marks) {

    public Page {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A bookmark of a heading.
   *
   * @param level 1 to 4
   * @param page number of the page, from 1
   * @param y top of the heading's line, in points from the top of the page
   */
  public record Bookmark(int level, String title, int page, double y) {}

  /** Where the text of a glyph run comes from. */
  public sealed interface Origin {}

  /**
   * A part of the document: a {@link LogicalElement} or one cell of a table. Its text may be
   * several runs, on several pages.
   *
   * @param block index of the element, from 0
   * @param cell index of the cell in the table, head first and row by row, from 0; 0 if the element
   *     is no table
   */
  public record Part(int block, int cell) implements Origin {}

  /**
   * An address in a part of the document, which opens something.
   *
   * @param number number of the address in the part, from 0
   * @param uri what it opens, in ASCII
   */
  public record Link(Part part, int number, String uri) implements Origin {}

  /** Text that is no part of the document. */
  public enum Addition implements Origin {
    PAGE_NUMBER,
    /** A head or a label of a table that is repeated on another page. */
    REPEATED
  }

  /** Something that is printed on a page. */
  public sealed interface Mark {}

  /**
   * A glyph run: text in one face and size on one baseline.
   *
   * @param size font size, in points
   * @param baseline y coordinate of the baseline, in points from the top of the page
   * @param stretch horizontal scale of the glyphs; 1 is unscaled (a dash is stretched to the em)
   * @param characters the code points of the text, each with its variation selector
   * @param xs x coordinates of the glyph origins, one for each character, in points from the left
   *     edge of the page
   * @param language language of the text as a BCP 47 tag; empty if it is that of the document
   */
  public record GlyphRun(
      Face face,
      double size,
      double baseline,
      double stretch,
      List<String> characters,
      List<Double> xs,
      Origin origin,
      String language)
      implements Mark {

    public GlyphRun {
      characters = List.copyOf(characters);
      xs = List.copyOf(xs);
      if (xs.isEmpty() || xs.size() != characters.size()) {
        throw new IllegalArgumentException("one place for each of " + characters);
      }
    }

    /** Returns the text of the run. */
    public String text() {
      return String.join("", characters);
    }
  }

  /**
   * A straight line of a table's grid. Coordinates are in points.
   *
   * @param width width of the stroke, in points, centred on the line
   */
  public record Rule(double x1, double y1, double x2, double y2, double width) implements Mark {}

  /**
   * Text across a page that is no part of the document. Its glyphs have the advances of the face.
   *
   * @param size font size, in points
   * @param x x coordinate of the first glyph's origin, in points from the left edge of the page
   * @param y y coordinate of the first glyph's origin, in points from the top of the page
   * @param degrees rotation of the baseline, anticlockwise
   * @param grey from 0 (black) to 1 (white)
   */
  public record Watermark(
      Face face, double size, String text, double x, double y, double degrees, double grey)
      implements Mark {}
}
