package genreport.typeset;

import genreport.style.PageStyle;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Mark;
import genreport.typeset.Pages.Page;
import genreport.typeset.Pages.Rule;
import java.util.List;

/** Counts the grid lines of a page that nothing is printed on, below its last line or rule. */
public final class BlankLines {

  private BlankLines() {}

  /** The blank lines at the foot of each page but the last. */
  public static List<Integer> ofInnerPages(Pages pages, PageStyle style) {
    List<Page> all = pages.pages();
    return all.subList(0, all.size() - 1).stream().map(page -> below(page, style)).toList();
  }

  static int below(Page page, PageStyle style) {
    double top = style.top().pt();
    double foot = top + style.lines() * style.linePitch().pt();
    double ink = top;
    for (Mark mark : page.marks()) {
      double low =
          mark instanceof Rule rule
              ? rule.y2()
              : mark instanceof GlyphRun run ? run.baseline() + 0.12 * run.size() : top;
      ink = low < foot + 1 ? Math.max(ink, low) : ink;
    }
    return (int) Math.floor((foot - ink) / style.linePitch().pt() + 0.05);
  }
}
