package genreport.benchmark;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures each stage over reports of 10, 100 and 1,000 pages and prints a Markdown table: a stage
 * whose cost is linear takes as long for each page of them all. Time is that of the thread on the
 * processor, so that what else the machine does counts for little. Run from the project's folder.
 */
public final class GrowthBenchmark {

  private static final List<Integer> PAGES = List.of(10, 100, 1000);

  /** Rounds over all stages before those that count, by which the compilers are done. */
  private static final int WARM_UP_PAGES = 3000;

  private static final int ROUNDS = 5;
  private static final double MEGABYTE = 1024 * 1024;

  private static final Map<String, Consumer<ReportStages>> STAGES = stages();

  private GrowthBenchmark() {}

  private static Map<String, Consumer<ReportStages>> stages() {
    Map<String, Consumer<ReportStages>> stages = new LinkedHashMap<>();
    stages.put("source", ReportStages::source);
    stages.put("check", ReportStages::check);
    stages.put("template", ReportStages::template);
    stages.put("document", ReportStages::document);
    stages.put("typeset", ReportStages::typeset);
    stages.put("PDF", ReportStages::pdf);
    stages.put("Word", ReportStages::word);
    stages.put("whole report", ReportStages::whole);
    return stages;
  }

  /** What a stage took, in the middle of its rounds. */
  private record Cost(double milliseconds, double megabytes) {}

  public static void main(String[] arguments) {
    List<ReportStages> reports = new ArrayList<>();
    PAGES.forEach(pages -> reports.add(ReportStages.ofPages(pages)));
    warmUp(reports.get(1));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print("| stage |");
    reports.forEach(it -> out.printf(" %d pages | a page | allocated |", it.pageCount()));
    out.printf("%n|---|%s%n", "---|".repeat(3 * reports.size()));
    STAGES.forEach(
        (name, stage) -> {
          out.printf("| %s |", name);
          reports.forEach(report -> out.print(cells(cost(report, stage), report.pageCount())));
          out.println();
        });
  }

  private static void warmUp(ReportStages report) {
    for (int pages = 0; pages < WARM_UP_PAGES; pages += report.pageCount()) {
      STAGES.values().forEach(stage -> stage.accept(report));
    }
  }

  private static Cost cost(ReportStages report, Consumer<ReportStages> stage) {
    List<Double> milliseconds = new ArrayList<>();
    List<Double> megabytes = new ArrayList<>();
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int round = 0; round < ROUNDS; round++) {
      long bytes = threads.getCurrentThreadAllocatedBytes();
      long start = threads.getCurrentThreadCpuTime();
      stage.accept(report);
      milliseconds.add((threads.getCurrentThreadCpuTime() - start) / 1e6);
      megabytes.add((threads.getCurrentThreadAllocatedBytes() - bytes) / MEGABYTE);
    }
    return new Cost(Quantiles.of(milliseconds).median(), Quantiles.of(megabytes).median());
  }

  private static String cells(Cost cost, int pages) {
    return String.format(
        Locale.ROOT,
        " %.1f ms | %.3f ms | %.1f MB |",
        cost.milliseconds(),
        cost.milliseconds() / pages,
        cost.megabytes());
  }
}
