package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.InLibreOffice;
import genreport.acceptance.reading.PdfPage;
import genreport.acceptance.reading.PdfReport;
import genreport.acceptance.reading.PdfTable;
import genreport.acceptance.reading.PdfTablePart;
import genreport.acceptance.reading.RenderedReport;
import genreport.acceptance.reading.WordXml;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The Word file is the report that the PDF is: as many pages, and the same columns. */
class SameReportTest {

  /** Half a millimetre, in points. */
  private static final double NEAR = 0.5 * PdfReport.MM;

  private static final double PT_PER_TWIP = 1 / 20.0;

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void theGridsColumnsAreThePdfs(Example example) {
    List<Element> tables =
        WordXml.tables(
            WordXml.part(WordXml.parts(RenderedReport.of(example).word()), "word/document.xml"));
    List<PdfTable> ours = PdfReport.of(example).tables();
    assertThat(tables).hasSameSizeAs(ours);
    for (int i = 0; i < tables.size(); i++) {
      List<Double> edges = edgesOfCells(tables.get(i));
      assertNear(edges, edges(ours.get(i)), example + " table " + i);
    }
  }

  @Test
  void libreOfficeSetsAsManyPagesAndTheSameColumns() throws Exception {
    InLibreOffice office = InLibreOffice.converted("pdf");
    for (Example example : Example.all()) {
      List<PdfPage> pages = office.pages(example);
      PdfReport ours = PdfReport.of(example);
      assertThat(pages.size()).as("pages of %s", example).isCloseTo(ours.pages().size(), within(1));
      List<PdfTablePart> parts =
          ours.tables().stream().flatMap(table -> table.parts().stream()).toList();
      List<PdfTablePart> theirs = new ArrayList<>();
      pages.forEach(page -> theirs.addAll(PdfTablePart.of(page)));
      for (PdfTablePart part : theirs) {
        assertColumnsOfOurs(part, ours.tables(), example);
        assertThat(part.box().left()).isCloseTo(parts.get(0).box().left(), within(NEAR));
        assertThat(part.box().right()).isCloseTo(parts.get(0).box().right(), within(NEAR));
      }
    }
  }

  /** One of our tables has all columns of their part, which may hold other rows than ours. */
  private static void assertColumnsOfOurs(
      PdfTablePart theirs, List<PdfTable> ours, Example example) {
    assertThat(ours)
        .as("%s: %s", example, theirs.cells().get(0).place().text())
        .anyMatch(
            table -> {
              TreeSet<Double> edges = new TreeSet<>();
              table.parts().forEach(part -> edges.addAll(columns(part)));
              return columns(theirs).stream()
                  .allMatch(edge -> edges.stream().anyMatch(own -> Math.abs(own - edge) <= NEAR));
            });
  }

  private static void assertNear(List<Double> edges, List<Double> expected, String where) {
    assertThat(edges).as(where).hasSameSizeAs(expected);
    for (int i = 0; i < edges.size(); i++) {
      assertThat(edges.get(i)).as(where).isCloseTo(expected.get(i), within(NEAR));
    }
  }

  /** Where the cells of a Word table begin and end, in points from its left. */
  private static List<Double> edgesOfCells(Element table) {
    List<Integer> edges = WordXml.edges(table);
    TreeSet<Integer> used = new TreeSet<>();
    for (Element row : WordXml.children(table, "tr")) {
      int column = 0;
      for (Element cell : WordXml.children(row, "tc")) {
        used.add(edges.get(column));
        column += WordXml.property(cell, "gridSpan", 1);
        used.add(edges.get(column));
      }
    }
    return used.stream().map(edge -> edge * PT_PER_TWIP).toList();
  }

  /** Where the cells of a table begin and end, in points from its left. */
  private static List<Double> edges(PdfTable table) {
    List<Double> edges = new ArrayList<>();
    for (PdfTablePart part : table.parts()) {
      for (double column : columns(part)) {
        double edge = column - part.box().left();
        if (edges.stream().noneMatch(known -> Math.abs(known - edge) < NEAR)) {
          edges.add(edge);
        }
      }
    }
    return edges.stream().sorted().toList();
  }

  /** Where the cells of a table begin and end, in points from the page's left. */
  private static List<Double> columns(PdfTablePart part) {
    TreeSet<Double> columns = new TreeSet<>();
    for (PdfTablePart.Cell cell : part.cells()) {
      columns.add(cell.box().left());
      columns.add(cell.box().right());
    }
    return List.copyOf(columns);
  }
}
