package genreport.acceptance.reading;

import genreport.OfficialNames;
import genreport.WorkFolder;
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
public final class InLibreOffice {

  private static final Path FOLDER = Example.HOME.resolve(WorkFolder.of("acceptance"));
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
  public static synchronized InLibreOffice converted(String ending)
      throws IOException, InterruptedException {
    InLibreOffice converted = CONVERTED.get(ending);
    if (converted == null) {
      converted = convert(ending);
      CONVERTED.put(ending, converted);
    }
    return converted;
  }

  /** The PDF that LibreOffice makes of a file where it sees the fonts of one folder alone. */
  public static Path withFonts(Path fonts, Path word) throws IOException, InterruptedException {
    Path folder = word.resolveSibling("office");
    run(fonts, List.of("--convert-to", "pdf", "--outdir", folder, word));
    return folder.resolve(word.getFileName().toString().replace(".docx", ".pdf"));
  }

  /**
   * The PDF that LibreOffice makes of a file where fontconfig reads a file besides.
   *
   * @param configuration names the faces in place of missing ones
   */
  public static Path withFonts(Path fonts, Path configuration, Path word)
      throws IOException, InterruptedException {
    Path folder = word.resolveSibling("configured");
    Path all = Files.createDirectories(FOLDER).resolve("configured-fonts.conf");
    String included = "<include>" + configuration.toAbsolutePath() + "</include></fontconfig>";
    String own = FONTS.formatted(fonts, FOLDER.resolve("office-fonts"));
    Files.writeString(all, own.replace("</fontconfig>", included));
    start(all, List.of("--convert-to", "pdf", "--outdir", folder, word));
    return folder.resolve(word.getFileName().toString().replace(".docx", ".pdf"));
  }

  private static void run(Path fonts, List<Object> options)
      throws IOException, InterruptedException {
    Path cache = FOLDER.resolve("office-fonts");
    Path configuration = Files.createDirectories(FOLDER).resolve("office-fonts.conf");
    Files.writeString(configuration, FONTS.formatted(fonts, cache));
    start(configuration, options);
  }

  private static void start(Path configuration, List<Object> options)
      throws IOException, InterruptedException {
    List<Object> command = new ArrayList<>(List.of("soffice", "--headless"));
    command.add("-env:UserInstallation=" + FOLDER.resolve("office-profile").toUri());
    command.addAll(options);
    new OtherProgram(Map.of("FONTCONFIG_FILE", configuration.toString())).run(command.toArray());
  }

  private static InLibreOffice convert(String ending) throws IOException, InterruptedException {
    Path sources = Files.createDirectories(FOLDER.resolve("office-source"));
    Path folder = Files.createDirectories(FOLDER.resolve("office-" + ending));
    List<Object> options = new ArrayList<>(List.of("--convert-to", ending, "--outdir", folder));
    InLibreOffice converted = new InLibreOffice(folder);
    for (Example example : Example.all()) {
      Path source = sources.resolve(name(example) + ".docx");
      byte[] word = Files.readAllBytes(RenderedReport.of(example).word());
      Files.write(source, OfficialNames.withBundledFaces(word));
      Files.deleteIfExists(converted.file(example, ending));
      options.add(source);
    }
    run(Example.HOME.resolve("fonts"), options);
    return converted;
  }

  public Path file(Example example, String ending) {
    return folder.resolve(name(example) + "." + ending);
  }

  /** The pages of the PDF that was made of an example. */
  public List<PdfPage> pages(Example example) throws IOException {
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
