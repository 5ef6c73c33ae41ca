package genreport.robustness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that once broke the program, or a promise of it, for ever. */
final class CrashCasesTest {

  @TempDir Path folder = Path.of("");

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/crashes"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadCheckedAndMended(Path file) throws IOException {
    CheckedFile checked = new CheckedFile();
    byte[] bytes = Files.readAllBytes(file);
    checked.print(checked.check(bytes));
    checked.fix(bytes);
    new WholeRun(folder).run(bytes);
  }
}
