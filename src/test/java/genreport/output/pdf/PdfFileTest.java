package genreport.output.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import genreport.output.pdf.PdfFile.Reference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfFileTest {

  private static final COSName NUMBERS = COSName.getPDFName("Numbers");

  /** Fewer than an object stream holds, just as many with the catalog and info, and far more. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 196, 197, 198, 199, 200, 397, 1000})
  void everyObjectIsFoundAgain(int count) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file(count))) {
      COSArray numbers = catalog(pdf).getCOSArray(NUMBERS);
      assertThat(numbers.size()).isEqualTo(count);
      for (int i = 0; i < count; i++) {
        assertThat(((COSInteger) numbers.getObject(i)).intValue()).isEqualTo(i);
      }
    }
  }

  @Test
  void streamsStandAmongObjectsInAnyOrder() throws IOException {
    PdfFile file = new PdfFile();
    Reference later = file.reserve();
    PdfDictionary catalog = catalog(file);
    catalog.put(new PdfName("Early"), file.add(Flate.stream(ascii("first"))));
    catalog.put(new PdfName("Later"), later);
    file.add("<</Kept true>>", later);
    catalog.put(new PdfName("Last"), file.add(Flate.stream(ascii("x".repeat(100_000)))));
    Reference root = file.add(catalog);
    try (PDDocument pdf = Loader.loadPDF(file.end(root, file.add(new PdfDictionary())))) {
      COSDictionary read = catalog(pdf);
      assertThat(text(read, "Early")).isEqualTo("first");
      assertThat(text(read, "Last")).isEqualTo("x".repeat(100_000));
      COSDictionary kept = read.getCOSDictionary(COSName.getPDFName("Later"));
      assertThat(kept.getBoolean(COSName.getPDFName("Kept"), false)).isTrue();
    }
  }

  @Test
  void equalFilesHaveTheSameIdentifierAndOthersAnother() throws IOException {
    assertThat(file(3)).isEqualTo(file(3));
    assertThat(identifier(file(3)))
        .isEqualTo(identifier(file(3)))
        .isNotEqualTo(identifier(file(4)));
  }

  @Test
  void whatIsReservedHasToBeAdded() {
    PdfFile file = new PdfFile();
    file.reserve();
    Reference catalog = file.add(catalog(file));
    Reference info = file.add(new PdfDictionary());
    assertThatThrownBy(() -> file.end(catalog, info))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("object 1 ");
  }

  private static byte[] file(int count) {
    PdfFile file = new PdfFile();
    PdfArray numbers = new PdfArray();
    for (int i = 0; i < count; i++) {
      numbers.add(file.add(new PdfNumber(i)));
    }
    PdfDictionary catalog = catalog(file);
    catalog.put(new PdfName("Numbers"), numbers);
    Reference root = file.add(catalog);
    return file.end(root, file.add(new PdfDictionary()));
  }

  private static PdfDictionary catalog(PdfFile file) {
    PdfDictionary catalog = new PdfDictionary(PdfName.CATALOG);
    Reference pages = file.reserve();
    file.add("<</Type/Pages/Count 0/Kids[]>>", pages);
    catalog.put(PdfName.PAGES, pages);
    return catalog;
  }

  private static COSDictionary catalog(PDDocument pdf) {
    return pdf.getDocumentCatalog().getCOSObject();
  }

  private static String text(COSDictionary read, String key) throws IOException {
    COSStream stream = read.getCOSStream(COSName.getPDFName(key));
    try (var content = stream.createInputStream()) {
      return new String(content.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static List<?> identifier(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      COSDocument document = pdf.getDocument();
      return document.getDocumentID().toList();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
