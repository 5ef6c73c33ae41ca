package genreport.benchmark;

import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.Title;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A document's words as Markdown; a merged cell is a cell and empty ones, which is all it knows.
 */
final class MarkdownPage implements Block.Visitor<String> {

  private MarkdownPage() {}

  static String of(Document document) {
    MarkdownPage page = new MarkdownPage();
    return document.blocks().stream()
        .map(block -> block.accept(page))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  @Override
  public String visit(Title title) {
    return title.lines().stream().map(MarkdownPage::escaped).collect(Collectors.joining("\\\n"));
  }

  @Override
  public String visit(Heading heading) {
    return "#".repeat(heading.level()) + " " + text(heading.content());
  }

  @Override
  public String visit(Paragraph paragraph) {
    return text(paragraph.content());
  }

  @Override
  public String visit(Table table) {
    int columns = table.columns().size();
    StringBuilder rows = new StringBuilder("|" + " |".repeat(columns) + "\n");
    rows.append("|").append("---|".repeat(columns)).append('\n');
    table.head().forEach(row -> rows.append(row(row, columns)).append('\n'));
    table.body().forEach(row -> rows.append(row(row, columns)).append('\n'));
    return rows.toString();
  }

  private static String row(Table.Row row, int columns) {
    return IntStream.range(0, columns)
        .mapToObj(column -> at(row, column))
        .collect(Collectors.joining("|", "|", "|"));
  }

  private static String at(Table.Row row, int column) {
    return row.cells().stream()
        .filter(cell -> cell.column() == column)
        .map(cell -> text(cell.content()))
        .findAny()
        .orElse(" ");
  }

  private static String text(List<Inline> content) {
    return content.stream().map(MarkdownPage::inline).collect(Collectors.joining());
  }

  private static String inline(Inline inline) {
    if (!(inline instanceof Inline.Text text)) {
      return " ";
    }
    String escaped = escaped(text.text());
    return text.style().equals("strong") ? "**" + escaped + "**" : escaped;
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]#|<>.+-])", "\\\\$1");
  }
}
