package genreport.document;

import genreport.diagnostic.CharacterCode;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.style.Length;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the markup that a form's template expands to. The vocabulary is closed and uses XHTML's
 * names. An unknown element, attribute or style is an error at the template's line. Rule ids: T1
 * markup, T2 style, T5 table.
 */
public final class DocumentReader {

  private static final String REMARK = "remark";
  private static final Set<String> CLASS = Set.of("class");
  private static final Set<String> TD_ATTRIBUTES = Set.of("class", "colspan", "rowspan");
  private static final Set<String> TH_ATTRIBUTES = Set.of("class", "scope", "colspan", "rowspan");

  /** Tolerance for rounding errors of the sum of the column widths, in points. */
  private static final double ROUNDING_PT = 0.01;

  private final StyleSheet styles;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final MarkupPlaces places;
  private final Function<String, Optional<String>> unprintable;

  /** The remarks that have no room in the cells of the current table. */
  private final RemarkNotes remarks = new RemarkNotes();

  /** The notes under the current table. */
  private NoteItems notes = new NoteItems();

  private DocumentReader(
      StyleSheet styles, MarkupPlaces places, Function<String, Optional<String>> unprintable) {
    this.styles = styles;
    this.places = places;
    this.unprintable = unprintable;
  }

  /**
   * Reads expanded markup.
   *
   * @param markup the markup; an attribute {@code at} of each element has its position as {@code
   *     template:line:column}
   * @param templates returns the text of a template by its name
   * @param unprintable returns the first part of a text that no face can print, if there is one.
   *     The source's own text was judged before; this finds what a template or a schema adds
   */
  public static Outcome<Document> read(
      String markup,
      StyleSheet styles,
      Function<String, SourceFile> templates,
      Function<String, Optional<String>> unprintable) {
    MarkupPlaces places = new MarkupPlaces(templates);
    Outcome<Element> root = ElementReader.read(markup, places);
    if (root.value().isEmpty()) {
      return Outcome.none(root.diagnostics());
    }
    DocumentReader reader = new DocumentReader(styles, places, unprintable);
    Document document = reader.document(root.value().get());
    return reader.findings.isEmpty() ? Outcome.of(document) : Outcome.none(reader.findings);
  }

  private Document document(Element root) {
    if (!root.name().equals("report")) {
      wrong(root, "最外层应为 <report>");
    }
    allow(root, Set.of("title", "author", "date", "sides"));
    List<Block> blocks = new ArrayList<>();
    for (Element element : children(root)) {
      if (!isNote(element)) {
        remarks.addTo(blocks, notes);
        notes = new NoteItems();
      }
      switch (element.name()) {
        case "title" -> blocks.add(new TitleReader(this).read(element));
        case "signature" -> new SignatureReader(this, styles).read(element, blocks);
        case "h1", "h2", "h3", "h4" -> blocks.add(heading(element));
        case "p" -> blocks.add(paragraph(element));
        case "table" -> blocks.add(table(element));
        default -> wrong(element, "这里不能用 <" + element.name() + ">");
      }
    }
    remarks.addTo(blocks, notes);
    Document.Properties properties =
        new Document.Properties(
            root.attribute("title"),
            root.attribute("author"),
            ChineseDate.of(root.attribute("date")));
    return new Document(properties, isOn(root, "sides", "two"), blocks);
  }

  /** Returns whether an attribute has its only value; without the attribute it is off. */
  boolean isOn(Element element, String attribute, String on) {
    String value = element.attribute(attribute);
    if (!value.isEmpty() && !value.equals(on)) {
      wrong(element, "<" + element.name() + "> 的 " + attribute + " 只能是 " + on);
    }
    return value.equals(on);
  }

  private boolean isNote(Element element) {
    String name = element.attribute("class");
    return element.name().equals("p")
        && styles.styles().containsKey(name)
        && styles.style(name).note();
  }

  private Heading heading(Element element) {
    allow(element, CLASS);
    int level = element.name().charAt(1) - '0';
    return new Heading(level, style(element, "heading-" + level), inlines(element));
  }

  private Paragraph paragraph(Element element) {
    allow(element, CLASS);
    String name = style(element, "body");
    List<Inline> content = inlines(element);
    if (!styles.styles().containsKey(name)) {
      return new Paragraph(name, content);
    }
    if (styles.style(name).note()) {
      return new Paragraph(name, content, notes.next(Inline.textOf(content)));
    }
    boolean display = styles.style(name).align() != TextStyle.Align.JUSTIFY;
    return display && content.size() == 1 && content.get(0) instanceof Inline.Text text
        ? new Paragraph(name, brokenAsTitle(text.text(), name))
        : new Paragraph(name, content);
  }

