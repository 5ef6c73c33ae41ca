package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Programs of others open the finished files; without a program its test counts as skipped. */
class OfficeTest {

  private static final Path FOLDER = Example.HOME.resolve("target").resolve("acceptance");

  @Test
  void libreOfficeOpensEveryWordFile() throws Exception {
    List<String> command = new ArrayList<>(List.of("soffice", "--headless"));
    Path profile = FOLDER.resolve("office-profile");
    command.add("-env:UserInstallation=" + profile.toUri());
    command.addAll(List.of("--convert-to", "pdf", "--outdir", FOLDER.resolve("office").toString()));
    Path folder = Files.createDirectories(FOLDER.resolve("office"));
    for (Example example : Example.all()) {
      Path copy = folder.resolve(example.form() + "-" + example.name() + ".docx");
      Files.copy(RenderedReport.of(example).word(), copy, StandardCopyOption.REPLACE_EXISTING);
      Files.deleteIfExists(converted(copy));
      command.add(copy.toString());
    }
    run(command);
    for (Example example : Example.all()) {
      Path copy = folder.resolve(example.form() + "-" + example.name() + ".docx");
      assertHoldsAllWords(example, textOf(converted(copy)));
    }
  }

  private static Path converted(Path word) {
    return Path.of(word.toString().replace(".docx", ".pdf"));
  }

  /** Pages cut words apart and set heads and numbers between; each paragraph is looked for. */
  private static void assertHoldsAllWords(Example example, String text) {
    for (ExpectedTable table : ExpectedReport.of(example).tables()) {
      table.grid().cells().forEach(cell -> assertThat(text).contains(cell.text()));
    }
    for (ExpectedReport.Passage passage : ExpectedReport.of(example).passages()) {
      if (passage.kind() != ExpectedReport.Kind.TABLE) {
        assertThat(text).contains(passage.words());
      }
    }
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
      String text = run(List.of("pdftotext", "-enc", "UTF-8", pdf, "-"));
      String words = Words.of(text.replaceAll("(?m)^\\f?— ?\\d+ ?—\\s*$", ""));
      for (ExpectedReport.Passage passage : ExpectedReport.of(example).passages()) {
        if (passage.kind() != ExpectedReport.Kind.TABLE) {
          assertThat(words).contains(passage.words());
        }
      }
      List<String> fonts = run(List.of("pdffonts", pdf)).lines().skip(2).toList();
      assertThat(fonts).isNotEmpty().allMatch(line -> line.matches(".* yes yes yes +\\d+ +\\d+"));
    }
  }

  /** What a program prints. */
  private static String run(List<String> command) throws IOException, InterruptedException {
    boolean installed =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command.get(0))));
    Assumptions.assumeTrue(installed, command.get(0) + " is not installed");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
