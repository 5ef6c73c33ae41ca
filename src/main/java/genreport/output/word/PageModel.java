package genreport.output.word;

import genreport.style.Length;
import genreport.style.PageStyle;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import java.util.LinkedHashMap;
import java.util.Map;

/** The model of the page for the templates, with all lengths in twips. */
final class PageModel {

  /** Distance of the header. There is none, but Word requires a value. */
  private static final Length HEADER_DISTANCE = Length.mm(15);

  /** Distance from the baseline up to an em rule, in em. */
  private static final double RULES_ABOVE_BASELINE = 0.3;

  /** Share of a line of exact pitch below the baseline. */
  private static final double SHARE_BELOW_BASELINE = 0.2;

  private PageModel() {}

  static Map<String, Object> of(StyleSheet sheet) {
    PageStyle page = sheet.page();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("width", page.width().twips());
    model.put("height", page.height().twips());
    model.put("top", page.top().twips());
    model.put("right", page.right().twips());
    model.put("bottom", page.bottom().twips());
    model.put("left", page.left().twips());
    model.put("header", HEADER_DISTANCE.twips());
    model.put("footer", footerDistance(page, sheet.style(page.footerStyle())).twips());
    model.put("linePitch", page.linePitch().twips());
    model.put("oddFooterStyle", StyleIds.paragraph(page.footerStyle()));
    model.put("evenFooterStyle", StyleIds.paragraph(page.footerStyle()) + WordStyles.EVEN);
    return model;
  }

  /**
   * Returns the distance from the bottom of the page to the bottom of the page number's line. The
   * em rules beside the number are at the footer gap below the type area (GB/T 9704—2012, 7.5).
   */
  private static Length footerDistance(PageStyle page, TextStyle number) {
    double rulesToFoot =
        RULES_ABOVE_BASELINE * number.size().pt() + SHARE_BELOW_BASELINE * number.pitch().pt();
    return page.bottom().minus(page.footerGap()).minus(Length.pt(rulesToFoot));
  }
}
