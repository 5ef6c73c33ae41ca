package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlNode;
import java.util.ArrayList;
import java.util.List;

/** Narrows a table that is wider than the page's text, all columns in proportion. */
final class TableFitter {

  /** The edges of the columns from the left, in twips. The first is 0. */
  private final List<Long> edges;

  private TableFitter(List<Long> edges) {
    this.edges = edges;
  }

  /**
   * Returns the table, no wider than the text.
   *
   * @param textWidth in twips
   */
  static XmlElement fit(XmlElement table, long textWidth) {
    List<Long> edges = new ArrayList<>(List.of(0L));
    table
        .children("tblGrid")
        .flatMap(grid -> grid.children("gridCol"))
        .forEach(column -> edges.add(edges.get(edges.size() - 1) + twips(column)));
    long width = edges.get(edges.size() - 1);
    if (width <= textWidth) {
      return table;
    }
    return new TableFitter(edges.stream().map(edge -> edge * textWidth / width).toList())
        .table(table);
  }

  private static long twips(XmlElement measured) {
    return Long.parseLong(measured.word("w"));
  }

  private XmlElement table(XmlElement table) {
    return table.with(
        table
            .children()
            .map(
                child -> {
                  if (child.is("tblPr")) {
                    return properties(child);
                  }
                  return child.is("tblGrid") ? grid(child) : row(child);
                })
            .toList());
  }

  private XmlElement properties(XmlElement properties) {
    String width = String.valueOf(edges.get(edges.size() - 1));
    return properties.with(
        properties
            .children()
            .map(child -> child.is("tblW") ? child.with("w", width) : child)
            .toList());
  }

  private XmlElement grid(XmlElement grid) {
    List<XmlElement> columns = new ArrayList<>();
    for (XmlElement column : grid.children().toList()) {
      columns.add(column.with("w", width(columns.size(), 1)));
    }
    return grid.with(columns);
  }

  private XmlElement row(XmlElement row) {
    List<XmlElement> children = new ArrayList<>();
    int column = 0;
    for (XmlElement child : row.children().toList()) {
      if (child.is("tc")) {
        int span = span(child);
        children.add(cell(child, width(column, span)));
        column += span;
      } else {
        children.add(child);
      }
    }
    return row.with(children);
  }

  private static int span(XmlElement cell) {
    String span = cell.child("tcPr").map(properties -> properties.valueOf("gridSpan")).orElse("");
    return span.isEmpty() ? 1 : Integer.parseInt(span);
  }

  private String width(int column, int span) {
    return String.valueOf(edges.get(column + span) - edges.get(column));
  }

  /**
   * Returns a cell with its new width and without indents, for which a narrower cell has no room.
   */
  private static XmlElement cell(XmlElement element, String width) {
    List<XmlNode> content = new ArrayList<>();
    for (XmlNode node : element.content()) {
      if (!(node instanceof XmlElement child)) {
        content.add(node);
      } else if (child.is("tcW")) {
        content.add(child.with("w", width));
      } else if (child.is("tcPr") || child.is("p") || child.is("pPr")) {
        content.add(cell(child, width));
      } else if (!child.is("ind")) {
        content.add(child);
      }
    }
    return element.with(content);
  }
}
