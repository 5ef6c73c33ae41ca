package genreport.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one run of a program took, from its start to its end.
 *
 * @param seconds on the clock
 * @param cpuSeconds of all its threads and children, as GNU time has it; absent without that
 * @param peakMegabytes of memory, as GNU time has it; absent without that
 */
record ProgramRun(double seconds, OptionalDouble cpuSeconds, OptionalDouble peakMegabytes) {

  private static final Path GNU_TIME = Path.of("/usr/bin/time");
  private static final String FORMAT = "%U %S %M";

  /**
   * Runs a program to its end.
   *
   * @param folder for what it says
   * @throws IOException if it fails, with what it said
   */
  static ProgramRun of(List<String> command, Map<String, String> environment, Path folder)
      throws IOException {
    Path said = folder.resolve("said");
    Path counted = folder.resolve("counted");
    boolean counts = Files.isExecutable(GNU_TIME);
    List<String> words = new ArrayList<>();
    if (counts) {
      words.addAll(List.of(GNU_TIME.toString(), "-f", FORMAT, "-o", counted.toString()));
    }
    words.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    int code = end(builder.start());
    double seconds = (System.nanoTime() - start) / 1e9;
    if (code != 0) {
      throw new IOException(command.get(0) + " " + code + ": " + Files.readString(said));
    }
    return counts
        ? counted(seconds, Files.readString(counted).strip().split(" "))
        : new ProgramRun(seconds, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static ProgramRun counted(double seconds, String[] counts) {
    double cpu = Double.parseDouble(counts[0]) + Double.parseDouble(counts[1]);
    double megabytes = Double.parseDouble(counts[2]) / 1024;
    return new ProgramRun(seconds, OptionalDouble.of(cpu), OptionalDouble.of(megabytes));
  }

  private static int end(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
