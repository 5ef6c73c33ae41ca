package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files whose names begin with what begins an option or, with picocli, a file of arguments. They
 * lie in the working directory, as only there a name begins so.
 */
final class OddNamesTest {

  private static final Path EXAMPLE = Path.of("examples/2021/district-office.yaml");

  /** No other test's, also of another run in this folder. */
  private final String stem = "odd-" + ProcessHandle.current().pid();

  @BeforeEach
  void copy() throws IOException {
    for (String sign : new String[] {"@", "-", "--", "-o", "@@"}) {
      Files.copy(EXAMPLE, Path.of(sign + stem + ".yaml"));
    }
    Files.writeString(Path.of("-" + stem + ".txt"), "@" + stem + ".yaml\n-" + stem + ".yaml\n");
    // picocli would read them from here
    Files.writeString(Path.of(stem + ".yaml"), "--version\n");
  }

  @AfterEach
  void delete() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(""))) {
      for (Path file : all.filter(file -> file.toString().contains(stem)).toList()) {
        Files.delete(file);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"@", "-", "--", "-o", "@@"})
  void aFileOfAnOddNameIsMadeCheckedAndVerified(String sign) {
    String name = sign + stem + ".yaml";
    Console made = Console.run(name);
    assertThat(made.err()).isEmpty();
    assertThat(made.code()).isZero();
    assertThat(Path.of(sign + stem + ".pdf")).exists();
    assertThat(Console.run("--strict", name).code()).isZero();
    assertThat(Console.run("check", name).code()).isZero();
    assertThat(Console.run("check", "--", name).code()).isZero();
    assertThat(Console.run("verify", name).code()).isZero();
    assertThat(Console.run("verify", name, sign + stem + ".pdf").code()).isZero();
    assertThat(Console.run("check", name, EXAMPLE).out()).contains("通过 2 份");
    assertThat(Console.run(name, "-o", ".").code()).isZero();
  }

  @Test
  void aListOfAnOddNameHoldsSuchNames() {
    String list = "-" + stem + ".txt";
    assertThat(Console.run("check", "--list", list).out()).contains("通过 2 份");
    assertThat(Console.run("check", "--list=" + list).out()).contains("通过 2 份");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@", "-"})
  void aNewReportMayHaveAnOddName(String sign) {
    String fresh = sign + "new" + stem + ".yaml";
    Console started = Console.run("init", "--from", sign + stem + ".yaml", "-o", fresh);
    assertThat(started.err()).isEmpty();
    assertThat(started.code()).isZero();
    assertThat(Path.of(fresh)).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@没有.yaml", "-没有.yaml", "--没有.yml"})
  void aMissingFileOfAnOddNameIsMissing(String name) {
    Console said = Console.run(name);
    assertThat(said.code()).isEqualTo(ExitCode.FILES);
    assertThat(said.err()).contains("找不到文件").contains(name);
    assertThat(Console.run("check", name).err()).contains("找不到文件").contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-x", "--strct", "--没有", "-名.txt"})
  void otherWordsThatBeginWithADashAreOptions(String word) {
    assertThat(Console.run(word, EXAMPLE).err()).startsWith("命令用法不对：不认识选项“" + word + "”");
  }

  /** As some write it. */
  @Test
  void aValueMayFollowAnOptionWithoutASpace() {
    Console started = Console.run("init", "--year=2025", "-o" + stem + "新.yaml", "示例区人民政府办公室");
    assertThat(started.code()).isZero();
    assertThat(Path.of(stem + "新.yaml")).exists();
  }
}
