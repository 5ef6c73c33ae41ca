package genreport.benchmark;

import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.Title;
import java.util.List;

/** A document as a page of HTML for paged media, as well set as CSS can say it. */
final class HtmlPage implements Block.Visitor<String> {

  private static final String STYLE =
      """
      @page { size: A4; margin: 37mm 26mm 35mm 28mm }
      body { font: 16pt/28.95pt 'Noto Serif SC'; margin: 0; text-align: justify;
             letter-spacing: -0.2146pt; line-break: strict; orphans: 2; widows: 2 }
      p, h1, h2, h3, h4 { margin: 0; font-size: 16pt; font-weight: normal; text-indent: 2em }
      h1, h2, h3, h4 { break-after: avoid }
      h1 { font-family: 'Noto Sans SC' } h2 { font-family: 'LXGW WenKai' }
      .title { font-size: 22pt; font-weight: bold; line-height: 36pt; text-align: center;
               text-indent: 0; margin-bottom: 28.95pt }
      .signature { text-align: right }
      table { border-collapse: collapse; width: 100%; break-inside: avoid; letter-spacing: 0 }
      td { border: 0.5pt solid; font-size: 9pt; line-height: 12pt; text-align: center }
      """;

  private HtmlPage() {}

  static String of(Document document) {
    StringBuilder body = new StringBuilder();
    document.blocks().forEach(block -> body.append(block.accept(new HtmlPage())).append('\n'));
    return "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><style>"
        + STYLE
        + "</style><body>"
        + body
        + "</body></html>";
  }

  @Override
  public String visit(Title title) {
    return "<p class=\"title\">"
        + escaped(String.join("┃", title.lines())).replace("┃", "<br>")
        + "</p>";
  }

  @Override
  public String visit(Heading heading) {
    String name = "h" + heading.level();
    return "<" + name + ">" + text(heading.content()) + "</" + name + ">";
  }

  @Override
  public String visit(Paragraph paragraph) {
    boolean signed = paragraph.style().matches("signature|date");
    return (signed ? "<p class=\"signature\">" : "<p>") + text(paragraph.content()) + "</p>";
  }

  @Override
  public String visit(Table table) {
    StringBuilder html = new StringBuilder("<table>");
    table.head().forEach(row -> html.append(row(row)));
    table.body().forEach(row -> html.append(row(row)));
    return html.append("</table>").toString();
  }

  private static String row(Table.Row row) {
    StringBuilder html = new StringBuilder("<tr>");
    for (Table.Cell cell : row.cells()) {
      html.append(
          "<td colspan=%d rowspan=%d>%s</td>"
              .formatted(cell.colspan(), cell.rowspan(), text(cell.content())));
    }
    return html.append("</tr>").toString();
  }

  private static String text(List<Inline> content) {
    StringBuilder html = new StringBuilder();
    for (Inline inline : content) {
      html.append(inline instanceof Inline.Text text ? escaped(text.text()) : "<br>");
    }
    return html.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
