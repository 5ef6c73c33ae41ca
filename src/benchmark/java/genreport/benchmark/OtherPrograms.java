package genreport.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Programs of others, each with its command for a report's file; those that are not installed say
 * so.
 */
final class OtherPrograms {

  private static final Path TYPST_SCRIPT =
      Path.of("src/benchmark/resources/genreport/benchmark/typst.mjs").toAbsolutePath();

  private final Path folder;
  private final Path fonts;
  private final Map<String, String> fontsOnly;

  /**
   * @param folder for the programs' own files
   * @param fonts the bundled faces, the only ones that the programs see
   */
  OtherPrograms(Path folder, Path fonts) throws IOException {
    this.folder = folder;
    this.fonts = fonts.toAbsolutePath();
    this.fontsOnly = FontConfig.only(fonts, folder);
  }

  /** Sets {@code NAME.typ} of a folder as PDF, all names in one process. */
  Optional<Rival> typst(String name, Path place, List<String> names) {
    String modules = System.getenv().getOrDefault("NODE_PATH", "");
    boolean found =
        OtherSetters.isInstalled("node")
            && Files.isDirectory(Path.of(modules, "@myriaddreamin", "typst-ts-node-compiler"));
    List<String> command =
        new ArrayList<>(
            List.of("node", TYPST_SCRIPT.toString(), fonts.toString(), place.toString()));
    command.addAll(names);
    return ifFound(found, new Rival(name, command, fontsOnly));
  }

  /** Writes {@code NAME.md} of a folder as a Word file. */
  Optional<Rival> pandoc(String name, Path place, String source) {
    String markdown = place.resolve(source + ".md").toString();
    String word = folder.resolve("pandoc.docx").toString();
    return ifFound(
        OtherSetters.isInstalled("pandoc"),
        new Rival(name, List.of("pandoc", markdown, "-o", word), Map.of()));
  }

  /** Sets {@code NAME.docx} of a folder as PDF, all names in one process. */
  Optional<Rival> libreOffice(String name, Path place, List<String> names) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("office-profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.resolve("office").toString()));
    names.forEach(it -> command.add(place.resolve(it + ".docx").toString()));
    return ifFound(OtherSetters.isInstalled("soffice"), new Rival(name, command, fontsOnly));
  }

  /** Sets {@code NAME.html} of a folder as PDF. */
  Optional<Rival> weasyPrint(String name, Path place, String source) {
    String html = place.resolve(source + ".html").toString();
    String pdf = folder.resolve("weasyprint.pdf").toString();
    return ifFound(
        OtherSetters.isInstalled("weasyprint"),
        new Rival(name, List.of("weasyprint", "--quiet", html, pdf), fontsOnly));
  }

  private static Optional<Rival> ifFound(boolean found, Rival rival) {
    if (!found) {
      System.out.println("SKIPPED " + rival.name() + ": not installed");
    }
    return Optional.of(rival).filter(it -> found);
  }
}
