package genreport.output.word;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Turns a Word file into a PDF by LibreOffice, with the bundled faces for the official names. */
final class LibreOffice {

  private static final Path HOME =
      Path.of(System.getProperty("genreport.home", ".")).toAbsolutePath();
  private static final Path WORK = HOME.resolve("target/libreoffice");
  private static final String FONT_CONFIGURATION =
      """
      <?xml version="1.0"?>
      <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig>
        <dir>%s</dir>
        <cachedir>%s</cachedir>
        <alias binding="same"><family>方正小标宋简体</family><prefer><family>Noto Serif SC</family></prefer></alias>
        <alias binding="same"><family>仿宋_GB2312</family><prefer><family>Noto Serif SC</family></prefer></alias>
        <alias binding="same"><family>宋体</family><prefer><family>Noto Serif SC</family></prefer></alias>
        <alias binding="same"><family>黑体</family><prefer><family>Noto Sans SC</family></prefer></alias>
        <alias binding="same"><family>楷体_GB2312</family><prefer><family>LXGW WenKai</family></prefer></alias>
      </fontconfig>
      """;

  private LibreOffice() {}

  /**
   * Converts a file; skips the test where there is no LibreOffice.
   *
   * @param name of the PDF, without its ending
   */
  static Path pdf(byte[] docx, String name) throws IOException, InterruptedException {
    return convert(docx, name, "pdf");
  }

  /** What LibreOffice writes of a file that it opened. */
  static byte[] docx(byte[] docx, String name) throws IOException, InterruptedException {
    return Files.readAllBytes(convert(docx, name, "docx"));
  }

  private static Path convert(byte[] docx, String name, String format)
      throws IOException, InterruptedException {
    String program = program();
    Path fonts = WORK.resolve("fonts.conf");
    Path source = WORK.resolve(name + ".docx");
    Path saved = WORK.resolve(format);
    Path converted = saved.resolve(name + "." + format);
    Files.createDirectories(saved);
    Files.writeString(
        fonts, FONT_CONFIGURATION.formatted(HOME.resolve("fonts"), WORK.resolve("font-cache")));
    Files.write(source, docx);
    Files.deleteIfExists(converted);
    ProcessBuilder builder =
        new ProcessBuilder(
                program,
                "-env:UserInstallation=" + WORK.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                saved.toString(),
                source.toString())
            .redirectErrorStream(true)
            .redirectOutput(WORK.resolve(name + ".log").toFile());
    builder.environment().put("FONTCONFIG_FILE", fonts.toString());
    Process process = builder.start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("LibreOffice did not end");
    }
    if (!Files.exists(converted)) {
      throw new IllegalStateException(Files.readString(WORK.resolve(name + ".log")));
    }
    return converted;
  }

  private static String program() {
    List<Path> folders =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    for (Path folder : folders) {
      if (Files.isExecutable(folder.resolve("soffice"))) {
        return folder.resolve("soffice").toString();
      }
    }
    System.err.println(
        "LibreOffice (soffice) is not on the PATH: the Word file is not opened by it");
    assumeTrue(false, "no soffice on the PATH");
    throw new AssertionError();
  }
}
