package genreport.acceptance;

import genreport.OfficialNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The examples' Word files after LibreOffice, which sees the bundled faces and no others. */
final class InLibreOffice {

  private static final Path FOLDER = Example.HOME.resolve("target").resolve("acceptance");
  private static final String FONTS =
      "<?xml version='1.0'?><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>";

  private static final Map<String, InLibreOffice> CONVERTED = new HashMap<>();

  private final Path folder;

  private InLibreOffice(Path folder) {
    this.folder = folder;
  }

  /**
   * All examples, converted in one run for all tests.
   *
   * @param ending of the format: {@code pdf} or {@code docx}
   */
  static synchronized InLibreOffice converted(String ending)
      throws IOException, InterruptedException {
    InLibreOffice converted = CONVERTED.get(ending);
    if (converted == null) {
      converted = convert(ending);
      CONVERTED.put(ending, converted);
    }
    return converted;
  }

  private static InLibreOffice convert(String ending) throws IOException, InterruptedException {
    Path sources = Files.createDirectories(FOLDER.resolve("office-source"));
    Path folder = Files.createDirectories(FOLDER.resolve("office-" + ending));
    Path profile = FOLDER.resolve("office-profile");
    Path fonts = FOLDER.resolve("office-fonts.conf");
    Files.writeString(
        fonts, FONTS.formatted(Example.HOME.resolve("fonts"), FOLDER.resolve("office-fonts")));
    List<Object> command = new ArrayList<>(List.of("soffice", "--headless"));
    command.add("-env:UserInstallation=" + profile.toUri());
    command.addAll(List.of("--convert-to", ending, "--outdir", folder));
    InLibreOffice converted = new InLibreOffice(folder);
    for (Example example : Example.all()) {
      Path source = sources.resolve(name(example) + ".docx");
      byte[] word = Files.readAllBytes(RenderedReport.of(example).word());
      Files.write(source, OfficialNames.withBundledFaces(word));
      Files.deleteIfExists(converted.file(example, ending));
      command.add(source);
    }
    new OtherProgram(Map.of("FONTCONFIG_FILE", fonts.toString())).run(command.toArray());
    return converted;
  }

  Path file(Example example, String ending) {
    return folder.resolve(name(example) + "." + ending);
  }

  /** The pages of the PDF that was made of an example. */
  List<PdfPage> pages(Example example) throws IOException {
    try (PDDocument document = Loader.loadPDF(file(example, "pdf").toFile())) {
      List<PdfPage> pages = new ArrayList<>();
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        pages.add(new PdfPage(document.getPage(i), i + 1));
      }
      return pages;
    }
  }

  private static String name(Example example) {
    return example.form() + "-" + example.name();
  }
}
