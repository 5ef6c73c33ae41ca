package genreport.output.word;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genreport.WorkFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Turns Word files into others by LibreOffice, with the bundled faces for the official names. */
public final class LibreOffice {

  private static final Path HOME =
      Path.of(System.getProperty("genreport.home", ".")).toAbsolutePath();
  private static final Path WORK = HOME.resolve(WorkFolder.of("libreoffice"));
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
    Path source = Files.createDirectories(WORK).resolve(name + ".docx");
    Files.write(source, docx);
    Files.deleteIfExists(WORK.resolve(name + ".pdf"));
    convert(List.of(source), "pdf", WORK);
    return WORK.resolve(name + ".pdf");
  }

  /** What LibreOffice writes of a file that it opened. */
  static byte[] docx(byte[] docx, String name) throws IOException, InterruptedException {
    Path saved = Files.createDirectories(WORK.resolve("docx"));
    Path source = WORK.resolve(name + ".docx");
    Files.write(source, docx);
    Files.deleteIfExists(saved.resolve(name + ".docx"));
    convert(List.of(source), "docx", saved);
    return Files.readAllBytes(saved.resolve(name + ".docx"));
  }

  /**
   * Converts files, each to one of the same name; skips the test where there is no LibreOffice.
   *
   * @param format the new ending, without a dot
   * @param folder where the new files go
   */
  public static void convert(List<Path> sources, String format, Path folder)
      throws IOException, InterruptedException {
    String program = program();
    Path fonts = Files.createDirectories(WORK).resolve("fonts.conf");
    Files.writeString(
        fonts, FONT_CONFIGURATION.formatted(HOME.resolve("fonts"), WORK.resolve("font-cache")));
    List<String> command =
        new ArrayList<>(
            List.of(
                program,
                "-env:UserInstallation=" + WORK.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
    sources.forEach(source -> command.add(source.toString()));
    Path log = WORK.resolve("convert.log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("FONTCONFIG_FILE", fonts.toString());
    Process process = builder.start();
    if (!process.waitFor(120 + 20L * sources.size(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("LibreOffice did not end");
    }
    for (Path source : sources) {
      String name = source.getFileName().toString().replaceFirst("[^.]*$", format);
      if (!Files.exists(folder.resolve(name))) {
        throw new IllegalStateException(Files.readString(log));
      }
    }
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
