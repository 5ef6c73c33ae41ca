package genreport.batch;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.pipeline.OutputOptions;
import genreport.pipeline.ReportResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever changes a report's files changes the fingerprint. */
class FingerprintTest {

  @TempDir Path folder;

  private Path code;
  private Path template;
  private Path font;
  private Path ownFont;
  private Path look;

  @BeforeEach
  void files() throws IOException {
    code = file("genreport.jar");
    template = file("templates/2021/report.ftlx");
    font = file("fonts/a.ttf");
    ownFont = file("own/b.TTC");
    look = file("look.docx");
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, name);
  }

  private ReportResources resources() {
    return new ReportResources(
        List.of(folder.resolve("templates")),
        folder.resolve("fonts"),
        List.of(folder.resolve("own")));
  }

  private String fingerprint() {
    return fingerprint("1.0", new OutputOptions(false, Optional.of(look), false));
  }

  private String fingerprint(String version, OutputOptions options) {
    return Fingerprint.of(
            new Program(version, List.of(code), Optional.empty()), resources(), options)
        .orElseThrow();
  }

  @Test
  void everyContentCounts() throws IOException {
    for (Path file : List.of(code, template, font, ownFont, look)) {
      String before = fingerprint();
      assertThat(fingerprint()).isEqualTo(before);
      Files.writeString(file, "other");
      assertThat(fingerprint()).as(file.toString()).isNotEqualTo(before);
    }
  }

  @Test
  void namesCount() throws IOException {
    String before = fingerprint();
    Files.move(template, template.resolveSibling("b.ftlx"));
    assertThat(fingerprint()).isNotEqualTo(before);
  }

  @Test
  void versionAndMannerCount() {
    OutputOptions plain = new OutputOptions(false, Optional.empty(), false);
    assertThat(
            List.of(
                fingerprint("1.0", plain),
                fingerprint("1.1", plain),
                fingerprint("1.0", new OutputOptions(true, Optional.empty(), false)),
                fingerprint("1.0", new OutputOptions(false, Optional.empty(), true)),
                fingerprint("1.0", new OutputOptions(false, Optional.of(look), false))))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatCannotBeReadHasNone() throws IOException {
    Files.delete(look);
    OutputOptions options = new OutputOptions(false, Optional.of(look), false);
    assertThat(
            Fingerprint.of(new Program("1.0", List.of(), Optional.empty()), resources(), options))
        .isEmpty();
  }
}
