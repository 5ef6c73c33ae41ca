package genreport.typeset;

import genreport.typeset.Pages.Mark;
import java.util.List;
import java.util.Optional;

/**
 * What takes whole lines of the page's grid and is never cut.
 *
 * @param slots number of grid lines
 * @param outline the heading that begins here, if one does
 */
record GridBlock(int slots, Painter painter, Optional<Outline> outline) {

  /** Gives the marks of a strip. */
  interface Painter {

    /**
     * @param top of the strip's first grid line, in points from the page's top
     */
    List<Mark> at(double top);
  }

  /**
   * A heading for the bookmarks.
   *
   * @param level 1 to 4
   */
  record Outline(int level, String title) {}
}
