package genreport.benchmark;

import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.Title;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import genreport.style.TextStyle.Align;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A document as a Typst source: the same words, tables, faces, sizes and page. */
final class TypstPage implements Block.Visitor<String> {

  private static final String SET_UP =
      """
      #set document(title: "%s", author: "%s")
      #set page(
        paper: "a4", margin: (top: 37mm, right: 26mm, bottom: 35mm, left: 28mm),
        footer: context {
          let n = counter(page).get().first()
          align(if calc.odd(n) { right } else { left }, text(size: 14pt)[— #n —])
        },
      )
      #set text(
        font: "Noto Serif SC", size: 16pt, lang: "zh", region: "cn", tracking: -0.2146pt,
        top-edge: 0.88em, bottom-edge: -0.12em,
      )
      #set par(
        justify: true, leading: 12.95pt, spacing: 12.95pt,
        first-line-indent: (amount: 2em, all: true),
      )
      #set table(stroke: 0.5pt, align: center + horizon)
      #show table: set block(breakable: false)
      #show table: set text(tracking: 0pt)
      #show table: set par(first-line-indent: 0pt, justify: false, leading: 3pt)
      #show heading: set text(size: 16pt, weight: 500)
      #show heading: it => block(sticky: true, par(it.body))
      #show heading.where(level: 1): set text(font: "Noto Sans SC")
      #show heading.where(level: 2): set text(font: "LXGW WenKai")
      """;

  private final StyleSheet styles;

  private TypstPage(StyleSheet styles) {
    this.styles = styles;
  }

  static String of(Document document, StyleSheet styles) {
    TypstPage page = new TypstPage(styles);
    return SET_UP.formatted(document.properties().title(), document.properties().author())
        + document.blocks().stream()
            .map(block -> block.accept(page))
            .collect(Collectors.joining("\n\n"));
  }

  @Override
  public String visit(Title title) {
    return title.lines().stream()
        .map(TypstPage::literal)
        .collect(
            Collectors.joining(
                " \\\n",
                "#align(center, text(size: 22pt, weight: 700)[#set par(first-line-indent: 0pt)\n",
                "])\n#v(28.95pt)"));
  }

  @Override
  public String visit(Heading heading) {
    return "=".repeat(heading.level()) + " " + text(heading.content());
  }

  @Override
  public String visit(Paragraph paragraph) {
    return styles.style(paragraph.style()).align() == Align.RIGHT
        ? "#align(right)[" + text(paragraph.content()) + "]"
        : text(paragraph.content());
  }

  @Override
  public String visit(Table table) {
    TextStyle style = styles.style(table.style());
    String columns =
        table.columns().stream().map(width -> pt(width.pt())).collect(Collectors.joining(", "));
    return "#[#set text(size: %s)\n#table(columns: (%s,), inset: (x: %s, y: %s),\n%s%s)]"
        .formatted(
            pt(style.size().pt()),
            columns,
            pt(style.padding().pt()),
            pt(style.paddingBlock().pt()),
            table.head().isEmpty() ? "" : "table.header(\n" + rows(table.head()) + "),\n",
            rows(table.body()));
  }

  private String rows(List<Table.Row> rows) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .map(this::cell)
        .collect(Collectors.joining(",\n", "", ",\n"));
  }

  private String cell(Table.Cell cell) {
    Align align = styles.style(cell.style()).align();
    return "table.cell(colspan: %d, rowspan: %d%s)[%s]"
        .formatted(
            cell.colspan(),
            cell.rowspan(),
            align == Align.CENTER ? "" : ", align: left + horizon",
            text(cell.content()));
  }

  private static String text(List<Inline> content) {
    return content.stream().map(TypstPage::inline).collect(Collectors.joining());
  }

  private static String inline(Inline inline) {
    if (!(inline instanceof Inline.Text text)) {
      return " \\\n";
    }
    return switch (text.style()) {
      case "strong" -> "*" + literal(text.text()) + "*";
      case "run-in-1" -> "#text(font: \"Noto Sans SC\")[" + literal(text.text()) + "]";
      case "run-in-2" -> "#text(font: \"LXGW WenKai\")[" + literal(text.text()) + "]";
      default -> literal(text.text());
    };
  }

  private static String literal(String text) {
    return "#\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\";";
  }

  private static String pt(double points) {
    return String.format(Locale.ROOT, "%.3fpt", points);
  }
}
