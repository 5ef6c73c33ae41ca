package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.WorkFolder;
import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.RenderedReport;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The look of the pages of three examples, as the last resort: what stands where is tested as text.
 * Pictures are compared in squares, so that a rasterizer of another Java may smooth edges
 * differently; {@code -Dgenreport.update=true} writes them anew.
 */
class PagePictureTest {

  private static final Path EXPECTED = Path.of("src/test/resources/pictures");
  private static final Path FOUND = Example.HOME.resolve(WorkFolder.of("pictures"));
  private static final int DPI = 40;
  private static final int SQUARE = 6;

  /** Of a square's mean brightness, 0 to 255: less than one character more or less gives. */
  private static final int TOLERANCE = 16;

  @ParameterizedTest
  @ValueSource(strings = {"2019/district-bureau", "2021/district-office", "2021/city"})
  void looksAsItLooked(String name) throws IOException {
    String[] parts = name.split("/", -1);
    RenderedReport report = RenderedReport.of(new Example(parts[0], parts[1]));
    try (PDDocument document = Loader.loadPDF(report.pdf().toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        String file = name.replace('/', '-') + "-" + (i + 1) + ".png";
        compare(renderer.renderImageWithDPI(i, DPI, ImageType.GRAY), file);
      }
    }
    assertThat(EXPECTED.resolve(name.replace('/', '-') + "-" + (pages(report) + 1) + ".png"))
        .doesNotExist();
  }

  private static int pages(RenderedReport report) throws IOException {
    try (PDDocument document = Loader.loadPDF(report.pdf().toFile())) {
      return document.getNumberOfPages();
    }
  }

  private static void compare(BufferedImage page, String file) throws IOException {
    File expected = EXPECTED.resolve(file).toFile();
    if (Boolean.getBoolean("genreport.update")) {
      ImageIO.write(page, "png", expected);
    }
    ImageIO.write(page, "png", Files.createDirectories(FOUND).resolve(file).toFile());
    BufferedImage picture = ImageIO.read(expected);
    assertThat(page.getWidth()).isEqualTo(picture.getWidth());
    assertThat(page.getHeight()).isEqualTo(picture.getHeight());
    for (int y = 0; y + SQUARE <= page.getHeight(); y += SQUARE) {
      for (int x = 0; x + SQUARE <= page.getWidth(); x += SQUARE) {
        assertThat(brightness(page, x, y))
            .as("%s at %d, %d; the page is in %s", file, x, y, FOUND)
            .isBetween(
                brightness(picture, x, y) - TOLERANCE, brightness(picture, x, y) + TOLERANCE);
      }
    }
  }

  /** Mean of a square. */
  private static int brightness(BufferedImage picture, int left, int top) {
    int sum = 0;
    for (int y = top; y < top + SQUARE; y++) {
      for (int x = left; x < left + SQUARE; x++) {
        sum += picture.getRaster().getSample(x, y, 0);
      }
    }
    return sum / (SQUARE * SQUARE);
  }
}
