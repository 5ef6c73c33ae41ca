package genreport.output.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Runs a program of poppler's; without it the test counts as skipped. */
public final class Poppler {

  private Poppler() {}

  /**
   * What the program prints.
   *
   * @param arguments of which FILE stands for the PDF's path
   */
  public static String run(byte[] pdf, String program, String... arguments)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(isInstalled(program), program + " is not installed");
    Path file = Files.createTempFile("genreport", ".pdf");
    try {
      Files.write(file, pdf);
      List<String> command =
          Stream.concat(Stream.of(program), Stream.of(arguments))
              .map(word -> word.equals("FILE") ? file.toString() : word)
              .toList();
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(printed).isZero();
      return printed;
    } finally {
      Files.delete(file);
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
