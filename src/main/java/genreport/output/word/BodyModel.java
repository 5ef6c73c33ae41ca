package genreport.output.word;

import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.Title;
import genreport.style.StyleSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Converts the blocks of a document to plain maps for the templates. */
final class BodyModel implements Block.Visitor<Map<String, Object>> {

  private static final Map<String, Object> GAP = Map.of();

  private final StyleSheet sheet;
  private final Comments comments;

  private BodyModel(StyleSheet sheet, Comments comments) {
    this.sheet = sheet;
    this.comments = comments;
  }

  /**
   * Converts the blocks of a document. Adds a gap between two tables, which Word would join, and
   * after a table at the end, where Word requires a paragraph.
   */
  static List<Map<String, Object>> of(Document document, StyleSheet sheet, Comments comments) {
    List<Map<String, Object>> blocks = new ArrayList<>();
    boolean afterTable = false;
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      boolean isTable = block instanceof Table;
      if (afterTable && isTable) {
        blocks.add(GAP);
      }
      blocks.add(block.accept(new BodyModel(sheet, comments.onBlock(i))));
      afterTable = isTable;
    }
    if (afterTable) {
      blocks.add(GAP);
    }
    return blocks;
  }

  @Override
  public Map<String, Object> visit(Title title) {
    List<Inline> content = new ArrayList<>();
    for (String line : title.lines()) {
      if (!content.isEmpty()) {
        content.add(new Inline.LineBreak());
      }
      content.add(new Inline.Text(line, ""));
    }
    return Map.of(
        "style", StyleIds.paragraph(title.style()),
        "runs",
            CentredLines.balance(
                comments.runs(content, title.style(), sheet),
                sheet.style(title.style()).size().pt()));
  }

  @Override
  public Map<String, Object> visit(Heading heading) {
    return paragraph(heading.style(), heading.content());
  }

  @Override
  public Map<String, Object> visit(Paragraph paragraph) {
    return paragraph(paragraph.style(), paragraph.content());
  }

  @Override
  public Map<String, Object> visit(Table table) {
    return TableModel.of(table, sheet, comments);
  }

  private Map<String, Object> paragraph(String style, List<Inline> content) {
    return Map.of(
        "style", StyleIds.paragraph(style),
        "runs", comments.runs(content, style, sheet));
  }
}
