package genreport.typeset;

import genreport.typeset.Pages.Mark;
import java.util.List;
import java.util.Optional;

/**
 * Content that takes a whole number of grid lines of a page and is never split.
 *
 * @param slots number of grid lines
 * @param outline the heading that starts with this block, if any
 */
record GridBlock(int slots, Painter painter, Optional<Outline> outline) {

  /** Returns blank lines. */
  static GridBlock blank(int slots) {
    return new GridBlock(slots, (left, top) -> List.of(), Optional.empty());
  }

  /** Makes the marks of a block. */
  interface Painter {

    /**
     * @param left left edge of the type area, in points from the left edge of the page
     * @param top y coordinate of the block's first grid line, in points from the top of the page
     */
    List<Mark> at(double left, double top);
  }

  /**
   * A heading that becomes a bookmark.
   *
   * @param level 1 to 4
   */
  record Outline(int level, String title) {}
}
