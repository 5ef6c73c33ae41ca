package genreport.acceptance.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDArtifactMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A PDF as a screen reader gets it: its structure tree, each element with its text. */
public final class TaggedPdf {

  private static final Map<Example, TaggedPdf> READ = new ConcurrentHashMap<>();

  private final List<Map<Integer, String>> pieces = new ArrayList<>();
  private final List<List<String>> artifacts = new ArrayList<>();
  private final Map<COSDictionary, Integer> pages = new HashMap<>();
  private final List<String> uses = new ArrayList<>();
  private final Map<String, COSDictionary> ids = new TreeMap<>();

  /** For each page the elements of its pieces, by the parent tree. */
  private final List<COSArray> pageOwners = new ArrayList<>();

  private final Element root;

  /**
   * An element of the tree.
   *
   * @param attributes as written, by name
   * @param painted the text of its pieces
   * @param text what it is read as: replacement text, else what is painted
   */
  public record Element(
      String type,
      String id,
      Map<String, String> attributes,
      String painted,
      String text,
      List<Element> children) {

    /** This element and all below, in reading order. */
    public Stream<Element> all() {
      return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
    }

    public List<Element> all(String wanted) {
      return all().filter(element -> element.type().equals(wanted)).toList();
    }

    /** Ids of the head cells. */
    public List<String> heads() {
      String heads = attributes.getOrDefault("Headers", "");
      return heads.isEmpty() ? List.of() : List.of(heads.split(" "));
    }
  }

