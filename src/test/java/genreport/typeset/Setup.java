package genreport.typeset;

import genreport.Bundled;
import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.style.Length;
import genreport.style.StyleSheet;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Page;
import genreport.typeset.Pages.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The base style and the bundled faces, and short ways to make documents and look at pages. */
final class Setup {

  static final StyleSheet STYLES = Bundled.styles();
  static final double TOP = STYLES.page().top().pt();
  static final double LEFT = STYLES.page().left().pt();
  static final double RIGHT = LEFT + STYLES.page().typeWidth().pt();
  static final double FOOT = TOP + STYLES.page().typeHeight().pt();
  static final double PITCH = STYLES.page().linePitch().pt();

  private Setup() {}

  static Pages typeset(List<? extends Block> blocks) {
    return new Typesetter(STYLES, Bundled.faces())
        .typeset(new Document("报告", "机关", List.copyOf(blocks)));
  }

  static Paragraph paragraph(String text) {
    return new Paragraph("body", List.of(new Inline.Text(text, "")));
  }

  static Heading heading(int level, String text) {
    return new Heading(level, "heading-" + level, List.of(new Inline.Text(text, "")));
  }

  static Table.Cell cell(int column, int colspan, int rowspan, String text) {
    return new Table.Cell(
        column,
        colspan,
        rowspan,
        Table.Scope.ROW,
        "table",
        text.isEmpty() ? List.of() : List.of(new Inline.Text(text, "")));
  }

  static Table.Row row(Table.Cell... cells) {
    return new Table.Row(List.of(cells), false);
  }

  static Table.Row kept(Table.Cell... cells) {
    return new Table.Row(List.of(cells), true);
  }

  static Table table(List<Double> widthsMm, List<Table.Row> head, List<Table.Row> body) {
    return new Table("table", "", widthsMm.stream().map(Length::mm).toList(), head, body);
  }

  static List<GlyphRun> runs(Page page) {
    List<GlyphRun> runs = new ArrayList<>();
    page.marks().stream()
        .filter(GlyphRun.class::isInstance)
        .map(GlyphRun.class::cast)
        .forEach(runs::add);
    return runs;
  }

  /** The runs of a page without its number. */
  static List<GlyphRun> body(Page page) {
    return runs(page).stream().filter(run -> run.baseline() < FOOT).toList();
  }

  static List<Rule> rules(Page page) {
    return page.marks().stream().filter(Rule.class::isInstance).map(Rule.class::cast).toList();
  }

  /** Text of each baseline from the top, without the page number. */
  static List<String> lines(Page page) {
    TreeMap<Double, StringBuilder> lines = new TreeMap<>();
    for (GlyphRun run : body(page)) {
      lines.computeIfAbsent(run.baseline(), key -> new StringBuilder()).append(run.text());
    }
    return lines.values().stream().map(StringBuilder::toString).toList();
  }

  /** Right edge of a run's last glyph box, in points. */
  static double rightEdge(GlyphRun run) {
    int last = run.text().codePointBefore(run.text().length());
    double width = run.face().advanceEm(last) * run.size() * run.stretch();
    return run.xs().get(run.xs().size() - 1) + width;
  }
}
