package genreport.output.pdf;

import genreport.output.pdf.PdfFile.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  private final String type;
  private final String text;
  private final StringBuilder attributes = new StringBuilder();
  private final List<StructureElement> children = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder painted = new StringBuilder();
  private Optional<String> id = Optional.empty();
  private @Nullable Reference reference;

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

  /** As the file has it. */
  Optional<String> id() {
    return id;
  }

  /**
   * @param name unique in the tree, as the file has it
   */
  void identify(String name) {
    id = Optional.of(name);
  }

  /** Where the element is written in its file. */
  Reference reference(PdfFile file) {
    Reference own = reference;
    if (own == null) {
      own = file.reserve();
      reference = own;
    }
    return own;
  }

  /**
   * Sets an attribute of tables (ISO 32000-1, 14.8.5.7).
   *
   * @param value as the file has it
   */
  void put(String name, String value) {
    attributes.append('/').append(name).append(' ').append(value);
  }

  void add(Piece piece) {
    pieces.add(piece);
  }

  void paint(String run) {
    painted.append(run);
  }

  /**
   * Writes the element as an object, without its children's own.
   *
   * <p>Where a page can't show all of the text, such as a variation selector that the face lacks,
   * it is given as replacement text (ISO 32000-1, 14.9.4).
   */
  void write(Reference parent, PageTree pages, PdfFile file) {
    StringBuilder object = new StringBuilder("<</Type/StructElem/S/");
    object.append(type).append("/P ").append(parent);
    if (id.isPresent()) {
      object.append("/ID").append(id.get());
    }
    if (attributes.length() > 0) {
      object.append("/A<</O/Table").append(attributes).append(">>");
    }
    if (!text.contentEquals(painted)) {
      TextString.append(text, object.append("/ActualText"));
    }
    if (!pieces.isEmpty()) {
      int page = pieces.get(0).page();
      object.append("/Pg ").append(pages.reference(page)).append("/K[");
      for (Piece piece : pieces) {
        append(piece, page, pages, object);
      }
      object.append(']');
    } else if (!children.isEmpty()) {
      object.append("/K[");
      for (StructureElement child : children) {
        object.append(child.reference(file)).append(' ');
      }
      object.append(']');
    }
    file.add(object.append(">>"), reference(file));
  }

  private static void append(Piece piece, int ownPage, PageTree pages, StringBuilder object) {
    if (piece.page() == ownPage) {
      object.append(piece.number()).append(' ');
    } else {
      object.append("<</Type/MCR/Pg ").append(pages.reference(piece.page()));
      object.append("/MCID ").append(piece.number()).append(">>");
    }
  }
}
