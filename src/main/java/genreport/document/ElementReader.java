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
 * Reads expanded markup into elements. A line end with the space around it is the template's layout
 * and is dropped; all other space is text, and a tab is a space.
 */
final class ElementReader {

  /** Looked for from the first of its spaces alone: a clerk may have written any number of them. */
  private static final Pattern LINE_END = Pattern.compile("(?<![ \\t])[ \\t]*+\\n\\s*+");

  private ElementReader() {}

  static Outcome<Element> read(String markup, MarkupPlaces places) {
    return SoundMarkup.read(markup, places).map(Outcome::of).orElseGet(() -> parse(markup, places));
  }

  /** Reads with the JDK's parser, which knows all of XML and tells what is wrong. */
  static Outcome<Element> parse(String markup, MarkupPlaces places) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(markup));
      try {
        return Outcome.of(root(reader, places));
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

  private static Element root(XMLStreamReader reader, MarkupPlaces places)
      throws XMLStreamException {
    Deque<Element> open = new ArrayDeque<>();
    open.push(new Element("", "", Map.of(), "", new ArrayList<>()));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Element element = element(reader, places);
          open.element().children().add(element);
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS -> addText(open.element(), reader.getText());
        default -> {
          // comments and processing instructions are nobody's text
        }
      }
    }
    return open.element().children().get(0);
  }

  /** Adds text, without the lines and indents in which the template is written. */
  static void addText(Element element, String text) {
    if (isLayout(text)) {
      return;
    }
    boolean oneLine = text.indexOf('\n') < 0;
    String kept = (oneLine ? text : LINE_END.matcher(text).replaceAll("")).replace('\t', ' ');
    if (!kept.isEmpty()) {
      element.children().add(new Element(Element.TEXT, kept, Map.of(), "", List.of()));
    }
  }

  /** Whether text is line ends and indents alone, as most of what stands between elements is. */
  private static boolean isLayout(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != ' ' && c != '\t') {
        return false;
      }
    }
    return text.indexOf('\n') >= 0;
  }

  private static Element element(XMLStreamReader reader, MarkupPlaces places) {
    Map<String, String> attributes = new LinkedHashMap<>();
    String at = "";
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      if (name.equals(places.attribute())) {
        at = reader.getAttributeValue(i);
      } else {
        attributes.put(name, reader.getAttributeValue(i));
      }
    }
    return new Element(reader.getLocalName(), "", attributes, at, new ArrayList<>());
  }
}
