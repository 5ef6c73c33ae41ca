package genreport.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.document.Block;
import genreport.document.Document;
import genreport.document.DocumentReader;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.Title;
import genreport.form.PackFolders;
import genreport.report.Report;
import genreport.report.ReportModel;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import genreport.source.Unread;
import genreport.template.TemplateEngine;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds that a report without errors prints all that its source says. */
final class PrintedReport {

  /** Keys whose values steer the program. */
  private static final Set<String> NOT_PRINTED = Set.of("年度", "表式", "上年报告", "已核实");

  /** What of a narrative is not printed as it is written, or in another order. */
  private static final Pattern MARKS =
      Pattern.compile("\\$?\\$\\{[^}\\n]*}?|\\*\\*|[\\s\\h\\u0085]+");

  private final TemplateEngine engine =
      new TemplateEngine(new PackFolders(List.of(Path.of("templates"))));

  /** An assertion fails when a text or a figure of the source is not in the document. */
  void holdsAll(Mapping source, Report report) {
    Printed printed = new Printed();
    document(report).blocks().forEach(block -> block.accept(printed));
    for (Mapping.Entry entry : source.entries()) {
      boolean replaced = entry.key().text().equals("机关") && source.entry("标题").isPresent();
      if (!replaced && !NOT_PRINTED.contains(entry.key().text())) {
        entry.value().accept(printed.sought());
      } else {
        entry.value().accept(new Unprinted());
      }
    }
  }

  private Document document(Report report) {
    return engine
        .render(report.form().template(), ReportModel.of(report))
        .then(
            markup ->
                DocumentReader.read(
                    markup, report.form().styles(), engine::source, text -> Optional.empty()))
        .value()
        .orElseThrow();
  }

  /** What a document says: its text, and how often each figure stands in a cell. */
  private static final class Printed implements Block.Visitor<Boolean> {

    private final StringBuilder text = new StringBuilder();
    private final Map<BigDecimal, Integer> figures = new HashMap<>();
    private final Set<String> paragraphs = new HashSet<>();

    Node.Visitor<Boolean> sought() {
      return new Sought(MARKS.matcher(text).replaceAll(""), figures, paragraphs);
    }

    @Override
    public Boolean visit(Title title) {
      title.lines().forEach(line -> text.append(line).append('\n'));
      return true;
    }

    @Override
    public Boolean visit(Heading heading) {
      text.append(Inline.textOf(heading.content())).append('\n');
      return true;
    }

    @Override
    public Boolean visit(Paragraph paragraph) {
      text.append(Inline.textOf(paragraph.content())).append('\n');
      paragraphs.add(Inline.textOf(paragraph.content()).strip());
      return true;
    }

    @Override
    public Boolean visit(Table table) {
      for (Table.Cell cell : table.cells()) {
        String content = Inline.textOf(cell.content()).replace('\u2212', '-');
        text.append(content).append('\n');
        content = content.replaceFirst("（.*）$", "");
        if (content.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
          figures.merge(new BigDecimal(content).stripTrailingZeros(), 1, Integer::sum);
        }
      }
      return true;
    }
  }

  /** Looks at everything below a node for what could not be read. */
  private static class Unprinted implements Node.Visitor<Boolean> {

    @Override
    public Boolean visit(Mapping mapping) {
      mapping.entries().forEach(entry -> entry.value().accept(this));
      return true;
    }

    @Override
    public Boolean visit(Sequence sequence) {
      sequence.items().forEach(item -> item.accept(this));
      return true;
    }

    @Override
    public Boolean visit(Scalar scalar) {
      return true;
    }

    @Override
    public Boolean visit(Unread unread) {
      throw new AssertionError("unread without a finding at " + unread.span());
    }
  }

  /** Looks for everything below a node in what was printed. */
  private static final class Sought extends Unprinted {

    private final String text;
    private final Map<BigDecimal, Integer> figures;
    private final Set<String> paragraphs;

    Sought(String text, Map<BigDecimal, Integer> figures, Set<String> paragraphs) {
      this.text = text;
      this.figures = figures;
      this.paragraphs = paragraphs;
    }

    @Override
    public Boolean visit(Scalar scalar) {
      if (scalar.style() == Scalar.Style.PLAIN
          && scalar.text().matches("[+-]?[0-9]+(\\.[0-9]+)?")
          && !paragraphs.contains(scalar.text())) {
        takeFigure(new BigDecimal(scalar.text()).stripTrailingZeros());
      } else {
        for (String part : MARKS.split(scalar.text(), -1)) {
          assertThat(text).contains(part);
        }
      }
      return true;
    }

    /** Every figure has a cell of its own; zeros stand in many more. */
    private void takeFigure(BigDecimal value) {
      assertThat(figures.getOrDefault(value, 0)).as("cells with %s", value).isPositive();
      figures.merge(value, -1, Integer::sum);
    }
  }
}
