package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.ExpectedReport;
import genreport.acceptance.reading.ExpectedReport.Kind;
import genreport.acceptance.reading.ExpectedReport.Passage;
import genreport.acceptance.reading.ExpectedTable;
import genreport.acceptance.reading.Grid;
import genreport.acceptance.reading.RenderedReport;
import genreport.acceptance.reading.TaggedPdf;
import genreport.acceptance.reading.TaggedPdf.Element;
import genreport.acceptance.reading.TaggedTable;
import genreport.acceptance.reading.VeraPdf;
import genreport.acceptance.reading.Words;
import genreport.output.pdf.Poppler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a screen reader is told of a report, against the report. The trees of two examples are in
 * {@code structure/*.txt}; {@code -Dgenreport.update=true} writes them anew.
 */
class AccessibilityTest {

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#oneOfEachForm")
  void bothStandardsAreMet(Example example) throws IOException {
    assertThat(VeraPdf.failures(RenderedReport.of(example).pdf())).isEmpty();
  }

  @ParameterizedTest
  @Tag("long")
  @MethodSource("genreport.acceptance.reading.Example#all")
  void bothStandardsAreMetByAll(Example example) throws IOException {
    bothStandardsAreMet(example);
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void elementsAreThePassagesWholeAndInOrder(Example example) {
    List<String> expected = new ArrayList<>();
    for (Passage passage : ExpectedReport.of(example).passages()) {
      String text = passage.kind() == Kind.TABLE ? passage.words() : passage.text();
      expected.add(type(passage) + " " + text);
    }
    List<String> actual = new ArrayList<>();
    for (Element element : TaggedPdf.of(example).root().children()) {
      String type = element.type().startsWith("H") ? "H" : element.type();
      actual.add(type + " " + text(element));
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static String type(Passage passage) {
    return switch (passage.kind()) {
      case TITLE -> "Title";
      case HEADING -> "H";
      case NUMBER, PARAGRAPH, NOTE, SIGNATURE -> "P";
      case TABLE -> "Table";
    };
  }

  private static String text(Element element) {
    if (element.children().isEmpty()) {
      return element.painted();
    }
    StringBuilder text = new StringBuilder();
    element.all().forEach(below -> text.append(below.painted()));
    return Words.of(text);
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void headingsFollowTheOutline(Example example) {
    List<Integer> levels = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (Passage passage : ExpectedReport.of(example).passages()) {
      if (passage.kind() == Kind.HEADING) {
        open.removeIf(level -> level >= passage.level());
        open.add(passage.level());
        levels.add(open.size());
      }
    }
    List<Integer> found =
        TaggedPdf.of(example).root().children().stream()
            .map(Element::type)
            .filter(type -> type.matches("H[1-6]"))
            .map(type -> type.charAt(1) - '0')
            .toList();
    assertThat(found).isEqualTo(levels);
    assertThat(found.get(0)).isEqualTo(1);
    for (int i = 1; i < found.size(); i++) {
      assertThat(found.get(i)).isBetween(1, found.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void everyPieceOfAPageIsHeldOnce(Example example) {
    TaggedPdf pdf = TaggedPdf.of(example);
    assertThat(pdf.uses())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(pdf.pieces());
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void whatThePagesAddIsNoPartOfTheReport(Example example) {
    List<List<String>> artifacts = TaggedPdf.of(example).artifacts();
    for (int page = 0; page < artifacts.size(); page++) {
      List<String> texts = artifacts.get(page);
      assertThat(texts.get(texts.size() - 1)).isEqualTo("— " + (page + 1) + " —");
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void tablesAreTheFormsTables(Example example) {
    List<Element> tables = TaggedPdf.of(example).root().all("Table");
    List<ExpectedTable> expected = ExpectedReport.of(example).tables();
    assertThat(tables).hasSameSizeAs(expected);
    for (int i = 0; i < tables.size(); i++) {
      Element table = tables.get(i);
      assertThat(table.attributes().get("Summary")).isNotBlank();
      assertThat(table.all("Table")).hasSize(1);
      List<Element> sections = table.children();
      boolean hasHead = expected.get(i).headRows() > 0;
      assertThat(sections)
          .extracting(Element::type)
          .isEqualTo(hasHead ? List.of("THead", "TBody") : List.of("TBody"));
      if (hasHead) {
        assertThat(sections.get(0).children()).hasSize(expected.get(i).headRows());
      }
      Grid grid = new TaggedTable(table).grid();
      assertThat(grid.differencesFrom(expected.get(i).grid(), expected.get(i).name())).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void everyFigureNamesItsHeads(Example example) {
    List<ExpectedTable> expected = ExpectedReport.of(example).tables();
    List<Element> tables = TaggedPdf.of(example).root().all("Table");
    for (int i = 0; i < tables.size(); i++) {
      Element table = tables.get(i);
      List<String> heads = table.all("TH").stream().map(Element::id).toList();
      assertThat(heads).doesNotContain("").doesNotHaveDuplicates();
      assertThat(table.all("TH"))
          .allMatch(head -> List.of("Row", "Column").contains(head.attributes().get("Scope")));
      table.all().forEach(cell -> assertThat(heads).containsAll(cell.heads()));
      TaggedTable grid = new TaggedTable(table);
      int headRows = expected.get(i).headRows();
      for (TaggedTable.Placed figure : grid.figures()) {
        List<String> own = figure.element().heads();
        if (headRows > 0) {
          assertThat(own)
              .containsExactlyInAnyOrderElementsOf(grid.headsAround(figure.cell(), headRows));
        } else {
          assertThat(own).as("band, head of the column, label").hasSize(3);
        }
      }
    }
  }

  @ParameterizedTest
  @Tag("long")
  @MethodSource("genreport.acceptance.reading.Example#all")
  void anotherReaderGivesParagraphsOfAllWhole(Example example) throws Exception {
    anotherReaderGivesParagraphsWhole(example);
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#oneOfEachForm")
  void anotherReaderGivesParagraphsWhole(Example example) throws Exception {
    byte[] pdf = Files.readAllBytes(RenderedReport.of(example).pdf());
    // one string for each page that an element stands on
    List<String> tree =
        Poppler.run(pdf, "pdfinfo", "-struct-text", "FILE")
            .replaceAll("\"\\R +\"", "")
            .lines()
            .toList();
    String lines =
        Poppler.run(pdf, "pdftotext", "-layout", "-enc", "UTF-8", "FILE", "-")
            .lines()
            .map(String::strip)
            .filter(line -> !line.matches("— ?\\d+ ?—"))
            .collect(Collectors.joining());
    for (Passage passage : ExpectedReport.of(example).passages()) {
      if (passage.kind() != Kind.TABLE) {
        assertThat(tree).contains("    \"" + passage.text() + "\"");
        assertThat(lines.contains(passage.text())).as(passage.text()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019/district-bureau", "2021/district-office"})
  void theTreeIsAsItWasRead(String name) throws IOException {
    Example example =
        Example.all().stream().filter(one -> one.toString().equals(name)).findFirst().orElseThrow();
    Path golden =
        Example.HOME.resolve("src/test/resources/structure").resolve(example.name() + ".txt");
    String tree = TaggedPdf.of(example).outline();
    if (Boolean.getBoolean("genreport.update")) {
      Files.writeString(golden, tree);
    }
    assertThat(tree).isEqualTo(Files.readString(golden));
  }
}
