package genreport.output.pdf;

import genreport.typeset.Element;
import genreport.typeset.Pages.Part;
import java.util.ArrayList;
import java.util.List;

/** Gives each element of a document its place in the structure tree, by the standard types. */
final class ElementTagger implements Element.Visitor<StructureElement> {

  /** What ISO 32000-2 has for a title; ISO 32000-1 has nothing. */
  static final String TITLE = "Title";

  /** By block, then by cell. */
  private final List<List<StructureElement>> parts = new ArrayList<>();

  /** The element of the whole document. */
  StructureElement tag(List<Element> elements) {
    List<StructureElement> tagged = new ArrayList<>();
    for (Element element : elements) {
      tagged.add(element.accept(this));
    }
    return StructureElement.of("Document", tagged);
  }

  /** The structure elements of the parts that were tagged, by block, then by cell. */
  List<List<StructureElement>> parts() {
    return List.copyOf(parts);
  }

  /** Of a type of its own, so that H1 to H4 are the outline's levels. */
  @Override
  public StructureElement visit(Element.Title title) {
    return leaf(title.part(), TITLE, title.text());
  }

  /** No depth is left out (ISO 14289-1, 7.4.2). */
  @Override
  public StructureElement visit(Element.Heading heading) {
    return leaf(heading.part(), "H" + heading.depth(), heading.text());
  }

  @Override
  public StructureElement visit(Element.Paragraph paragraph) {
    return leaf(paragraph.part(), "P", paragraph.text());
  }

  @Override
  public StructureElement visit(Element.Table table) {
    List<StructureElement> sections = new ArrayList<>();
    if (!table.head().isEmpty()) {
      sections.add(section("THead", table.head()));
    }
    sections.add(section("TBody", table.body()));
    StructureElement element = StructureElement.of("Table", sections);
    if (!table.summary().isEmpty()) {
      element.put("Summary", TextString.append(table.summary(), new StringBuilder()).toString());
    }
    return element;
  }

  private StructureElement section(String type, List<Element.Row> rows) {
    List<StructureElement> tagged = new ArrayList<>();
    for (Element.Row row : rows) {
      List<StructureElement> cells = new ArrayList<>();
      for (Element.Cell cell : row.cells()) {
        cells.add(cell(cell));
      }
      tagged.add(StructureElement.of("TR", cells));
    }
    return StructureElement.of(type, tagged);
  }

  /** Scope, and heads by name where scope alone would not tell (ISO 14289-1, 7.5). */
  private StructureElement cell(Element.Cell cell) {
    boolean head = cell.kind() != Element.CellKind.FIGURE;
    StructureElement element = leaf(cell.part(), head ? "TH" : "TD", cell.text());
    if (head) {
      element.identify(id(cell.part()));
      boolean ofRow = cell.kind() == Element.CellKind.ROW_HEAD;
      element.put("Scope", ofRow ? "/Row" : "/Column");
    }
    if (cell.columns() > 1) {
      element.put("ColSpan", String.valueOf(cell.columns()));
    }
    if (cell.rows() > 1) {
      element.put("RowSpan", String.valueOf(cell.rows()));
    }
    if (!cell.heads().isEmpty()) {
      StringBuilder ids = new StringBuilder("[");
      for (Part other : cell.heads()) {
        ids.append(id(other));
      }
      element.put("Headers", ids.append(']').toString());
    }
    return element;
  }

  private StructureElement leaf(Part part, String type, String text) {
    StructureElement element = StructureElement.of(type, text);
    while (parts.size() <= part.block()) {
      parts.add(new ArrayList<>());
    }
    parts.get(part.block()).add(element);
    return element;
  }

  private static String id(Part part) {
    return "(" + part.block() + "." + part.cell() + ")";
  }
}
