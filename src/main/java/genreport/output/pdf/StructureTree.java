package genreport.output.pdf;

import genreport.output.pdf.PdfFile.Reference;
import genreport.output.pdf.StructureElement.Piece;
import genreport.typeset.Element;
import genreport.typeset.Pages.Part;
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

  /** The elements of text, by block, then by cell. */
  private final List<List<StructureElement>> parts;

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
    if (part.block() >= parts.size() || part.cell() >= parts.get(part.block()).size()) {
      throw new IllegalStateException("no text of the document is " + part);
    }
    return parts.get(part.block()).get(part.cell());
  }

  /** Writes the tree, once all pages are painted. */
  Reference write(PageTree painted, PdfFile file) {
    Reference root = file.reserve();
    write(document, root, painted, file);
    StringBuilder tree = new StringBuilder("<</Type/StructTreeRoot/K ");
    tree.append(document.reference(file)).append("/ParentTree<</Nums[");
    appendPieces(file, tree);
    tree.append("]>>/ParentTreeNextKey ").append(pages.size());
    tree.append("/RoleMap<</").append(ElementTagger.TITLE).append("/P>>");
    appendIds(file, tree);
    file.add(tree.append(">>"), root);
    return root;
  }

  private static void write(
      StructureElement element, Reference parent, PageTree painted, PdfFile file) {
    element.write(parent, painted, file);
    for (StructureElement child : element.children()) {
      write(child, element.reference(file), painted, file);
    }
  }

  /** From a page's pieces to their elements (ISO 32000-1, 14.7.4.4); a page's key is its index. */
  private void appendPieces(PdfFile file, StringBuilder tree) {
    for (int page = 0; page < pages.size(); page++) {
      tree.append(page).append('[');
      for (StructureElement element : pages.get(page)) {
        tree.append(element.reference(file)).append(' ');
      }
      tree.append(']');
    }
  }

  /** From ids to elements, in the ids' order; nothing if no element has one. */
  private void appendIds(PdfFile file, StringBuilder tree) {
    Map<String, StructureElement> named = new TreeMap<>();
    for (List<StructureElement> ofBlock : parts) {
      for (StructureElement element : ofBlock) {
        if (element.id().isPresent()) {
          named.put(element.id().get(), element);
        }
      }
    }
    if (named.isEmpty()) {
      return;
    }
    tree.append("/IDTree<</Names[");
    for (Map.Entry<String, StructureElement> entry : named.entrySet()) {
      tree.append(entry.getKey()).append(entry.getValue().reference(file)).append(' ');
    }
    tree.append("]>>");
  }
}
