package genreport.ooxml;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parses the XML of a part. Document types are refused, and nothing outside of the part is read.
 */
public final class XmlReader {

  /** An element whose end is not yet read. */
  private record Open(XmlElement start, List<XmlNode> content) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private int nodes;

  private XmlReader() {}

  /**
   * Returns the root element.
   *
   * @param part the part's name for messages
   * @throws UnsoundPackageException if the XML is not well-formed, declares a document type, or
   *     exceeds {@link PackageLimits}
   */
  public static XmlElement read(byte[] xml, String part) throws UnsoundPackageException {
    if (xml.length > PackageLimits.XML_BYTES) {
      throw UnsoundPackageException.tooLarge("里面的 " + part + " 超过 24 MB");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      try {
        return new XmlReader().root(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      // the JDK's parser throws unchecked exceptions for some malformed bytes
      throw UnsoundPackageException.damaged("里面的 " + part + " 不是完好的 XML");
    }
  }

  private XmlElement root(XMLStreamReader reader) throws XMLStreamException {
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.END_ELEMENT -> {
          Open ended = open.pop();
          XmlElement whole = ended.start().with(ended.content());
          if (open.isEmpty()) {
            return whole;
          }
          open.element().content().add(whole);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.element().content().add(new XmlNode.Text(reader.getText()));
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("a document type");
        default -> {
          // comments and processing instructions change nothing
        }
      }
    }
  }

  private void start(XMLStreamReader reader) throws XMLStreamException {
    nodes += 1 + reader.getAttributeCount() + reader.getNamespaceCount();
    if (nodes > PackageLimits.XML_NODES) {
      throw new XMLStreamException("too many elements");
    }
    if (open.size() >= PackageLimits.XML_DEPTH) {
      throw new XMLStreamException("too deep");
    }
    Map<String, String> declarations = new LinkedHashMap<>();
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      declarations.put(orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i)));
    }
    Map<XmlName, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(
          new XmlName(
              orEmpty(reader.getAttributePrefix(i)),
              orEmpty(reader.getAttributeNamespace(i)),
              reader.getAttributeLocalName(i)),
          reader.getAttributeValue(i));
    }
    XmlName name =
        new XmlName(
            orEmpty(reader.getPrefix()), orEmpty(reader.getNamespaceURI()), reader.getLocalName());
    open.push(
        new Open(new XmlElement(name, declarations, attributes, List.of()), new ArrayList<>()));
  }

  @SuppressWarnings("NullAway") // StAX gives null where there is none
  private static String orEmpty(String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
