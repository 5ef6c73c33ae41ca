package genreport.output.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import genreport.output.Numbers;
import genreport.output.pdf.PdfFile.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page tree (ISO 32000-1, 7.7.3). All pages have the same size and resource dictionary. */
final class PageTree {

  private final PdfFile file;
  private final PdfArray box = new PdfArray();
  private final Reference root;
  private final Reference resources;

  /** The references of the pages, in order. */
  private final List<Reference> references = new ArrayList<>();

  /** The annotations of the pages that have some, by the number of the page. */
  private final Map<Integer, PdfArray> annotations = new HashMap<>();

  /** The content streams of the pages. */
  private final List<PdfStream> contents = new ArrayList<>();

  /**
   * @param pages number of pages
   * @param width width of each page, in points
   * @param height height of each page, in points
   */
  PageTree(PdfFile file, int pages, double width, double height) {
    this.file = file;
    box.add(new PdfNumber(0));
    box.add(new PdfNumber(0));
    box.add(new PdfLiteral(Numbers.text(width)));
    box.add(new PdfLiteral(Numbers.text(height)));
    root = file.reserve();
    resources = file.reserve();
    for (int i = 0; i < pages; i++) {
      references.add(file.reserve());
    }
  }

  /** Returns the reference for the resource dictionary of all pages. */
  Reference resources() {
    return resources;
  }

  /**
   * Returns the reference of a page.
   *
   * @param page number of the page, from 1
   */
  Reference reference(int page) {
    return references.get(page - 1);
  }

  /**
   * Adds the next page.
   *
   * @param operators its content stream, uncompressed
   */
  void add(byte[] operators) {
    contents.add(Flate.stream(operators));
  }

  /**
   * Adds an annotation to a page.
   *
   * @param page number of the page, from 1
   */
  void annotate(int page, Reference annotation) {
    annotations.computeIfAbsent(page, any -> new PdfArray()).add(annotation);
  }

  /** Writes the tree. Call it after the last page is added. */
  Reference write() {
    PdfArray kids = new PdfArray();
    for (int i = 0; i < references.size(); i++) {
      PdfDictionary page = new PdfDictionary(PdfName.PAGE);
      page.put(PdfName.PARENT, root);
      page.put(PdfName.MEDIABOX, box);
      page.put(PdfName.TRIMBOX, box);
      page.put(PdfName.RESOURCES, resources);
      page.put(PdfName.CONTENTS, file.add(contents.get(i)));
      page.put(PdfName.STRUCTPARENTS, new PdfNumber(i));
      page.put(PdfName.TABS, PdfName.S);
      PdfArray own = annotations.get(i + 1);
      if (own != null) {
        page.put(PdfName.ANNOTS, own);
      }
      file.add(page, references.get(i));
      kids.add(references.get(i));
    }
    PdfDictionary tree = new PdfDictionary(PdfName.PAGES);
    tree.put(PdfName.COUNT, new PdfNumber(references.size()));
    tree.put(PdfName.KIDS, kids);
    file.add(tree, root);
    return root;
  }
}