  /** Breaks a line that is not running text, such as a signature, in the way of a title. */
  List<Inline> brokenAsTitle(String text, String style) {
    List<Inline> broken = new ArrayList<>();
    for (String line : TitleLines.of(List.of(text), most(style))) {
      if (!broken.isEmpty()) {
        broken.add(new Inline.LineBreak());
      }
      broken.add(new Inline.Text(line, ""));
    }
    return broken;
  }

  /** Returns the number of characters that fit on a line of a style, at least 1. */
  int most(String style) {
    if (!styles.styles().containsKey(style)) {
      return Integer.MAX_VALUE;
    }
    TextStyle set = styles.style(style);
    double fitting = styles.page().typeWidth().pt() / set.size().pt() - set.indentEm();
    return Math.max(1, (int) fitting);
  }

  /** Reads a table in the first of its styles in which its figures fit. */
  private Table table(Element element) {
    allow(element, Set.of("class", "summary"));
    String named = element.attribute("class");
    List<String> names = List.of((named.isEmpty() ? "table" : named).split(" +"));
    for (String name : names) {
      known(element, name);
    }
    Table table = table(element, names.get(0));
    if (!findings.isEmpty()) {
      return table;
    }
    for (String name : names) {
      Table set = name.equals(table.style()) ? table : table(element, name);
      Optional<List<Length>> columns = new ColumnWidths(styles).fit(set.columns(), set.body());
      if (columns.isPresent()) {
        return new Table(name, set.summary(), columns.get(), set.head(), set.body());
      }
    }
    findings.add(
        Diagnostic.error("T5", "表格放不下这么长的数字，最长的是 " + ColumnWidths.longestFigure(table.body()))
            .at(places.of(element))
            .advice("在报告文件的这个表里核对这个数；数没有错，就要在模板里加宽栏目或改小字号"));
    return table;
  }

  private Table table(Element element, String style) {
    remarks.clear();
    List<Length> columns = new ArrayList<>();
    TableRows head = new TableRows(columns, findings, places);
    TableRows body = new TableRows(columns, findings, places);
    for (Element child : children(element)) {
      switch (child.name()) {
        case "col" -> columns.add(width(child));
        case "thead" -> rows(child, style, head);
        case "tbody" -> rows(child, style, body);
        default -> wrong(child, "表格里不能直接用 <" + child.name() + ">");
      }
    }
    Length width = Length.ZERO;
    for (Length column : columns) {
      width = width.plus(column);
    }
    Length most = styles.page().typeWidth();
    if (columns.isEmpty() || width.pt() > most.pt() + ROUNDING_PT) {
      findings.add(
          Diagnostic.error(
                  "T5",
                  String.format(Locale.ROOT, "各栏共宽 %.1f mm，版心宽 %.1f mm", width.mm(), most.mm()))
              .at(places.of(element)));
    }
    List<Table.Row> rows = body.finish(element);
    if (rows.isEmpty()) {
      findings.add(Diagnostic.error("T5", "表格没有 <tbody> 或其中没有行").at(places.of(element)));
    }
    return new Table(style, element.attribute("summary"), columns, head.finish(element), rows);
  }

  private Length width(Element col) {
    allow(col, Set.of("width"));
    Optional<Length> width = Length.parse(col.attribute("width"));
    if (width.isEmpty()) {
      wrong(col, "width 应为带 mm 或 pt 的长度");
    }
    return width.orElse(Length.ZERO);
  }

  private void rows(Element section, String style, TableRows rows) {
    allow(section, Set.of());
    for (Element row : children(section)) {
      if (!row.name().equals("tr")) {
        wrong(row, "这里应为 <tr>");
        continue;
      }
      allow(row, CLASS);
      String kind = row.attribute("class");
      if (!kind.isEmpty() && !kind.equals("keep")) {
        wrong(row, "<tr> 的 class 只能是 keep");
      }
      rows.startRow(kind.equals("keep"));
      for (Element cell : children(row)) {
        cell(cell, style, rows);
      }
      rows.endRow(row);
    }
  }

