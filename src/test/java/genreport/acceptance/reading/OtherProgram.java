package genreport.acceptance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Runs a program of others; where it is not installed the test says so and counts as skipped. */
public final class OtherProgram {

  private final Map<String, String> environment;

  /**
   * @param environment variables that the program gets besides ours
   */
  public OtherProgram(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  public static void assumeInstalled(String program) {
    assume(
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program))),
        program);
  }

  /** Goes on only where a thing is there; else the build's log names what was not looked at. */
  public static void assume(boolean isInstalled, String what) {
    if (!isInstalled) {
      System.err.println(what + " is not installed: its test is skipped");
    }
    Assumptions.assumeTrue(isInstalled, what + " is not installed");
  }

  /** What a program prints, its errors too; it must end well. */
  public String run(Object... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(Stream.of(command).map(Object::toString).toList());
    assumeInstalled(words.get(0));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", words, said).isZero();
    return said;
  }
}
