package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command loads no library that it has no use for. */
class LoadedClassesTest {

  @TempDir Path folder;
  private Path source = Path.of("");

  @BeforeEach
  void copy() throws Exception {
    source = Files.copy(Path.of("examples/2021/district-office.yaml"), folder.resolve("报告.yaml"));
  }

  /** docx4j alone takes two seconds to load. */
  @Test
  void onlyVerifyLoadsReaders() throws Exception {
    assertThat(loaded(0, source.toString())).noneMatch(LoadedClassesTest::isReaders);
    assertThat(loaded(0, "verify", source.toString())).anyMatch(LoadedClassesTest::isReaders);
  }

  private static boolean isReaders(String line) {
    return line.contains(" org.docx4j.") || line.contains(" org.apache.pdfbox.");
  }

  private static Stream<String> loaded(int code, String... arguments) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        Stream.concat(
                Stream.of(
                    java,
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-verbose:class",
                    "-Dgenreport.home=.",
                    "-Djava.awt.headless=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "genreport.Main"),
                Stream.of(arguments))
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(code);
    return said.lines();
  }
}
