package genreport.benchmark;

import genreport.batch.Batch;
import genreport.batch.BatchRequest;
import genreport.batch.JobList;
import genreport.batch.JobResult;
import genreport.batch.Program;
import genreport.batch.Task;
import genreport.pipeline.OutputOptions;
import genreport.pipeline.ReportResources;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes many reports in one batch and prints a Markdown table of speed and memory, window by
 * window, and how long all bodies of the country would take at the speed after warm-up. Arguments:
 * how many reports, and on how many threads.
 */
public final class BatchBenchmark {

  private static final int WINDOWS = 10;
  private static final int SEED = 6;
  private static final int ALL_BODIES = 170_000;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<JobResult.State, Integer> states = new EnumMap<>(JobResult.State.class);
  private final int window;
  private Instant windowStart = Instant.EPOCH;
  private Duration afterWarmUp = Duration.ZERO;
  private int done;
  private int windows;

  private BatchBenchmark(int count) {
    window = Math.max(1, count / WINDOWS);
  }

  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int threads =
        arguments.length > 1
            ? Integer.parseInt(arguments[1])
            : Runtime.getRuntime().availableProcessors();
    new BatchBenchmark(count).run(count, threads);
  }

  private void run(int count, int threads) throws IOException {
    Path folder = Files.createTempDirectory("genreport-batch");
    ManySources.write(folder.resolve("源"), count, SEED);
    ReportResources resources =
        new ReportResources(List.of(Path.of("templates")), Path.of("fonts"), List.of());
    BatchRequest order =
        new BatchRequest(
            List.of(folder.resolve("源").toString()),
            Optional.empty(),
            Optional.of(folder.resolve("成品")),
            resources,
            OutputOptions.plain(false));
    Program program = new Program("benchmark", List.of(), Optional.of(folder.resolve("memory")));
    Batch.Plan plan = new Batch.Plan(Task.REPORT, threads, false, false);
    out.println("| reports | seconds | reports/s | CPU ms/report | heap after GC, MB | RSS, MB |");
    out.println("|---|---|---|---|---|---|");
    JobList jobs = JobList.of(order);
    Duration cpu = cpu();
    windowStart = Instant.now();
    Batch batch = new Batch(plan, program, resources, order.options());
    Duration[] last = {cpu};
    batch.run(jobs, finished -> last[0] = step(finished, last[0]));
    out.println();
    out.println(states);
    if (windows > 1) {
      double perReport = (double) afterWarmUp.toMillis() / (window * (windows - 1));
      out.printf(
          "%,d reports at the speed after the first window: %.0f minutes%n",
          ALL_BODIES, perReport * ALL_BODIES / 60_000);
    }
    Instant again = Instant.now();
    new Batch(plan, program, resources, order.options()).run(jobs, finished -> {});
    out.printf(
        "all again, up to date: %.1f s%n", Duration.between(again, Instant.now()).toMillis() / 1e3);
    delete(folder);
  }

  private Duration step(JobResult finished, Duration cpuBefore) {
    states.merge(finished.state(), 1, Integer::sum);
    done++;
    if (done % window != 0) {
      return cpuBefore;
    }
    Duration took = Duration.between(windowStart, Instant.now());
    Duration cpu = cpu();
    if (windows++ > 0) {
      afterWarmUp = afterWarmUp.plus(took);
    }
    System.gc();
    long heap = afterCollection();
    out.printf(
        "| %d | %.1f | %.1f | %.1f | %.1f | %s |%n",
        done,
        took.toMillis() / 1e3,
        window * 1e3 / took.toMillis(),
        (double) cpu.minus(cpuBefore).toMillis() / window,
        heap / 1e6,
        residentMegabytes());
    windowStart = Instant.now();
    return cpu();
  }

  /** What the last collection left, whatever was made since. */
  private static long afterCollection() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
        .sum();
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** As Linux tells it. */
  private static String residentMegabytes() {
    try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
      return status
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("[^0-9]", ""))
          .map(kilobytes -> String.valueOf(Long.parseLong(kilobytes) / 1024))
          .findFirst()
          .orElse("?");
    } catch (IOException e) {
      return "?";
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted((one, other) -> other.compareTo(one))
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
