package genreport.output.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import genreport.document.Block;
import genreport.document.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What LibreOffice shows of the file. */
class WordInLibreOfficeTest {

  @Test
  void everyWordIsOnA4Pages() throws Exception {
    Path pdf = LibreOffice.pdf(SampleReport.write(SampleReport.document()), "sample");
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      String text = text(document).replaceAll("\\s", "");
      assertThat(text)
          .contains("示例区人民政府办公室2021年政府信息公开工作年度报告" + bare(SampleReport.LONG_TEXT))
          .contains("（二）依申请公开。收到申请8件，均已答复；", "𠮷", "<&>不变。")
          .contains("2403240424052406240724082409")
          .contains("—1—", "—2—", "—3—");
      for (var page : document.getPages()) {
        PDRectangle size = page.getMediaBox();
        assertThat((double) size.getWidth()).isCloseTo(595.3, within(0.5));
        assertThat((double) size.getHeight()).isCloseTo(841.9, within(0.5));
      }
    }
  }

  @Test
  void aPageHolds22LinesOf28Characters() throws Exception {
    List<Block> blocks = new ArrayList<>();
    String full = "政".repeat(26) + "府".repeat(28);
    for (int i = 0; i < 12; i++) {
      blocks.add(SampleReport.paragraph(full));
    }
    Path pdf = LibreOffice.pdf(SampleReport.write(new Document("报告", "示例区", blocks)), "full-lines");
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      List<String> lines = text(document).lines().map(String::strip).toList();
      assertThat(lines).startsWith("政".repeat(26), "府".repeat(28), "政".repeat(26));
      assertThat(lines.indexOf("— 1 —")).isEqualTo(22);
    }
  }

  @Test
  void aNumberIsNotCut() throws Exception {
    byte[] word =
        SampleReport.write(
            SampleReport.documentOf(SampleReport.paragraph("政".repeat(25) + "1204件")));
    try (PDDocument document = Loader.loadPDF(LibreOffice.pdf(word, "number").toFile())) {
      assertThat(text(document).lines().map(WordInLibreOfficeTest::bare))
          .startsWith("政".repeat(25), "1204件");
    }
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  private static String text(PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(false);
    return stripper.getText(document);
  }
}
