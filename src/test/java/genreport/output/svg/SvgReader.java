package genreport.output.svg;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the glyphs of a page back from its SVG. */
final class SvgReader {

  private static final Pattern TRANSFORM =
      Pattern.compile("translate\\((\\S+) (\\S+)\\) scale\\((\\S+) (\\S+)\\)");

  /**
   * A glyph with ink that is no part of a watermark; the place of its origin, in points.
   *
   * @param field the value of data-path or data-key; empty if there is none
   */
  record Glyph(double x, double y, String field, String line) {}

  private SvgReader() {}

  static List<Glyph> glyphs(String svg) {
    List<Glyph> glyphs = new ArrayList<>();
    NodeList uses = document(svg).getElementsByTagName("use");
    for (int i = 0; i < uses.getLength(); i++) {
      Element use = (Element) uses.item(i);
      Element run = (Element) use.getParentNode();
      Matcher at = TRANSFORM.matcher(run.getAttribute("transform"));
      if (at.matches()) {
        Element text = (Element) run.getParentNode();
        double x = Double.parseDouble(use.getAttribute("x")) * Double.parseDouble(at.group(3));
        glyphs.add(
            new Glyph(
                Double.parseDouble(at.group(1)) + x,
                Double.parseDouble(at.group(2)),
                text.getAttribute("data-path") + text.getAttribute("data-key"),
                text.getAttribute("data-line")));
      }
    }
    return glyphs;
  }

  private static Element document(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)))
          .getDocumentElement();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalArgumentException(svg, e);
    }
  }
}
