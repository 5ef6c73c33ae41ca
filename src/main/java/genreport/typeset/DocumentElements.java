package genreport.typeset;

import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.HeadingDepths;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.TableHeads;
import genreport.document.Title;
import genreport.typeset.Pages.Part;
import java.util.ArrayList;
import java.util.List;

/** Derives the logical structure of a document: one element for each block. */
final class DocumentElements implements Block.Visitor<LogicalElement> {

  private final HeadingDepths depths = new HeadingDepths();

  /** Index of the current block, from 0. */
  private int block;

  private DocumentElements() {}

  static List<LogicalElement> of(Document document) {
    DocumentElements maker = new DocumentElements();
    List<LogicalElement> elements = new ArrayList<>();
    for (Block block : document.blocks()) {
      maker.block = elements.size();
      elements.add(block.accept(maker));
    }
    return elements;
  }

  @Override
  public LogicalElement visit(Title title) {
    return new LogicalElement.Title(part(0), String.join("", title.lines()));
  }

  @Override
  public LogicalElement visit(Heading heading) {
    String text = Inline.textOf(heading.content());
    return new LogicalElement.Heading(part(0), depths.next(heading.level()), text);
  }

  @Override
  public LogicalElement visit(Paragraph paragraph) {
    return new LogicalElement.Paragraph(part(0), Inline.textOf(paragraph.content()));
  }

  @Override
  public LogicalElement visit(Table table) {
    List<List<Integer>> heads = TableHeads.of(table);
    int cellsOfHead = Table.countOfCells(table.head());
    return new LogicalElement.Table(
        table.summary(), rows(table.head(), 0, heads), rows(table.body(), cellsOfHead, heads));
  }

  /**
   * @param first index of the first cell of the rows in the table, from 0
   * @param heads the indices of the head cells of each cell of the table
   */
  private List<LogicalElement.Row> rows(
      List<Table.Row> rows, int first, List<List<Integer>> heads) {
    List<LogicalElement.Row> elements = new ArrayList<>();
    int number = first;
    for (Table.Row row : rows) {
      List<LogicalElement.Cell> cells = new ArrayList<>();
      for (Table.Cell cell : row.cells()) {
        List<Part> own = new ArrayList<>();
        for (int head : heads.get(number)) {
          own.add(part(head));
        }
        cells.add(cell(cell, part(number), own));
        number++;
      }
      elements.add(new LogicalElement.Row(cells));
    }
    return elements;
  }

  private static LogicalElement.Cell cell(Table.Cell cell, Part part, List<Part> heads) {
    LogicalElement.CellKind kind =
        switch (cell.scope()) {
          case NONE -> LogicalElement.CellKind.FIGURE;
          case COLUMN -> LogicalElement.CellKind.COLUMN_HEAD;
          case ROW -> LogicalElement.CellKind.ROW_HEAD;
        };
    String text = Inline.textOf(cell.content());
    return new LogicalElement.Cell(part, text, kind, cell.colspan(), cell.rowspan(), heads);
  }

  private Part part(int cell) {
    return new Part(block, cell);
  }
}