  public TaggedPdf(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      for (PDPage page : pdf.getPages()) {
        pages.put(page.getCOSObject(), pieces.size());
        readPage(page);
      }
      COSDictionary tree =
          pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
      readIds(tree.getCOSDictionary(COSName.getPDFName("IDTree")));
      COSArray owners =
          tree.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.getPDFName("Nums"));
      for (PDPage page : pdf.getPages()) {
        pageOwners.add((COSArray) owners.getObject(2 * page.getStructParents() + 1));
      }
      root = element(tree.getCOSDictionary(COSName.K), -1);
    }
  }

  private void readIds(@Nullable COSDictionary tree) {
    COSArray names = tree == null ? new COSArray() : tree.getCOSArray(COSName.NAMES);
    for (int i = 0; i < names.size(); i += 2) {
      String id = ((COSString) names.getObject(i)).getString();
      ids.put(id, (COSDictionary) names.getObject(i + 1));
    }
  }

  public static TaggedPdf of(Example example) {
    return READ.computeIfAbsent(
        example,
        key -> {
          try {
            return new TaggedPdf(RenderedReport.of(key).pdf());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  public Element root() {
    return root;
  }

  /** The tree as indented text, head cells named by their texts. */
  public String outline() {
    Map<String, String> heads = new HashMap<>();
    root.all("TH").forEach(head -> heads.put(head.id(), head.text()));
    StringBuilder outline = new StringBuilder();
    outline(root, "", heads, outline);
    return outline.toString();
  }

  private static void outline(
      Element element, String indent, Map<String, String> heads, StringBuilder outline) {
    outline.append(indent).append(element.type());
    element.attributes().forEach((name, value) -> outline.append(attribute(name, value)));
    outline.append(element.text().isEmpty() ? "" : " " + element.text());
    List<String> own = element.heads().stream().map(heads::get).toList();
    outline.append(own.isEmpty() ? "" : " ← " + String.join(" · ", own)).append('\n');
    element.children().forEach(child -> outline(child, indent + "  ", heads, outline));
  }

  private static String attribute(String name, String value) {
    return name.equals("Headers") ? "" : " " + name + "=" + value;
  }

  /** Texts of each page that are no part of the document. */
  public List<List<String>> artifacts() {
    return artifacts;
  }

  /** The pieces of all pages, as page and number, in the order of the pages. */
  public List<String> pieces() {
    List<String> all = new ArrayList<>();
    for (int page = 0; page < pieces.size(); page++) {
      for (int number : pieces.get(page).keySet()) {
        all.add(page + "/" + number);
      }
    }
    return all;
  }

  /** The pieces that elements hold, in reading order. */
  public List<String> uses() {
    return uses;
  }

  private void readPage(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.processPage(page);
    Map<Integer, String> own = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      if (content instanceof PDArtifactMarkedContent) {
        others.add(text(content));
      } else if (own.put(content.getMCID(), text(content)) != null) {
        throw new IllegalStateException("two pieces are number " + content.getMCID());
      }
    }
    pieces.add(own);
    artifacts.add(others.stream().filter(text -> !text.isEmpty()).toList());
  }

  private static String text(PDMarkedContent content) {
    StringBuilder text = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition glyph) {
        text.append(glyph.getUnicode());
      } else if (part instanceof PDMarkedContent passage
          && passage.getTag().equals("Span")
          && passage.getProperties().containsKey(COSName.LANG)) {
        text.append(text(passage));
      } else {
        throw new IllegalStateException("not text: " + part);
      }
    }
    return text.toString();
  }

  private Element element(COSDictionary dictionary, int parentPage) {
    COSDictionary own = dictionary.getCOSDictionary(COSName.PG);
    int page = own == null ? parentPage : pages.getOrDefault(own, -1);
    StringBuilder painted = new StringBuilder();
    List<Element> children = new ArrayList<>();
    for (COSBase kid : list(dictionary.getDictionaryObject(COSName.K))) {
      if (kid instanceof COSInteger number) {
        painted.append(piece(dictionary, page, number.intValue()));
      } else if (kid instanceof COSDictionary child && child.containsKey(COSName.MCID)) {
        int other = pages.getOrDefault(child.getCOSDictionary(COSName.PG), -1);
        painted.append(piece(dictionary, other, child.getInt(COSName.MCID)));
      } else if (kid instanceof COSDictionary child && !isAnnotation(child)) {
        if (child.getCOSDictionary(COSName.P) != dictionary) {
          throw new IllegalStateException("a child of another: " + child);
        }
        Element element = element(child, page);
        children.add(element);
        painted.append(element.type().equals("Link") ? element.painted() : "");
      }
    }
    String id = dictionary.getString(COSName.ID, "");
    if (!id.isEmpty() && ids.get(id) != dictionary) {
      throw new IllegalStateException("the tree of ids has another " + id);
    }
    String text = dictionary.getString(COSName.ACTUAL_TEXT, painted.toString());
    String type = dictionary.getNameAsString(COSName.S);
    return new Element(type, id, attributes(dictionary), painted.toString(), text, children);
  }

  /** Whether a child refers to an annotation, whose text is that of the pieces beside it. */
  private static boolean isAnnotation(COSDictionary child) {
    return COSName.getPDFName("OBJR").equals(child.getCOSName(COSName.TYPE));
  }

  private String piece(COSDictionary owner, int page, int number) {
    uses.add(page + "/" + number);
    String text = pieces.get(page).get(number);
    if (text == null || pageOwners.get(page).getObject(number) != owner) {
      throw new IllegalStateException("no piece " + number + " on page " + (page + 1));
    }
    return text;
  }

  private static Map<String, String> attributes(COSDictionary dictionary) {
    Map<String, String> attributes = new LinkedHashMap<>();
    COSDictionary own = dictionary.getCOSDictionary(COSName.A);
    if (own != null) {
      own.keySet().stream()
          .map(COSName::getName)
          .filter(name -> !name.equals("O"))
          .sorted()
          .forEach(name -> attributes.put(name, value(own.getDictionaryObject(name))));
    }
    return attributes;
  }

  private static String value(COSBase value) {
    if (value instanceof COSName name) {
      return name.getName();
    }
    if (value instanceof COSInteger number) {
      return String.valueOf(number.intValue());
    }
    if (value instanceof COSString string) {
      return string.getString();
    }
    return String.join(" ", list(value).stream().map(TaggedPdf::value).toList());
  }

  private static List<COSBase> list(COSBase value) {
    List<COSBase> items = new ArrayList<>();
    if (value instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        items.add(array.getObject(i));
      }
    } else if (value != null) {
      items.add(value);
    }
    return items;
  }
}
