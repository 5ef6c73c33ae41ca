package genreport.output.pdf;

import genreport.output.pdf.PdfFile.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of the structure tree (ISO 32000-1, 14.7.2). It contains other elements,
 * marked-content sequences and annotations.
 */
final class StructureElement implements StructureKid {

  private final String type;
  private final String text;
  private final StringBuilder attributes = new StringBuilder();
  private final List<StructureKid> kids = new ArrayList<>();
  private final StringBuilder painted = new StringBuilder();
  private Optional<String> id = Optional.empty();
  private @Nullable Reference reference;

  private StructureElement(String type, String text) {
    this.type = type;
    this.text = text;
  }

  static StructureElement of(String type, List<StructureElement> children) {
    StructureElement element = new StructureElement(type, "");
    element.kids.addAll(children);
    return element;
  }

  /** Makes an element with the text of the document. */
  static StructureElement of(String type, String text) {
    return new StructureElement(type, text);
  }

  /** Returns the structure type (ISO 32000-1, 14.8.4). */
  String type() {
    return type;
  }

  List<StructureElement> children() {
    List<StructureElement> children = new ArrayList<>();
    for (StructureKid kid : kids) {
      if (kid instanceof StructureElement child) {
        children.add(child);
      }
    }
    return children;
  }

  /** Returns the id in PDF syntax, if the element has one. */
  Optional<String> id() {
    return id;
  }

  /**
   * Sets the id.
   *
   * @param name id in PDF syntax, unique in the tree
   */
  void identify(String name) {
    id = Optional.of(name);
  }

  /** Returns the reference of the element in the file. */
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
   * @param value the value in PDF syntax
   */
  void put(String name, String value) {
    attributes.append('/').append(name).append(' ').append(value);
  }

  void add(StructureKid kid) {
    kids.add(kid);
  }

  /** Records text that a page paints, in order. */
  void paint(String run) {
    painted.append(run);
  }

  /**
   * Writes the element, without its children.
   *
   * <p>If the painted text differs from the text of the document, for example because the face
   * lacks a variation selector, the element gets replacement text (ISO 32000-1, 14.9.4).
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
    if (!kids.isEmpty()) {
      int page = firstPage();
      if (page > 0) {
        object.append("/Pg ").append(pages.reference(page));
      }
      object.append("/K[");
      for (StructureKid kid : kids) {
        if (kid instanceof StructureElement child) {
          object.append(child.reference(file)).append(' ');
        } else {
          append(kid, page, pages, object);
        }
      }
      object.append(']');
    }
    file.add(object.append(">>"), reference(file));
  }

  /** Returns the page of the first marked-content sequence; 0 without one. */
  private int firstPage() {
    for (StructureKid kid : kids) {
      if (kid instanceof StructureKid.MarkedContent sequence) {
        return sequence.page();
      }
    }
    return 0;
  }

  private static void append(StructureKid kid, int ownPage, PageTree pages, StringBuilder object) {
    if (kid instanceof StructureKid.Annotated annotated) {
      object.append("<</Type/OBJR/Pg ").append(pages.reference(annotated.page()));
      object.append("/Obj ").append(annotated.annotation()).append(">>");
    } else if (kid instanceof StructureKid.MarkedContent sequence) {
      append(sequence, ownPage, pages, object);
    }
  }

  private static void append(
      StructureKid.MarkedContent sequence, int ownPage, PageTree pages, StringBuilder object) {
    if (sequence.page() == ownPage) {
      object.append(sequence.number()).append(' ');
    } else {
      object.append("<</Type/MCR/Pg ").append(pages.reference(sequence.page()));
      object.append("/MCID ").append(sequence.number()).append(">>");
    }
  }
}
