package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A result that can't be printed is a failure, whatever command it is of. */
class FailingOutputTest {

  private static final String SAID = "错误：结果没有显示完整：标准输出不能写（磁盘已满，或者接收的程序已经关闭）\n";

  @TempDir Path folder;

  private Path good;

  @BeforeEach
  void good() {
    good = new ManyReports(folder.resolve("源")).good("好.yaml");
  }

  /** A device that is full after some characters. */
  private static final class FullDevice extends Writer {

    private int room;

    FullDevice(int room) {
      this.room = room;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      room -= length;
      if (room < 0) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static Console run(int room, List<String> words) {
    StringWriter err = new StringWriter();
    int code =
        new CommandRunner(
                Path.of(""),
                new PrintWriter(new FullDevice(room)),
                new PrintWriter(err),
                Terminal.NONE)
            .run(words.toArray(String[]::new));
    return new Console(code, "", err.toString().replace(System.lineSeparator(), "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SOURCE",
        "SOURCE -o FOLDER/out",
        "--draft SOURCE",
        "--format json SOURCE",
        "FOLDER/源",
        "--format sarif FOLDER/源",
        "check SOURCE",
        "check --fix SOURCE",
        "check --format json SOURCE",
        "check --format sarif SOURCE",
        "check FOLDER/源",
        "check --format json FOLDER/源",
        "init --year 2025 示例区人民政府办公室 -o FOLDER/新NUMBER.yaml",
        "explain",
        "explain X3",
        "schema",
        "schema 2021",
        "completion bash",
        "completion zsh",
        "completion powershell",
        "--version",
        "--help",
        "check --help",
        "init --help"
      })
  void ofEveryCommand(String words) {
    for (int room : new int[] {0, 5}) {
      Console console = run(room, arguments(words, room));
      assertThat(console.err()).as(words).endsWith(SAID);
      assertThat(console.code()).as(words).isEqualTo(3);
    }
    assertThat(run(1 << 20, arguments(words, 1)).err()).doesNotContain(SAID);
  }

  private List<String> arguments(String words, int number) {
    List<String> arguments = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      arguments.add(
          word.replace("SOURCE", good.toString())
              .replace("FOLDER", folder.toString())
              .replace("NUMBER", Integer.toString(number)));
    }
    return arguments;
  }

  @Test
  void ofVerify() {
    assertThat(Console.run(good).code()).isZero();
    Console console = run(0, List.of("verify", good.toString()));
    assertThat(console.err()).isEqualTo(SAID);
    assertThat(console.code()).isEqualTo(3);
  }

  /** Wrong use and a bug have nothing to print, and keep their codes. */
  @Test
  void whatPrintsNothingOnItDoesNotFail() {
    assertThat(run(0, List.of("--nonsense")).code()).isEqualTo(2);
    assertThat(run(0, List.of(folder.resolve("无.yaml").toString())).err()).doesNotContain(SAID);
  }

  @Test
  void ofTheProcess() throws Exception {
    File full = new File("/dev/full");
    Assumptions.assumeTrue(full.exists(), "SKIPPED: no /dev/full");
    for (String word : List.of("--version", "--help", "explain")) {
      Path said = folder.resolve("said");
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Process process =
          new ProcessBuilder(
                  java,
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Dgenreport.home=.",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "genreport.Main",
                  word)
              .redirectOutput(full)
              .redirectError(said.toFile())
              .start();
      assertThat(process.waitFor()).as(word).isEqualTo(3);
      assertThat(Files.readString(said, StandardCharsets.UTF_8)).as(word).isEqualTo(SAID);
    }
  }
}
