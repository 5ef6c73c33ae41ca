package genreport.readback.pdf;

import genreport.diagnostic.Outcome;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.readback.PublishedPart;
import java.nio.file.Path;
import java.util.List;

/** A report's PDF, written once. */
final class SamplePdf {

  private static final Path FILE = write();

  private SamplePdf() {}

  static Path file() {
    return FILE;
  }

  /** Reads a file, called a.pdf. */
  static Outcome<List<PublishedPart>> read(byte[] content) {
    return PdfFileReader.read(content, "a.pdf", Path.of("fonts"), text -> false);
  }

  private static Path write() {
    Path source = Path.of("examples/2021/district-office.yaml");
    Request request =
        new Request(
            source,
            source.toString(),
            Path.of("target/readback"),
            List.of(Path.of("templates")),
            Path.of("fonts"));
    return Pipeline.run(request).written().get(0);
  }
}
