package genreport.output.pdf;

import genreport.typeset.Pages;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Programs of others that read text from a PDF. */
enum Extractor {
  PDFBOX {
    @Override
    String text(byte[] pdf) throws IOException {
      try (PDDocument document = Loader.loadPDF(pdf)) {
        return new PDFTextStripper().getText(document);
      }
    }
  },
  POPPLER {
    @Override
    String text(byte[] pdf) throws IOException, InterruptedException {
      return Poppler.run(pdf, "pdftotext", "-enc", "UTF-8", "FILE", "-");
    }
  };

  abstract String text(byte[] pdf) throws IOException, InterruptedException;

  /** The lines that are not blank. */
  List<String> lines(Pages pages) throws IOException, InterruptedException {
    return text(PdfWriter.write(pages)).lines().filter(line -> !line.isBlank()).toList();
  }
}
