package genreport.output.pdf;

import genreport.output.pdf.PdfFile.Reference;
import genreport.output.pdf.StructureKid.Annotated;
import genreport.output.pdf.StructureKid.MarkedContent;
import genreport.typeset.LogicalElement;
import genreport.typeset.Pages.Link;
import genreport.typeset.Pages.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The structure tree of the document (ISO 32000-1, 14.7), with the marked-content sequences of each
 * element.
 */
final class StructureTree {

  private final StructureElement document;

  /** The elements with text, by block, then by cell. */
  private final List<List<StructureElement>> parts;

  /** The elements of each page's marked-content sequences, by MCID. */
  private final List<List<StructureElement>> pages = new ArrayList<>();

  private final Map<Link, StructureElement> links = new HashMap<>();

  /** The elements of the annotations, in order; each has one key of the parent tree. */
  private final List<StructureElement> annotated = new ArrayList<>();

  StructureTree(List<LogicalElement> elements) {
    ElementTagger tagger = new ElementTagger();
    this.document = tagger.tag(elements);
    this.parts = tagger.parts();
  }

  void startPage() {
    pages.add(new ArrayList<>());
  }

  /**
   * Begins a marked-content sequence on the current page.
   *
   * @return the operator
   * @throws IllegalStateException if the document has no such part
   */
  String begin(Part part) {
    return begin(element(part));
  }

  /** Begins a marked-content sequence of a link (ISO 14289-1, 7.18.5). */
  String begin(Link link) {
    return begin(
        links.computeIfAbsent(
            link,
            any -> {
              StructureElement element = StructureElement.of("Link", "");
              element(link.part()).add(element);
              return element;
            }));
  }

  private String begin(StructureElement element) {
    List<StructureElement> page = pages.get(pages.size() - 1);
    int number = page.size();
    page.add(element);
    element.add(new MarkedContent(pages.size(), number));
    return "/" + element.type() + "<</MCID " + number + ">>BDC";
  }

  /** Records text that is painted, in order. */
  void paint(Part part, String text) {
    element(part).paint(text);
  }

  /**
   * Adds an annotation to a link that has been painted.
   *
   * @param page number of its page, from 1
   * @return the annotation's key in the parent tree
   */
  int annotate(Link link, Reference annotation, int page) {
    StructureElement element = Objects.requireNonNull(links.get(link));
    element.add(new Annotated(page, annotation));
    annotated.add(element);
    return pages.size() + annotated.size() - 1;
  }

  private StructureElement element(Part part) {
    if (part.block() >= parts.size() || part.cell() >= parts.get(part.block()).size()) {
      throw new IllegalStateException("no text of the document is " + part);
    }
    return parts.get(part.block()).get(part.cell());
  }

  /** Writes the tree. Call it after all pages are painted. */
  Reference write(PageTree painted, PdfFile file) {
    Reference root = file.reserve();
    write(document, root, painted, file);
    StringBuilder tree = new StringBuilder("<</Type/StructTreeRoot/K ");
    tree.append(document.reference(file)).append("/ParentTree<</Nums[");
    appendParents(file, tree);
    tree.append("]>>/ParentTreeNextKey ").append(pages.size() + annotated.size());
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

  /**
   * Appends the parent tree (ISO 32000-1, 14.7.4.4); the key of a page is its index, the keys of
   * the annotations follow.
   */
  private void appendParents(PdfFile file, StringBuilder tree) {
    for (int page = 0; page < pages.size(); page++) {
      tree.append(page).append('[');
      for (StructureElement element : pages.get(page)) {
        tree.append(element.reference(file)).append(' ');
      }
      tree.append(']');
    }
    for (int i = 0; i < annotated.size(); i++) {
      tree.append(pages.size() + i)
          .append(' ')
          .append(annotated.get(i).reference(file))
          .append(' ');
    }
  }

  /** Appends the id tree, sorted by id; nothing if no element has an id. */
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
