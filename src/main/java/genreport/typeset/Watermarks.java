package genreport.typeset;

import genreport.font.Face;
import genreport.typeset.Pages.Mark;
import genreport.typeset.Pages.Page;
import genreport.typeset.Pages.Watermark;
import java.util.ArrayList;
import java.util.List;

/** Puts a word in light grey across every page, below all that is printed there. */
public final class Watermarks {

  private static final double SIZE_PT = 200;

  /** From bottom left to top right, as Word turns its own watermarks. */
  private static final double DEGREES = 45;

  private static final double GREY = 0.85;

  /** From the baseline up to the middle of a Chinese character, in em. */
  private static final double MIDDLE_EM = 0.38;

  private Watermarks() {}

  /**
   * The same pages with the word on each.
   *
   * @param face has every character of the word
   */
  public static Pages across(Pages pages, String word, Face face) {
    Watermark mark = mark(pages, word, face);
    List<Page> marked = new ArrayList<>();
    for (Page page : pages.pages()) {
      List<Mark> marks = new ArrayList<>();
      marks.add(mark);
      marks.addAll(page.marks());
      marked.add(new Page(page.number(), marks));
    }
    return new Pages(
        pages.title(),
        pages.author(),
        pages.language(),
        pages.width(),
        pages.height(),
        pages.elements(),
        marked,
        pages.bookmarks());
  }

  /** Its middle is the page's. */
  private static Watermark mark(Pages pages, String word, Face face) {
    double half = word.codePoints().mapToDouble(face::advanceEm).sum() * SIZE_PT / 2;
    double drop = MIDDLE_EM * SIZE_PT;
    double cos = Math.cos(Math.toRadians(DEGREES));
    double sin = Math.sin(Math.toRadians(DEGREES));
    double x = pages.width().pt() / 2 - half * cos + drop * sin;
    double y = pages.height().pt() / 2 + half * sin + drop * cos;
    return new Watermark(face, SIZE_PT, word, x, y, DEGREES, GREY);
  }
}
