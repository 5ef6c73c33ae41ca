package genreport.readback.pdf;

import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of a file's pages, by poppler where it is installed, else by PDFBox; grey, 50 dpi. */
final class PagePictures {

  private static final int DPI = 50;
  private static final Path POPPLER = Path.of("/usr/bin/pdftoppm");

  /** Of 256; edges of glyphs may differ by less. */
  private static final int LIKE = 48;

  /** Of all ink, what may be more or less; moved lines are smoothed otherwise. */
  private static final double SAME_INK = 0.004;

  private PagePictures() {}

  static byte[] of(Path file) throws IOException {
    return Files.exists(POPPLER) ? byPoppler(file) : byPdfBox(file);
  }

  private static byte[] byPoppler(Path file) throws IOException {
    Process process =
        new ProcessBuilder(POPPLER.toString(), "-r", "" + DPI, "-gray", file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.getInputStream().readAllBytes();
  }

  private static byte[] byPdfBox(Path file) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDFRenderer renderer = new PDFRenderer(pdf);
      for (int i = 0; i < pdf.getNumberOfPages(); i++) {
        var picture = renderer.renderImageWithDPI(i, DPI, ImageType.GRAY);
        all.writeBytes(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
      }
    }
    return all.toByteArray();
  }

  /** Whether both are the same, or show as much ink: an operator may move a part of a page. */
  static boolean areAlike(byte[] one, byte[] other) {
    return one.length == other.length
        && (areSame(one, other) || Math.abs(ink(one) / ink(other) - 1) < SAME_INK);
  }

  private static double ink(byte[] picture) {
    double ink = 0;
    for (byte grey : picture) {
      ink += 255 - (grey & 0xFF);
    }
    return ink;
  }

  private static boolean areSame(byte[] one, byte[] other) {
    for (int i = 0; i < one.length; i++) {
      if (Math.abs((one[i] & 0xFF) - (other[i] & 0xFF)) > LIKE) {
        return false;
      }
    }
    return true;
  }
}
