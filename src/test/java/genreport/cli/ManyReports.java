package genreport.cli;

import genreport.SmallReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with reports that a test puts there. */
record ManyReports(Path folder) {

  /** A report that has nothing wrong. */
  static final String GOOD = SmallReport.TEXT;

  /** One that has an error. */
  static final String WRONG = GOOD.replace("新收: {自然人: 1}", "新收: {自然人: 2}");

  /** One that has a warning. */
  static final String WARNED = "表式: 2019\n" + GOOD;

  Path good(String name) {
    return file(name, GOOD);
  }

  Path wrong(String name) {
    return file(name, WRONG);
  }

  Path warned(String name) {
    return file(name, WARNED);
  }

  Path file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a folder, with forward slashes. */
  static List<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
