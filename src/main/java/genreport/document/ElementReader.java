package genreport.document;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parses expanded markup into elements. Line ends with the space around them are layout of the
 * template and are dropped. All other space is text; a tab becomes a space.
 */
final class ElementReader {

  /** Maximum nesting of elements. The forms use 7 levels; the parser of Java 25 allows 200. */
  private static final int MOST_LEVELS = 100;

  /** A line end with the space around it. */
  private static final Pattern LINE_END = Pattern.compile("(?<![ \\t])[ \\t]*+\\n\\s*+");

  private ElementReader() {}

  /** Returns the root element; or a finding if the markup is not well-formed XML. */
  static Outcome<Element> read(String markup, MarkupPlaces places) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(markup));
      try {
        return root(reader, places);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      int offset = Math.max(0, e.getLocation().getCharacterOffset());
      String reason = String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse("");
      return Outcome.none(
          Diagnostic.error("T1", "模板展开后不是完好的 XML：" + reason).at(places.before(markup, offset)));
    }
  }

  private static Outcome<Element> root(XMLStreamReader reader, MarkupPlaces places)
      throws XMLStreamException {
    Deque<Element> open = new ArrayDeque<>();
    open.push(new Element("", "", Map.of(), "", new ArrayList<>()));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Element element = element(reader);
          if (open.size() > MOST_LEVELS) {
            return Outcome.none(
                Diagnostic.error("T1", "模板展开后元素嵌套超过 " + MOST_LEVELS + " 层")
                    .at(places.of(element))
                    .advice("核对模板：每个开始标签都要有结束标签"));
          }
          open.element().children().add(element);
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS -> addText(open.element(), reader.getText());
        default -> {
          // comments and processing instructions are not text
        }
      }
    }
    return Outcome.of(open.element().children().get(0));
  }

  /** Adds a text node, without line ends and indents of the template. */
  private static void addText(Element element, String text) {
    String kept = LINE_END.matcher(text).replaceAll("").replace('\t', ' ');
    if (!kept.isEmpty()) {
      element.children().add(new Element(Element.TEXT, kept, Map.of(), "", List.of()));
    }
  }

  private static Element element(XMLStreamReader reader) {
    Map<String, String> attributes = new LinkedHashMap<>();
    String at = "";
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      if (name.equals(MarkupPlaces.ATTRIBUTE)) {
        at = reader.getAttributeValue(i);
      } else {
        attributes.put(name, reader.getAttributeValue(i));
      }
    }
    return new Element(reader.getLocalName(), "", attributes, at, new ArrayList<>());
  }
}
