package genreport.output.word;

import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.Title;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts the blocks of a document to plain maps for the templates. */
final class BodyModel implements Block.Visitor<Map<String, Object>> {

  private static final Map<String, Object> GAP = Map.of();

  private final StyleSheet sheet;
  private final Comments comments;
  private final Place place;

  /** The blocks around a block: a table before it, a note of a table after it. */
  private record Place(boolean afterTable, boolean beforeNote) {}

  private BodyModel(StyleSheet sheet, Comments comments, Place place) {
    this.sheet = sheet;
    this.comments = comments;
    this.place = place;
  }

  /**
   * Converts the blocks of a document. Adds a gap between two tables, which Word would join, and
   * after a table at the end, where Word requires a paragraph.
   */
  static List<Map<String, Object>> of(Document document, StyleSheet sheet, Comments comments) {
    List<Map<String, Object>> models = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      boolean afterTable = i > 0 && blocks.get(i - 1) instanceof Table;
      if (afterTable && blocks.get(i) instanceof Table) {
        models.add(GAP);
      }
      boolean noteNext = i + 1 < blocks.size() && isNote(blocks.get(i + 1), sheet);
      Place place = new Place(afterTable, noteNext);
      models.add(blocks.get(i).accept(new BodyModel(sheet, comments.onBlock(i), place)));
    }
    if (!blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Table) {
      models.add(GAP);
    }
    return models;
  }

  private static boolean isNote(Block block, StyleSheet sheet) {
    return block instanceof Paragraph paragraph && sheet.style(paragraph.style()).note();
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
    Map<String, Object> model = paragraph(paragraph.style(), paragraph.content());
    return isNote(paragraph, sheet) ? note(paragraph, model) : model;
  }

  /** Adds the distance from the table and the indents, in twips. */
  private Map<String, Object> note(Paragraph note, Map<String, Object> paragraph) {
    TextStyle style = sheet.style(note.style());
    long others = Math.round(ems(note.hang().others()) * style.size().twips());
    long first = Math.round(ems(note.hang().first()) * style.size().twips());
    Map<String, Object> model = new LinkedHashMap<>(paragraph);
    model.put("before", place.afterTable() ? style.paddingBlock().twips() : 0);
    model.put("left", others);
    model.put("hanging", others - first);
    return model;
  }

  /** Returns the width of a text, in em: a Latin letter or a digit takes half an em. */
  private static double ems(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x80 ? 0.5 : 1).sum();
  }

  @Override
  public Map<String, Object> visit(Table table) {
    return TableModel.of(table, place.beforeNote(), sheet, comments);
  }

  /**
   * Returns a paragraph. One with an address is aligned left: programs move the whole address to
   * the next line, and would stretch the line before it.
   */
  private Map<String, Object> paragraph(String style, List<Inline> content) {
    List<Map<String, Object>> runs = comments.runs(content, style, sheet);
    return Map.of(
        "style",
        StyleIds.paragraph(style),
        "runs",
        runs,
        "leftAligned",
        isJustified(style) && runs.stream().anyMatch(run -> run.containsKey("link")));
  }

  private boolean isJustified(String style) {
    return sheet.style(style).align() == TextStyle.Align.JUSTIFY;
  }
}
