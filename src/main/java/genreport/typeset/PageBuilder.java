package genreport.typeset;

import genreport.document.Inline;
import genreport.style.PageStyle;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import genreport.typeset.Pages.Addition;
import genreport.typeset.Pages.Bookmark;
import genreport.typeset.Pages.Mark;
import genreport.typeset.Pages.Page;
import java.util.ArrayList;
import java.util.List;

/** Places blocks on the line grid, page by page. */
final class PageBuilder {

  /** Tolerance for rounding errors of heights, in points. */
  private static final double TOLERANCE = 0.01;

  /** Height of the em rules beside a page number above the baseline, in em. */
  private static final double RULE_HEIGHT = 0.3;

  /** A page should not be empty by this share: a third. */
  private static final int WHITE_SHARE = 3;

  private final StyleSheet styles;
  private final PageStyle page;
  private final TextSetter setter;
  private final boolean twoSided;
  private final List<Page> pages = new ArrayList<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();
  private List<Mark> marks = new ArrayList<>();
  private int used;

  /**
   * @param twoSided whether the margins of even pages are mirrored
   */
  PageBuilder(StyleSheet styles, TextSetter setter, boolean twoSided) {
    this.styles = styles;
    this.page = styles.page();
    this.setter = setter;
    this.twoSided = twoSided;
  }

  /** Returns the number of free grid lines on the current page. */
  int remaining() {
    return page.lines() - used;
  }

  /** Returns the number of grid lines on a page. */
  int lines() {
    return page.lines();
  }

  /**
   * Returns the number of empty grid lines from which a page counts as partly white: a third of
   * them.
   */
  int white() {
    return page.lines() / WHITE_SHARE;
  }

  boolean isAtTop() {
    return used == 0;
  }

  /** Returns the number of grid lines for a height in points, at least 1. */
  int slots(double height) {
    return Math.max(1, (int) Math.ceil((height - TOLERANCE) / page.linePitch().pt()));
  }

  /** Returns the height of grid lines, in points. */
  double height(int slots) {
    return slots * page.linePitch().pt();
  }

  /** Places a block at the next free grid line. The caller starts new pages. */
  void place(GridBlock block) {
    double top = page.top().pt() + height(used);
    if (block.outline().isPresent()) {
      GridBlock.Outline outline = block.outline().get();
      bookmarks.add(new Bookmark(outline.level(), outline.title(), pages.size() + 1, top));
    }
    marks.addAll(block.painter().at(left(pages.size() + 1), top));
    used += block.slots();
  }

  /** Returns the left edge of the type area of a page, in points. */
  private double left(int number) {
    return twoSided && !isOdd(number) ? page.right().pt() : page.left().pt();
  }

  private static boolean isOdd(int number) {
    return number % 2 != 0;
  }

  /** Ends the current page and prints its number. */
  void newPage() {
    int number = pages.size() + 1;
    marks.addAll(pageNumber(number));
    pages.add(new Page(number, marks));
    marks = new ArrayList<>();
    used = 0;
  }

  /** Ends the last page and returns all pages, at least one. */
  List<Page> pages() {
    if (!isAtTop() || pages.isEmpty()) {
      newPage();
    }
    return List.copyOf(pages);
  }

  List<Bookmark> bookmarks() {
    return List.copyOf(bookmarks);
  }

  /**
   * Returns the page number between em rules. Its distance from the outer margin is the style's
   * indent (GB/T 9704—2012, 7.5).
   */
  private List<Mark> pageNumber(int number) {
    TextStyle style = styles.style(page.footerStyle());
    double size = style.size().pt();
    double indent = style.indentEm() * size;
    List<Inline> text = List.of(new Inline.Text("— " + number + " —", ""));
    double foot = page.height().minus(page.bottom()).pt();
    double baseline = foot + page.footerGap().pt() + RULE_HEIGHT * size;
    List<Mark> set = new ArrayList<>();
    for (TypesetLine line : setter.cell(text, style, page.typeWidth().pt())) {
      double left = isOdd(number) ? page.typeWidth().pt() - indent - line.line().width() : indent;
      double x = left(number) + left - line.offset();
      set.addAll(line.at(x, baseline, Addition.PAGE_NUMBER));
    }
    return set;
  }
}
