package genreport.typeset;

import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.TableHeads;
import genreport.document.Title;
import genreport.typeset.Pages.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Makes a document's elements, one for each block. */
final class DocumentElements implements Block.Visitor<Element> {

  /** Levels of the headings that what follows stands under, the innermost first. */
  private final Deque<Integer> levels = new ArrayDeque<>();

  /** Index of the block whose element is made. */
  private int block;

  private DocumentElements() {}

  static List<Element> of(Document document) {
    DocumentElements maker = new DocumentElements();
    List<Element> elements = new ArrayList<>();
    for (Block block : document.blocks()) {
      maker.block = elements.size();
      elements.add(block.accept(maker));
    }
    return elements;
  }

  @Override
  public Element visit(Title title) {
    return new Element.Title(part(0), String.join("", title.lines()));
  }

  @Override
  public Element visit(Heading heading) {
    String text = Inline.textOf(heading.content());
    return new Element.Heading(part(0), depth(heading.level()), text);
  }

  @Override
  public Element visit(Paragraph paragraph) {
    return new Element.Paragraph(part(0), Inline.textOf(paragraph.content()));
  }

  @Override
  public Element visit(Table table) {
    List<List<Integer>> heads = TableHeads.of(table);
    int cellsOfHead = Table.countOfCells(table.head());
    return new Element.Table(
        table.summary(), rows(table.head(), 0, heads), rows(table.body(), cellsOfHead, heads));
  }

  /** Headings may leave out a level; depths don't. */
  private int depth(int level) {
    while (!levels.isEmpty() && levels.peek() >= level) {
      levels.pop();
    }
    levels.push(level);
    return levels.size();
  }

  /**
   * @param first index of the first cell
   * @param heads for each cell of the table the indices of its heads
   */
  private List<Element.Row> rows(List<Table.Row> rows, int first, List<List<Integer>> heads) {
    List<Element.Row> elements = new ArrayList<>();
    int number = first;
    for (Table.Row row : rows) {
      List<Element.Cell> cells = new ArrayList<>();
      for (Table.Cell cell : row.cells()) {
        List<Part> own = new ArrayList<>();
        for (int head : heads.get(number)) {
          own.add(part(head));
        }
        cells.add(cell(cell, part(number), own));
        number++;
      }
      elements.add(new Element.Row(cells));
    }
    return elements;
  }

  private static Element.Cell cell(Table.Cell cell, Part part, List<Part> heads) {
    Element.CellKind kind =
        switch (cell.scope()) {
          case NONE -> Element.CellKind.FIGURE;
          case COLUMN -> Element.CellKind.COLUMN_HEAD;
          case ROW -> Element.CellKind.ROW_HEAD;
        };
    String text = Inline.textOf(cell.content());
    return new Element.Cell(part, text, kind, cell.colspan(), cell.rowspan(), heads);
  }

  private Part part(int cell) {
    return new Part(block, cell);
  }
}
