package genreport.output.word;

import genreport.style.Length;
import genreport.style.PageStyle;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the templates need of the page; all lengths in twips. */
final class PageModel {

  /** Nothing is set there; Word wants a value all the same. */
  private static final Length HEADER_DISTANCE = Length.mm(15);

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
   * From the page's lower edge to the foot of the page number's line: the type stands in the middle
   * of its line, and its top is the gap below the type area.
   */
  private static Length footerDistance(PageStyle page, TextStyle number) {
    Length lowerPart = Length.pt((number.pitch().pt() + number.size().pt()) / 2);
    return page.bottom().minus(page.footerGap()).minus(lowerPart);
  }
}
