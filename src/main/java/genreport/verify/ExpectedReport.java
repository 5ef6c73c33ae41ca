package genreport.verify;

import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.Title;
import genreport.form.FormPack;
import genreport.readback.Grid;
import genreport.report.ProvenanceMarks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts that a published file must contain, in order, with their places in the source. */
public final class ExpectedReport {

  private static final Pattern SECTION = Pattern.compile("([一二三四五六七八九十]+)、.*");

  private final FormPack form;
  private final ProvenanceMarks marks;
  private final List<ExpectedPart> parts = new ArrayList<>();
  private final Map<String, Integer> tablesBySection = new HashMap<>();
  private String section = "";

  private ExpectedReport(FormPack form, ProvenanceMarks marks) {
    this.form = form;
    this.marks = marks;
  }

  /**
   * Returns the parts of a document.
   *
   * @param marked the same document made of the marked report; without it the parts have no places
   */
  public static ExpectedReport of(
      FormPack form, Document document, Optional<Document> marked, ProvenanceMarks marks) {
    ExpectedReport report = new ExpectedReport(form, marks);
    List<Block> blocks = document.blocks();
    List<Block> places =
        marked.map(Document::blocks).filter(own -> own.size() == blocks.size()).orElse(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      report.add(blocks.get(i), places.get(i));
    }
    return report;
  }

  /**
   * Returns whether a paragraph, a heading or the title contains a text.
   *
   * @param plain as of {@link genreport.readback.PlainText}
   */
  public boolean hasText(String plain) {
    return parts.stream()
        .anyMatch(part -> part instanceof ExpectedPart.Text text && text.text().contains(plain));
  }

  FormPack form() {
    return form;
  }

  List<ExpectedPart> parts() {
    return List.copyOf(parts);
  }

  private void add(Block block, Block place) {
    if (block instanceof Table table) {
      boolean alike = place instanceof Table other && gridOf(other).sameShape(gridOf(table));
      addTable(table, alike ? (Table) place : table);
      return;
    }
    String text = textOf(block);
    if (block instanceof Heading heading && heading.level() == 1) {
      section = text;
    }
    parts.add(new ExpectedPart.Text(text, section, marks.in(textOf(place))));
  }

  private void addTable(Table table, Table place) {
    int count = tablesBySection.merge(section, 1, Integer::sum);
    Matcher numbered = SECTION.matcher(section);
    String name = numbered.matches() ? "表" + numbered.group(1) : "“" + section + "”的表";
    parts.add(
        new ExpectedPart.Table(
            count == 1 ? name : name + "之" + count,
            gridOf(table),
            marksOf(gridOf(table).cells(), gridOf(place).cells())));
  }

  private Map<Grid.Cell, ProvenanceMarks.Mark> marksOf(
      List<Grid.Cell> cells, List<Grid.Cell> marked) {
    Map<Grid.Cell, ProvenanceMarks.Mark> found = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      Grid.Cell cell = cells.get(i);
      marks.in(marked.get(i).text()).ifPresent(mark -> found.put(cell, mark));
    }
    return found;
  }

  private static Grid gridOf(Table table) {
    List<Grid.Cell> cells = new ArrayList<>();
    int row = 0;
    for (Table.Row each : Stream.concat(table.head().stream(), table.body().stream()).toList()) {
      for (Table.Cell cell : each.cells()) {
        cells.add(
            new Grid.Cell(
                row, cell.column(), cell.rowspan(), cell.colspan(), textOf(cell.content())));
      }
      row++;
    }
    return new Grid(cells);
  }

  private static String textOf(Block block) {
    return block.accept(
        new Block.Visitor<String>() {
          @Override
          public String visit(Title title) {
            return String.join("", title.lines());
          }

          @Override
          public String visit(Heading heading) {
            return textOf(heading.content());
          }

          @Override
          public String visit(Paragraph paragraph) {
            return textOf(paragraph.content());
          }

          @Override
          public String visit(Table table) {
            return "";
          }
        });
  }

  private static String textOf(List<Inline> content) {
    return content.stream()
        .map(inline -> inline instanceof Inline.Text text ? text.text() : "")
        .collect(Collectors.joining());
  }
}
