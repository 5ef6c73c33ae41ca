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

/** Computes the hash of everything but the source that the files of a report depend on. */
final class Fingerprint {

  private Fingerprint() {}

  /**
   * Returns the hash of the program, the resources and the options.
   *
   * @param program the version and the files of the code
   * @return empty if a file can't be read
   */
  static Optional<String> of(Program program, ReportResources resources, OutputOptions options) {
    try {
      ContentHash hash = new ContentHash().add(program.version());
      for (Path code : program.code()) {
        hash.addTree(code);
      }
      for (Path templates : resources.templates()) {
        if (Files.isDirectory(templates)) {
          hash.add("templates").addTree(templates);
        }
      }
      addFonts(hash, resources.fonts());
      for (Path fonts : resources.ownFonts()) {
        addFonts(hash, fonts);
      }
      hash.add(options.strict() + " " + options.embedFonts());
      if (options.wordLook().isPresent()) {
        hash.add("look").add(options.wordLook().get());
      }
      return Optional.of(hash.hex());
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** Adds the font files of a folder, without subfolders. */
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