  private void cell(Element element, String tableStyle, TableRows rows) {
    boolean head = element.name().equals("th");
    if (!head && !element.name().equals("td")) {
      wrong(element, "这里应为 <th> 或 <td>");
      return;
    }
    allow(element, head ? TH_ATTRIBUTES : TD_ATTRIBUTES);
    Table.Scope scope = head ? scope(element) : Table.Scope.NONE;
    String kind = element.attribute("class").isEmpty() ? "head" : element.attribute("class");
    String style = head ? known(element, tableStyle + "-" + kind) : tableStyle;
    List<Inline> content = inlines(element);
    for (Element child : element.children()) {
      if (!head && child.name().equals(REMARK) && styles.styles().containsKey(style)) {
        addRemark(child, content, rows.nextWidthPt(element), styles.style(style));
      }
    }
    rows.add(element, scope, style, content);
  }

  /** Adds a remark in brackets to a figure, or a note under the table where there is no room. */
  private void addRemark(Element remark, List<Inline> figure, double widthPt, TextStyle style) {
    allow(remark, Set.of("class", "note"));
    String note = style(remark, "class 未写");
    String bracketed = "（" + Inline.textOf(inlines(remark)) + "）";
    double needed = TextWidth.ems(Inline.textOf(figure) + bracketed) * style.size().pt();
    if (needed + 2 * style.padding().pt() <= widthPt) {
      figure.add(new Inline.Text(bracketed, ""));
    } else if (!findings.isEmpty() || styles.style(note).note()) {
      remarks.add(note, remark.attribute("note"));
    } else {
      wrong(remark, "class 应为表格说明的样式");
    }
  }

  private Table.Scope scope(Element element) {
    return switch (element.attribute("scope")) {
      case "col" -> Table.Scope.COLUMN;
      case "row" -> Table.Scope.ROW;
      default -> {
        wrong(element, "<th> 的 scope 应为 col 或 row");
        yield Table.Scope.COLUMN;
      }
    };
  }

  List<Inline> inlines(Element element) {
    List<Inline> inlines = new ArrayList<>();
    addInlines(element, "", inlines);
    return inlines;
  }

  private void addInlines(Element element, String style, List<Inline> inlines) {
    for (Element child : element.children()) {
      switch (child.name()) {
        case Element.TEXT -> inlines.add(text(child.text(), element, style));
        case "br" -> {
          allow(child, Set.of());
          inlines.add(new Inline.LineBreak());
        }
        case "strong" -> {
          allow(child, Set.of());
          addInlines(child, style(child, "strong"), inlines);
        }
        case "span" -> {
          allow(child, CLASS);
          addInlines(child, style(child, "class 未写"), inlines);
        }
        default -> {
          // the cell of a figure adds its remark
          if (!child.name().equals(REMARK) || !element.name().equals("td")) {
            wrong(child, "文字里不能用 <" + child.name() + ">");
          }
        }
      }
    }
  }

  private Inline text(String text, Element holder, String style) {
    return new Inline.Text(printable(MinusSign.set(text), holder), style);
  }

  private String printable(String text, Element holder) {
    unprintable
        .apply(text)
        .ifPresent(part -> wrong(holder, "字库印不出模板或表式里的“" + part + "”（" + codes(part) + "）"));
    return text;
  }

  private static String codes(String text) {
    return text.codePoints().mapToObj(CharacterCode::of).collect(Collectors.joining(" "));
  }

  List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Element child : element.children()) {
      if (!child.name().equals(Element.TEXT)) {
        children.add(child);
      } else if (!child.text().isBlank()) {
        wrong(element, "<" + element.name() + "> 里不能直接写文字“" + child.text().strip() + "”");
      }
    }
    return children;
  }

  String style(Element element, String otherwise) {
    String name = element.attribute("class");
    return known(element, name.isEmpty() ? otherwise : name);
  }

  private String known(Element element, String name) {
    if (!styles.styles().containsKey(name)) {
      findings.add(Diagnostic.error("T2", "样式文件里没有“" + name + "”").at(places.of(element)));
    }
    return name;
  }

  void allow(Element element, Set<String> attributes) {
    if (element.attributes().isEmpty()) {
      return;
    }
    for (String name : element.attributes().keySet()) {
      if (!attributes.contains(name)) {
        wrong(element, "<" + element.name() + "> 没有 " + name + " 这个属性");
      }
    }
  }

  void wrong(Element element, String message) {
    findings.add(Diagnostic.error("T1", message).at(places.of(element)));
  }
}
