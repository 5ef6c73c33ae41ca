package genreport.acceptance.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of a Word file, and what is asked of their elements. */
public final class WordXml {

  private WordXml() {}

  /** The parts by path, in the order of the file. */
  public static Map<String, byte[]> parts(Path word) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(word))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  /** A part as XML. */
  public static Document part(Map<String, byte[]> parts, String path) {
    byte[] xml = Objects.requireNonNull(parts.get(path), path);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The tables of a body, not those within cells. */
  public static List<Element> tables(Document document) {
    return children(children(document.getDocumentElement(), "body").get(0), "tbl");
  }

  public static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  public static List<Element> children(Node parent, String name) {
    return children(parent).stream().filter(e -> e.getLocalName().equals(name)).toList();
  }

  /** All elements of a name below one, or of any name for {@code *}, in order. */
  public static List<Element> all(Node parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : children(parent)) {
      if (name.equals("*") || child.getLocalName().equals(name)) {
        found.add(child);
      }
      found.addAll(all(child, name));
    }
    return found;
  }

  /** An attribute of WordprocessingML, or nothing. */
  public static String value(Element element, String name) {
    return element.getAttributeNS(element.getNamespaceURI(), name);
  }

  /** The number of a cell's property, or another where the cell has none. */
  public static int property(Element cell, String name, int other) {
    List<Element> properties = children(cell, "tcPr");
    List<Element> found = properties.isEmpty() ? List.of() : children(properties.get(0), name);
    String written = found.isEmpty() ? "" : value(found.get(0), name.equals("tcW") ? "w" : "val");
    return written.isEmpty() ? other : Integer.parseInt(written);
  }

  /** Where the columns of a table end, in twips from its left, beginning with 0. */
  public static List<Integer> edges(Element table) {
    List<Integer> edges = new ArrayList<>(List.of(0));
    for (Element column : children(children(table, "tblGrid").get(0), "gridCol")) {
      edges.add(edges.get(edges.size() - 1) + Integer.parseInt(value(column, "w")));
    }
    return edges;
  }
}
