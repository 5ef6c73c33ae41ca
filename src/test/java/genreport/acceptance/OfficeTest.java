package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.ExpectedReport;
import genreport.acceptance.reading.ExpectedTable;
import genreport.acceptance.reading.Grid;
import genreport.acceptance.reading.InLibreOffice;
import genreport.acceptance.reading.OtherProgram;
import genreport.acceptance.reading.RenderedReport;
import genreport.acceptance.reading.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Programs of others open the finished files; without a program its test counts as skipped. */
class OfficeTest {

  /** LibreOffice paints a character that it takes from another face after those around it. */
  private static final Pattern RARE = Pattern.compile("[^\\x{0}-\\x{FFFF}]");

  private static final OtherProgram PROGRAM = new OtherProgram(Map.of());

  @Test
  void libreOfficeOpensEveryWordFile() throws Exception {
    InLibreOffice office = InLibreOffice.converted("pdf");
    for (Example example : Example.all()) {
      assertHoldsAllWords(example, textOf(office.file(example, "pdf")));
    }
  }

  /** Pages cut words apart and set heads and numbers between; each paragraph is looked for. */
  private static void assertHoldsAllWords(Example example, String text) {
    for (ExpectedTable table : ExpectedReport.of(example).tables()) {
      for (Grid.Cell cell : table.grid().cells()) {
        assertThat(isHeld(cell.text(), text)).as(cell.text()).isTrue();
      }
    }
    for (ExpectedReport.Passage passage : ExpectedReport.of(example).passages()) {
      if (passage.kind() != ExpectedReport.Kind.TABLE) {
        assertThat(RARE.matcher(text).replaceAll(""))
            .contains(RARE.matcher(passage.words()).replaceAll(""));
        RARE.matcher(passage.words())
            .results()
            .forEach(rare -> assertThat(text).contains(rare.group()));
      }
    }
  }

  /** Returns whether a cell's text is there, perhaps in two parts on two pages. */
  private static boolean isHeld(String cell, String text) {
    return IntStream.range(0, Math.max(1, cell.length()))
        .anyMatch(
            cut -> text.contains(cell.substring(0, cut)) && text.contains(cell.substring(cut)));
  }

  private static String textOf(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      String text = new PDFTextStripper().getText(document);
      return Words.of(text.replaceAll("(?m)^— ?\\d+ ?—\\s*$", ""));
    }
  }

  @Test
  void popplerReadsEveryPdf() throws Exception {
    for (Example example : Example.all()) {
      String pdf = RenderedReport.of(example).pdf().toString();
      String text = PROGRAM.run("pdftotext", "-enc", "UTF-8", pdf, "-");
      String words = Words.of(text.replaceAll("(?m)^\\f?— ?\\d+ ?—\\s*$", ""));
      for (ExpectedReport.Passage passage : ExpectedReport.of(example).passages()) {
        if (passage.kind() != ExpectedReport.Kind.TABLE) {
          assertThat(words).contains(passage.words());
        }
      }
      List<String> fonts = PROGRAM.run("pdffonts", pdf).lines().skip(2).toList();
      assertThat(fonts).isNotEmpty().allMatch(line -> line.matches(".* yes yes yes +\\d+ +\\d+"));
    }
  }
}
