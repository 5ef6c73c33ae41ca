package genreport.output.pdf;

import genreport.typeset.LogicalElement;
import genreport.typeset.Pages.Part;
import java.util.ArrayList;
import java.util.List;

/** Builds the structure elements of a document, with the standard structure types. */
final class ElementTagger implements LogicalElement.Visitor<StructureElement> {

  /** The structure type of a title in ISO 32000-2. ISO 32000-1 has none. */
  static final String TITLE = "Title";

  /** The structure elements with text, by block, then by cell. */
  private final List<List<StructureElement>> parts = new ArrayList<>();

  /** Returns the root element of the document. */
  StructureElement tag(List<LogicalElement> elements) {
    List<StructureElement> tagged = new ArrayList<>();
    for (LogicalElement element : elements) {
      tagged.add(element.accept(this));
    }
    return StructureElement.of("Document", tagged);
  }

  /** Returns the structure elements with text, by block, then by cell. */
  List<List<StructureElement>> parts() {
    return List.copyOf(parts);
  }

  /** Uses a type of its own, so that H1 to H4 are the levels of the bookmarks. */
  @Override
  public StructureElement visit(LogicalElement.Title title) {
    return leaf(title.part(), TITLE, title.text());
  }

  /** The depth never skips a level (ISO 14289-1, 7.4.2). */
  @Override
  public StructureElement visit(LogicalElement.Heading heading) {
    return leaf(heading.part(), "H" + heading.depth(), heading.text());
  }

  @Override
  public StructureElement visit(LogicalElement.Paragraph paragraph) {
    return leaf(paragraph.part(), "P", paragraph.text());
  }

  @Override
  public StructureElement visit(LogicalElement.Table table) {
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

  private StructureElement section(String type, List<LogicalElement.Row> rows) {
    List<StructureElement> tagged = new ArrayList<>();
    for (LogicalElement.Row row : rows) {
      List<StructureElement> cells = new ArrayList<>();
      for (LogicalElement.Cell cell : row.cells()) {
        cells.add(cell(cell));
      }
      tagged.add(StructureElement.of("TR", cells));
    }
    return StructureElement.of(type, tagged);
  }

  /** Adds scope and header ids (ISO 14289-1, 7.5): in these tables the scope is not sufficient. */
  private StructureElement cell(LogicalElement.Cell cell) {
    boolean head = cell.kind() != LogicalElement.CellKind.FIGURE;
    StructureElement element = leaf(cell.part(), head ? "TH" : "TD", cell.text());
    if (head) {
      element.identify(id(cell.part()));
      boolean ofRow = cell.kind() == LogicalElement.CellKind.ROW_HEAD;
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
