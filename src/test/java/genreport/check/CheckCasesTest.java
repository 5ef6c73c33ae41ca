package genreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.cli.CommandRunner;
import genreport.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole messages, word for word. Each {@code checks/*.yaml} is run, and what the clerk sees is
 * compared with the {@code .txt} beside it; {@code -Dgenreport.update=true} writes these anew.
 */
class CheckCasesTest {

  private static final Path CASES = Path.of("src/test/resources/checks");

  @TempDir Path folder;

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void says(Path source) throws IOException {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int code =
        new CommandRunner(Path.of(""), writer, writer, Terminal.NONE)
            .run(source.toString(), "-o", folder.toString());
    String text =
        said.toString()
                .replace(source.toString(), source.getFileName().toString())
                .replace(folder.toString(), "out")
                .replace(System.lineSeparator(), "\n")
            + "退出码 "
            + code
            + "\n";
    Path expected = Path.of(source.toString().replaceFirst("yaml$", "txt"));
    if (Boolean.getBoolean("genreport.update")) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }
}
