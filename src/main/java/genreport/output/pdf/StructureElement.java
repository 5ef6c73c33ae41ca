package genreport.output.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element of the structure tree (ISO 32000-1, 14.7.2). It holds other elements or pieces of
 * pages, never both.
 */
final class StructureElement {

  /**
   * What a page has of an element, without interruption.
   *
   * @param page from 1
   * @param number the marked-content identifier, unique on its page, from 0
   */
  record Piece(int page, int number) {}

  private static final PdfName ELEMENT = new PdfName("StructElem");
  private static final PdfName ID = new PdfName("ID");
  private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");
  private static final PdfName TABLE = new PdfName("Table");

  private final String type;
  private final String text;
  private final PdfDictionary attributes = new PdfDictionary();
  private final List<StructureElement> children = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder painted = new StringBuilder();
  private Optional<String> id = Optional.empty();
  private Optional<PdfIndirectReference> reference = Optional.empty();

  private StructureElement(String type, String text) {
    this.type = type;
    this.text = text;
  }

  static StructureElement of(String type, List<StructureElement> children) {
    StructureElement element = new StructureElement(type, "");
    element.children.addAll(children);
    return element;
  }

  /** An element of text, as the document has it. */
  static StructureElement of(String type, String text) {
    return new StructureElement(type, text);
  }

  /** The structure type, of ISO 32000-1, 14.8.4. */
  String type() {
    return type;
  }

  List<StructureElement> children() {
    return children;
  }

  Optional<String> id() {
    return id;
  }

  /**
   * @param name unique in the tree
   */
  void identify(String name) {
    id = Optional.of(name);
  }

  /** Where the element is written in its file. */
  PdfIndirectReference reference(PdfFile file) {
    PdfIndirectReference own = reference.orElseGet(file::getPdfIndirectReference);
    reference = Optional.of(own);
    return own;
  }

  /** Sets an attribute of tables (ISO 32000-1, 14.8.5.7). */
  void put(String name, PdfObject value) {
    attributes.put(PdfName.O, TABLE);
    attributes.put(new PdfName(name), value);
  }

  void add(Piece piece) {
    pieces.add(piece);
  }

  void paint(String run) {
    painted.append(run);
  }

  /**
   * The element as an object, without its parent and children.
   *
   * <p>Where a page can't show all of the text, such as a variation selector that the face lacks,
   * it is given as replacement text (ISO 32000-1, 14.9.4).
   */
  PdfDictionary dictionary(PdfFile file) {
    PdfDictionary dictionary = new PdfDictionary(ELEMENT);
    dictionary.put(PdfName.S, new PdfName(type));
    id.ifPresent(name -> dictionary.put(ID, new PdfString(name)));
    if (attributes.size() > 0) {
      dictionary.put(PdfName.A, attributes);
    }
    if (!text.contentEquals(painted)) {
      dictionary.put(ACTUAL_TEXT, new PdfString(text, PdfObject.TEXT_UNICODE));
    }
    if (!pieces.isEmpty()) {
      int page = pieces.get(0).page();
      dictionary.put(PdfName.PG, file.getPageReference(page));
      PdfArray kids = new PdfArray();
      for (Piece piece : pieces) {
        kids.add(kid(piece, page, file));
      }
      dictionary.put(PdfName.K, kids.size() == 1 ? kids.getPdfObject(0) : kids);
    }
    return dictionary;
  }

  private static PdfObject kid(Piece piece, int ownPage, PdfFile file) {
    PdfNumber number = new PdfNumber(piece.number());
    if (piece.page() == ownPage) {
      return number;
    }
    PdfIndirectReference page = file.getPageReference(piece.page());
    PdfDictionary reference = new PdfDictionary(PdfName.MCR);
    reference.put(PdfName.PG, page);
    reference.put(PdfName.MCID, number);
    return reference;
  }
}
