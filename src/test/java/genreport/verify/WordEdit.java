package genreport.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Changes a Word file as a clerk might, in its XML. */
final class WordEdit {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final Document document;
  private final Path original;

  WordEdit(Path word) throws Exception {
    original = word;
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (FileSystem zip = FileSystems.newFileSystem(word)) {
      byte[] xml = Files.readAllBytes(zip.getPath("word/document.xml"));
      document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
  }

  /** Writes the changed file. */
  Path save(Path target) throws Exception {
    Files.createDirectories(target.getParent());
    Files.copy(original, target, StandardCopyOption.REPLACE_EXISTING);
    Transformer transformer = TransformerFactory.newInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
    StringWriter xml = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(xml));
    replace(target, "word/document.xml", xml.toString());
    return target;
  }

  private static void replace(Path file, String part, String text) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.write(zip.getPath(part), text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Lets rows be cut by a page's end, and tables run over pages. */
  void letTablesBreak() {
    for (String name : List.of("cantSplit", "keepNext", "keepLines")) {
      var marks = document.getElementsByTagNameNS(W, name);
      for (int i = marks.getLength() - 1; i >= 0; i--) {
        delete((Element) marks.item(i));
      }
    }
  }

  /** Moves what follows a table down by empty paragraphs. */
  void addEmptyAfter(int table, int count) {
    Node own = document.getElementsByTagNameNS(W, "tbl").item(table);
    for (int i = 0; i < count; i++) {
      own.getParentNode().insertBefore(element("p"), own.getNextSibling());
    }
  }

  List<Element> rows(int table) {
    return children((Element) document.getElementsByTagNameNS(W, "tbl").item(table), "tr");
  }

  static List<Element> cells(Element row) {
    return children(row, "tc");
  }

  /** The paragraphs outside of tables that have text. */
  List<Element> paragraphs() {
    Element body = (Element) document.getElementsByTagNameNS(W, "body").item(0);
    return children(body, "p").stream().filter(p -> !text(p).isBlank()).toList();
  }

  static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  static String text(Element part) {
    StringBuilder text = new StringBuilder();
    texts(part).forEach(t -> text.append(t.getTextContent()));
    return text.toString();
  }

  /** Puts all text into the first run. */
  static void setText(Element part, String text) {
    List<Element> texts = texts(part);
    texts.forEach(t -> t.setTextContent(""));
    texts.get(0).setTextContent(text);
  }

  private static List<Element> texts(Element part) {
    List<Element> found = new ArrayList<>();
    var texts = part.getElementsByTagNameNS(W, "t");
    for (int i = 0; i < texts.getLength(); i++) {
      found.add((Element) texts.item(i));
    }
    return found;
  }

  static void delete(Element part) {
    part.getParentNode().removeChild(part);
  }

  /** Adds a paragraph like one, after it. */
  static void addAfter(Element paragraph, String text) {
    Element copy = (Element) paragraph.cloneNode(true);
    setText(copy, text);
    paragraph.getParentNode().insertBefore(copy, paragraph.getNextSibling());
  }

  /** An element of WordprocessingML with no content. */
  Element element(String name) {
    return document.createElementNS(W, "w:" + name);
  }
}
