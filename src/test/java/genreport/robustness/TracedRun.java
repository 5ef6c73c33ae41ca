package genreport.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The program as a process of its own under strace, which ends it at a system call or lets a call
 * fail.
 *
 * @param code its exit code; 137 after a kill
 * @param said what it printed
 */
record TracedRun(int code, String said) {

  /** The calls by which files are opened, written and moved. */
  static final String CALLS =
      "openat,write,pwrite64,fsync,sendfile,?rename,?renameat,?renameat2,?link,linkat,?unlink,"
          + "unlinkat,?chmod,fchmodat,?chown,fchownat,fcntl,close";

  /** The calls by which a file is moved. */
  static final String RENAME = "?rename,?renameat,?renameat2";

  private static final int LONGEST_SECONDS = 300;
  private static final Pattern CALL = Pattern.compile("^([0-9]+) +([a-z0-9_]+)\\(.*");

  static void assumeStrace() {
    boolean installed =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve("strace")));
    if (!installed) {
      System.err.println("strace is not installed: its test is skipped");
    }
    Assumptions.assumeTrue(installed, "SKIPPED: strace is not installed");
  }

  /**
   * Some calls of the thread that writes, by their numbers from 1.
   *
   * @param first makes the first temporary file
   * @param last is the last that has to do with the outputs
   */
  record Window(int first, int last) {}

  /**
   * Runs the program with a fault, such as {@code rename:signal=KILL:when=2}. Calls are counted for
   * each thread by itself.
   */
  static TracedRun with(String fault, Path state, Object... words)
      throws IOException, InterruptedException {
    String calls = fault.substring(0, fault.indexOf(':'));
    return run(
        List.of(
            "strace",
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            "trace=" + calls,
            "-e",
            "inject=" + fault),
        state,
        words);
  }

  /**
   * Counts the calls of the thread that writes, when nothing fails.
   *
   * @param trace a file for what strace says
   */
  static Window window(Path trace, Path state, Object... words)
      throws IOException, InterruptedException {
    TracedRun run =
        run(
            List.of(
                "strace", "-f", "-qq", "-s", "300", "-o", trace.toString(), "-e", "trace=" + CALLS),
            state,
            words);
    assertThat(run.code()).as(run.said()).isZero();
    Map<String, Integer> counts = new HashMap<>();
    String writer = "";
    int first = 0;
    int last = 0;
    for (String line : Files.readAllLines(trace, StandardCharsets.UTF_8)) {
      Matcher call = CALL.matcher(line);
      if (call.matches()) {
        String thread = call.group(1);
        int count = counts.merge(thread, 1, Integer::sum);
        boolean ours = line.contains("/.genreport-");
        if (ours && first == 0) {
          writer = thread;
          first = count;
        }
        if (thread.equals(writer) && (ours || call.group(2).equals("fsync"))) {
          last = count;
        }
      }
    }
    assertThat(first).as("a temporary file is made").isPositive();
    return new Window(first, last);
  }

  private static TracedRun run(List<String> tracer, Path state, Object... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(tracer);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(List.of("-Dgenreport.home=.", "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "genreport.Main"));
    Stream.of(words).map(Object::toString).forEach(command::add);
    Path said = Files.createTempFile("traced", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
      builder.environment().put("XDG_STATE_HOME", state.toString());
      builder.environment().put("LC_ALL", "C.UTF-8");
      Process process = builder.start();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running: " + command);
      }
      return new TracedRun(process.exitValue(), Files.readString(said));
    } finally {
      Files.delete(said);
    }
  }
}
