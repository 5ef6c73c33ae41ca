package genreport.output.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import genreport.RenderedDocument;
import genreport.WorkFolder;
import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.RenderedReport;
import genreport.browser.Chromium;
import genreport.document.FieldPlaces;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** The look of a page of text and a page of tables in Chromium, against the PDF's. */
class SvgPictureTest {

  private static final Example OFFICE = new Example("2021", "district-office");
  private static final Path FOLDER = Example.HOME.resolve(WorkFolder.of("svg"));

  /** The pictures have one pixel for each CSS pixel. */
  private static final int DPI = 96;

  private static final int SQUARE = 24;

  /** Of a square's mean brightness, 0 to 255: two rasterizers smooth edges differently. */
  private static final int TOLERANCE = 24;

  @Test
  void looksLikeThePdf() throws IOException {
    assumeThat(Chromium.isInstalled()).as("Chromium is installed").isTrue();
    List<SvgPage> pages =
        new SvgWriter().write(RenderedDocument.of(OFFICE.text()).pages(), FieldPlaces.NONE);
    try (PDDocument document = Loader.loadPDF(RenderedReport.of(OFFICE).pdf().toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page : List.of(0, 2)) {
        BufferedImage expected = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
        Path svg = Files.createDirectories(FOLDER).resolve("page-" + page + ".svg");
        Files.writeString(svg, pages.get(page).svg());
        Path picture = FOLDER.resolve("page-" + page + ".png");
        Chromium.picture(svg.toUri(), expected.getWidth(), expected.getHeight(), picture);
        compare(ImageIO.read(picture.toFile()), expected);
      }
    }
  }

  private static void compare(BufferedImage found, BufferedImage expected) {
    assertThat(found.getWidth()).isEqualTo(expected.getWidth());
    for (int y = 0; y + SQUARE <= expected.getHeight(); y += SQUARE) {
      for (int x = 0; x + SQUARE <= expected.getWidth(); x += SQUARE) {
        int wanted = brightness(expected, x, y);
        assertThat(brightness(found, x, y))
            .as("square at %d, %d", x, y)
            .isBetween(wanted - TOLERANCE, wanted + TOLERANCE);
      }
    }
  }

  private static int brightness(BufferedImage picture, int left, int top) {
    int sum = 0;
    for (int y = top; y < top + SQUARE; y++) {
      for (int x = left; x < left + SQUARE; x++) {
        sum += picture.getRGB(x, y) >> 8 & 0xFF;
      }
    }
    return sum / (SQUARE * SQUARE);
  }
}
