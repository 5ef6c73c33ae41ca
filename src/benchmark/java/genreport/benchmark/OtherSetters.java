package genreport.benchmark;

import genreport.OfficialNames;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programs of others that set the same text in the same faces on the same page. */
final class OtherSetters {

  private final Path folder;
  private final Map<String, String> environment;

  /**
   * @param folder for the files that are made on the way
   * @param fonts the bundled faces, the only ones that the programs see
   */
  OtherSetters(Path folder, Path fonts) throws IOException {
    this.folder = folder;
    this.environment = FontConfig.only(fonts, folder);
  }

  static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }

  /** A PDF that LibreOffice makes of a Word file. */
  byte[] libreOffice(byte[] word) throws IOException {
    Path source = folder.resolve("report.docx");
    Files.write(source, OfficialNames.withBundledFaces(word));
    String profile = "-env:UserInstallation=" + folder.resolve("office-profile").toUri();
    run("soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, source);
    return Files.readAllBytes(folder.resolve("report.pdf"));
  }

  /** A PDF that WeasyPrint makes of a page. */
  byte[] weasyPrint(String html) throws IOException {
    Path source = Files.writeString(folder.resolve("page.html"), html);
    Path pdf = folder.resolve("page.pdf");
    run("weasyprint", "--quiet", source, pdf);
    return Files.readAllBytes(pdf);
  }

  private void run(Object... command) throws IOException {
    List<String> words = Stream.of(command).map(Object::toString).toList();
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(words + ": " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
