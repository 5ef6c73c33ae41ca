package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Adapts the report's own styles to a page of another width. The indents from the left edge are
 * those of the signature, which is placed from the right edge; so they change by the difference.
 */
final class IndentFitter {

  private static final String LEFT = "left";

  private final long wider;

  private IndentFitter(long wider) {
    this.wider = wider;
  }

  /**
   * Returns the styles for a page.
   *
   * @param styles the root of the ordinary styles part
   * @param ours the page setup that they are made for
   * @param page the page setup that is used
   */
  static XmlElement fit(XmlElement styles, PageSetup ours, PageSetup page) {
    return ours.textWidth().isPresent() && page.textWidth().isPresent()
        ? new IndentFitter(page.textWidth().get() - ours.textWidth().get()).fit(styles)
        : styles;
  }

  private XmlElement fit(XmlElement element) {
    if (element.is("ind") && !element.word(LEFT).isEmpty()) {
      long left = Long.parseLong(element.word(LEFT));
      return left == 0 ? element : element.with(LEFT, String.valueOf(Math.max(0, left + wider)));
    }
    List<XmlNode> content = new ArrayList<>();
    for (XmlNode node : element.content()) {
      content.add(node instanceof XmlElement child ? fit(child) : node);
    }
    return element.with(content);
  }
}
