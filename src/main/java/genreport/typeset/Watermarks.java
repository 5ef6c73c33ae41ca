package genreport.typeset;

import genreport.font.Face;
import genreport.typeset.Pages.Mark;
import genreport.typeset.Pages.Page;
import genreport.typeset.Pages.Watermark;
import java.util.ArrayList;
import java.util.List;

/** Adds a word in light grey across every page, below all other marks. */
public final class Watermarks {

  private static final double SIZE_PT = 200;

  /** Rotation from bottom left to top right, as in Word's own watermarks. */
  private static final double DEGREES = 45;

  private static final double GREY = 0.85;

  /** Distance from the baseline to the middle of a Chinese character, in em. */
  private static final double MIDDLE_EM = 0.38;

  private Watermarks() {}

  /**
   * Returns the pages with the word on each.
   *
   * @param face a face that has every character of the word
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
        pages.date(),
        pages.language(),
        pages.width(),
        pages.height(),
        pages.elements(),
        marked,
        pages.bookmarks());
  }

  /** Returns a watermark that is centred on the page. */
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
