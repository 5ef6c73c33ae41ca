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
   * A call of the thread that writes.
   *
   * @param name of the system call
   * @param number among the calls of this name, from 1
   */
  record Call(String name, int number) {

    String fault(String what) {
      return name + ":" + what + ":when=" + number;
    }
  }

  /**
   * Runs the program with a fault, such as {@code rename:signal=KILL:when=2}. Calls are counted for
   * each thread and each name by themselves.
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
   * Lists the calls of the thread that writes when nothing fails: from the one that makes the first
   * temporary file to the last that has to do with the outputs.
   *
   * @param trace a file for what strace says
   */
  static List<Call> calls(Path trace, Path state, Object... words)
      throws IOException, InterruptedException {
    String wanted = "trace=" + CALLS;
    TracedRun run =
        run(
            List.of("strace", "-f", "-qq", "-s", "300", "-o", trace.toString(), "-e", wanted),
            state,
            words);
    assertThat(run.code()).as(run.said()).isZero();
    List<String> lines = Files.readAllLines(trace, StandardCharsets.UTF_8);
    String writer =
        lines.stream().filter(TracedRun::isOurs).findFirst().orElseThrow().split(" ", 2)[0];
    Map<String, Integer> counts = new HashMap<>();
    List<Call> calls = new ArrayList<>();
    int last = 0;
    for (String line : lines) {
      Matcher call = CALL.matcher(line);
      if (call.matches() && call.group(1).equals(writer)) {
        String name = call.group(2);
        int number = counts.merge(name, 1, Integer::sum);
        if (isOurs(line) || !calls.isEmpty()) {
          calls.add(new Call(name, number));
        }
        if (isOurs(line) || name.equals("fsync")) {
          last = calls.size();
        }
      }
    }
    return List.copyOf(calls.subList(0, last));
  }

  private static boolean isOurs(String line) {
    return line.contains(".genreport-");
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
      // Java says that it has them
      builder.environment().remove("JAVA_TOOL_OPTIONS");
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
