package genreport.output.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfString;
import genreport.output.pdf.StructureElement.Piece;
import genreport.typeset.Element;
import genreport.typeset.Pages.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The document's logical structure (ISO 32000-1, 14.7), and which pieces of the pages belong to
 * each of its elements.
 */
final class StructureTree {

  private final StructureElement document;
  private final Map<Part, StructureElement> parts;

  /** For each page the elements of its pieces. */
  private final List<List<StructureElement>> pages = new ArrayList<>();

  StructureTree(List<Element> elements) {
    ElementTagger tagger = new ElementTagger();
    this.document = tagger.tag(elements);
    this.parts = tagger.parts();
  }

  void startPage() {
    pages.add(new ArrayList<>());
  }

  /**
   * Begins a piece of the page that was started last.
   *
   * @return the operator
   * @throws IllegalStateException if the document has no such part
   */
  String begin(Part part) {
    StructureElement element = element(part);
    List<StructureElement> page = pages.get(pages.size() - 1);
    int number = page.size();
    page.add(element);
    element.add(new Piece(pages.size(), number));
    return "/" + element.type() + "<</MCID " + number + ">>BDC";
  }

  /** Takes note of text that is painted, in its order. */
  void paint(Part part, String text) {
    element(part).paint(text);
  }

  private StructureElement element(Part part) {
    StructureElement element = parts.get(part);
    if (element == null) {
      throw new IllegalStateException("no text of the document is " + part);
    }
    return element;
  }

  /** Writes the tree, once all pages are painted. */
  PdfIndirectReference write(PdfFile file) throws IOException {
    PdfIndirectReference root = file.getPdfIndirectReference();
    write(document, root, file);
    PdfDictionary tree = new PdfDictionary(PdfName.STRUCTTREEROOT);
    tree.put(PdfName.K, document.reference(file));
    tree.put(PdfName.PARENTTREE, file.addToBody(parentTree(file)).getIndirectReference());
    tree.put(new PdfName("ParentTreeNextKey"), new PdfNumber(pages.size()));
    PdfDictionary roles = new PdfDictionary();
    roles.put(new PdfName(ElementTagger.TITLE), PdfName.P);
    tree.put(PdfName.ROLEMAP, roles);
    PdfDictionary ids = idTree(file);
    if (ids.size() > 0) {
      tree.put(new PdfName("IDTree"), file.addToBody(ids).getIndirectReference());
    }
    file.addToBody(tree, root);
    return root;
  }

  private void write(StructureElement element, PdfIndirectReference parent, PdfFile file)
      throws IOException {
    PdfIndirectReference own = element.reference(file);
    PdfDictionary dictionary = element.dictionary(file);
    dictionary.put(PdfName.P, parent);
    if (!element.children().isEmpty()) {
      PdfArray kids = new PdfArray();
      for (StructureElement child : element.children()) {
        kids.add(child.reference(file));
      }
      dictionary.put(PdfName.K, kids);
    }
    file.addToBody(dictionary, own);
    for (StructureElement child : element.children()) {
      write(child, own, file);
    }
  }

  /** From a page's pieces to their elements (ISO 32000-1, 14.7.4.4); a page's key is its index. */
  private PdfDictionary parentTree(PdfFile file) {
    PdfArray numbers = new PdfArray();
    for (int page = 0; page < pages.size(); page++) {
      PdfArray elements = new PdfArray();
      for (StructureElement element : pages.get(page)) {
        elements.add(element.reference(file));
      }
      numbers.add(new PdfNumber(page));
      numbers.add(elements);
    }
    PdfDictionary tree = new PdfDictionary();
    tree.put(new PdfName("Nums"), numbers);
    return tree;
  }

  /** From ids to elements, in the ids' order; empty if no element has one. */
  private PdfDictionary idTree(PdfFile file) {
    Map<String, StructureElement> named = new TreeMap<>();
    for (StructureElement element : parts.values()) {
      element.id().ifPresent(id -> named.put(id, element));
    }
    PdfArray names = new PdfArray();
    for (Map.Entry<String, StructureElement> entry : named.entrySet()) {
      names.add(new PdfString(entry.getKey()));
      names.add(entry.getValue().reference(file));
    }
    PdfDictionary tree = new PdfDictionary();
    if (!names.isEmpty()) {
      tree.put(PdfName.NAMES, names);
    }
    return tree;
  }
}
