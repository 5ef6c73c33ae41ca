package genreport.batch;

import genreport.pipeline.OutputOptions;
import genreport.pipeline.ReportResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The hash of all that the files of a report depend on but for the report. */
final class Fingerprint {

  private Fingerprint() {}

  /**
   * Of everything with its content.
   *
   * @param program what the program consists of: its version, and the files of its code
   * @return empty if something can't be read
   */
  static Optional<String> of(Program program, ReportResources materials, OutputOptions manner) {
    try {
      ContentHash hash = new ContentHash().add(program.version());
      for (Path code : program.code()) {
        hash.addTree(code);
      }
      for (Path templates : materials.templates()) {
        if (Files.isDirectory(templates)) {
          hash.add("templates").addTree(templates);
        }
      }
      addFonts(hash, materials.fonts());
      for (Path fonts : materials.ownFonts()) {
        addFonts(hash, fonts);
      }
      hash.add(manner.strict() + " " + manner.embedFonts());
      if (manner.wordLook().isPresent()) {
        hash.add("look").add(manner.wordLook().get());
      }
      return Optional.of(hash.hex());
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** Fonts lie in the folder itself. */
  private static void addFonts(ContentHash hash, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(Fingerprint::isFont).sorted().toList();
    }
    hash.add("fonts");
    for (Path file : files) {
      hash.add(file.getFileName().toString()).add(file);
    }
  }

  private static boolean isFont(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.matches(".*\\.(ttf|ttc|otf)") && Files.isRegularFile(file);
  }
}
