package genreport.typeset;

import static genreport.typeset.Setup.cell;
import static genreport.typeset.Setup.heading;
import static genreport.typeset.Setup.paragraph;
import static genreport.typeset.Setup.row;
import static genreport.typeset.Setup.table;
import static genreport.typeset.Setup.typeset;
import static org.assertj.core.api.Assertions.assertThat;

import genreport.document.Table;
import genreport.document.Title;
import genreport.typeset.Pages.Addition;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Origin;
import genreport.typeset.Pages.Page;
import genreport.typeset.Pages.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of the document each run of the pages is, and what the pages add. */
class ElementsOfPagesTest {

  private static final String WORDS = "Open Government Information ";

  @Test
  void eachRunKnowsItsPart() {
    Pages pages =
        typeset(
            List.of(
                new Title("title", List.of("甲", "报告")),
                paragraph("长".repeat(800)),
                table(
                    List.of(20.0, 20.0),
                    List.of(row(cell(0, 2, 1, "栏"))),
                    List.of(row(cell(0, 1, 1, "标"), cell(1, 1, 1, "12"))))));
    assertThat(texts(pages))
        .containsEntry(new Part(0, 0), "甲报告")
        .containsEntry(new Part(1, 0), "长".repeat(800))
        .containsEntry(new Part(2, 0), "栏")
        .containsEntry(new Part(2, 1), "标")
        .containsEntry(new Part(2, 2), "12")
        .containsEntry(Addition.PAGE_NUMBER, "— 1 —— 2 —")
        .hasSize(6);
    assertThat(pages.elements().get(1))
        .isEqualTo(new LogicalElement.Paragraph(new Part(1, 0), "长".repeat(800)));
  }

  @Test
  void aLineThatIsBrokenAtASpaceKeepsIt() {
    Pages pages = typeset(List.of(paragraph(WORDS.repeat(10) + "ends")));
    assertThat(texts(pages)).containsEntry(new Part(0, 0), WORDS.repeat(10) + "ends");
  }

  @Test
  void whatIsPrintedAgainIsNoPartOfTheDocument() {
    List<Table.Row> body = new ArrayList<>();
    body.add(row(cell(0, 1, 60, "组"), cell(1, 1, 1, "0")));
    IntStream.range(1, 60).forEach(i -> body.add(row(cell(1, 1, 1, "0"))));
    List<Table.Row> head = List.of(row(cell(0, 2, 1, "栏")));
    Pages pages = typeset(List.of(table(List.of(20.0, 20.0), head, body)));
    assertThat(pages.pages()).hasSize(2);
    assertThat(texts(pages))
        .containsEntry(new Part(0, 0), "栏")
        .containsEntry(new Part(0, 1), "组")
        .containsEntry(Addition.REPEATED, "栏组（续）")
        .hasSize(1 + 1 + 60 + 2);
  }

  @Test
  void depthsLeaveNoneOut() {
    Pages pages =
        typeset(
            List.of(
                heading(1, "一"),
                heading(3, "1"),
                heading(2, "（一）"),
                heading(3, "1"),
                heading(1, "二")));
    assertThat(pages.elements())
        .extracting(element -> ((LogicalElement.Heading) element).depth())
        .containsExactly(1, 2, 2, 3, 1);
  }

  private static Map<Origin, String> texts(Pages pages) {
    Map<Origin, String> texts = new LinkedHashMap<>();
    for (Page page : pages.pages()) {
      for (GlyphRun run : Setup.runs(page)) {
        texts.merge(run.origin(), run.text(), String::concat);
      }
    }
    return texts;
  }
}
