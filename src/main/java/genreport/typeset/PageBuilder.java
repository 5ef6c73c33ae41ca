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

/** Puts strips on the grid of one page after another. */
final class PageBuilder {

  /** Rounding of a height that should be a whole number of grid lines, in points. */
  private static final double TOLERANCE = 0.01;

  /** From the baseline up to the em rules beside a page number, in em. */
  private static final double RULE_HEIGHT = 0.3;

  private final StyleSheet styles;
  private final PageStyle page;
  private final TextSetter setter;
  private final List<Page> pages = new ArrayList<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();
  private List<Mark> marks = new ArrayList<>();
  private int used;

  PageBuilder(StyleSheet styles, TextSetter setter) {
    this.styles = styles;
    this.page = styles.page();
    this.setter = setter;
  }

  /** Grid lines that are left on this page. */
  int remaining() {
    return page.lines() - used;
  }

  boolean isAtTop() {
    return used == 0;
  }

  /** Number of grid lines that a height takes, at least one. */
  int slots(double height) {
    return Math.max(1, (int) Math.ceil((height - TOLERANCE) / page.linePitch().pt()));
  }

  /** Height of a number of grid lines, in points. */
  double height(int slots) {
    return slots * page.linePitch().pt();
  }

  void place(GridBlock strip) {
    double top = page.top().pt() + height(used);
    if (strip.outline().isPresent()) {
      GridBlock.Outline outline = strip.outline().get();
      bookmarks.add(new Bookmark(outline.level(), outline.title(), pages.size() + 1, top));
    }
    marks.addAll(strip.painter().at(top));
    used += strip.slots();
  }

  void newPage() {
    int number = pages.size() + 1;
    marks.addAll(pageNumber(number));
    pages.add(new Page(number, marks));
    marks = new ArrayList<>();
    used = 0;
  }

  /** Ends the last page; there is always one. */
  List<Page> pages() {
    if (!isAtTop() || pages.isEmpty()) {
      newPage();
    }
    return List.copyOf(pages);
  }

  List<Bookmark> bookmarks() {
    return List.copyOf(bookmarks);
  }

  /** Between em rules; by the style's indent from the outer margin (GB/T 9704—2012, 7.5). */
  private List<Mark> pageNumber(int number) {
    TextStyle style = styles.style(page.footerStyle());
    double size = style.size().pt();
    double indent = style.indentEm() * size;
    List<Inline> text = List.of(new Inline.Text("— " + number + " —", ""));
    double foot = page.height().minus(page.bottom()).pt();
    double baseline = foot + page.footerGap().pt() + RULE_HEIGHT * size;
    List<Mark> set = new ArrayList<>();
    for (SetLine line : setter.cell(text, style, page.typeWidth().pt())) {
      boolean odd = number % 2 != 0;
      double left = odd ? page.typeWidth().pt() - indent - line.line().width() : indent;
      double x = page.left().pt() + left - line.offset();
      set.addAll(line.at(x, baseline, Addition.PAGE_NUMBER));
    }
    return set;
  }
}
