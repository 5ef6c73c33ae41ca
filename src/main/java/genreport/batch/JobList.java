package genreport.batch;

import genreport.diagnostic.Diagnostic;
import genreport.file.PathKey;
import genreport.pipeline.ProtectedInputs;
import genreport.pipeline.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The reports of a batch, in the order of the request.
 *
 * @param list the list that names the reports
 * @param failures the errors that keep the whole batch from running
 */
public record JobList(List<Job> jobs, Optional<Path> list, List<Diagnostic> failures) {

  private static final int MOST_NAMES = 10;

  public JobList {
    jobs = List.copyOf(jobs);
    failures = List.copyOf(failures);
  }

  /** Finds the source files of a request. */
  public static JobList of(BatchRequest batchRequest) {
    Search search = new Search();
    batchRequest.arguments().forEach(search::add);
    List<Diagnostic> failures = batchRequest.list().map(search::addList).orElse(List.of());
    List<Job> jobs = search.found().stream().map(file -> job(file, batchRequest)).toList();
    if (jobs.isEmpty() && failures.isEmpty()) {
      failures = List.of(nothingFound(batchRequest));
    }
    return new JobList(jobs, batchRequest.list(), failures);
  }

  private static Diagnostic nothingFound(BatchRequest batchRequest) {
    String where = String.join("”“", batchRequest.arguments());
    return Diagnostic.failure("F1", "文件夹“" + where + "”里没有报告的源文件（扩展名为 .yaml 或 .yml）")
        .advice("检查文件夹的名字；名字以“.”开头的文件和文件夹不看");
  }

  private static Job job(FoundFile found, BatchRequest batchRequest) {
    Path file = found.file();
    Path beside = file.getParent() == null ? Path.of("") : file.getParent();
    Path folder =
        batchRequest.output().map(output -> output.resolve(found.subfolder())).orElse(beside);
    Request request =
        new Request(
            file,
            file.toString(),
            folder,
            batchRequest.resources(),
            batchRequest.options(),
            found.root());
    return new Job(request, found.named(), found.listed(), found.refusal());
  }

  /**
   * Returns a copy in which all reports are refused whose files would replace a source of the batch
   * or its list (F17). A report's other inputs are compared when it is made.
   */
  JobList refusingLostInputs(Task task) {
    ProtectedInputs inputs = new ProtectedInputs();
    jobs.forEach(job -> inputs.add(ProtectedInputs.Kind.SOURCE, job.request().source()));
    list.ifPresent(file -> inputs.add(ProtectedInputs.Kind.LIST, file));
    List<Job> checked = new ArrayList<>();
    for (Job job : jobs) {
      Optional<Diagnostic> clash =
          job.refusal().isPresent()
              ? Optional.empty()
              : job.request().outputs(task == Task.DRAFT).stream()
                  .flatMap(output -> inputs.clash(output).stream())
                  .findFirst();
      checked.add(clash.map(job::refused).orElse(job));
    }
    return new JobList(checked, list, failures);
  }

  /**
   * Returns a copy in which all sources with the same output files are refused (F15): otherwise the
   * last one written would win.
   *
   * @param looksLikeReport tests whether a file found in a folder looks like a report
   */
  JobList refusingCollisions(Predicate<Path> looksLikeReport) {
    Map<String, List<Job>> byTarget = new LinkedHashMap<>();
    for (Job job : jobs) {
      if (job.refusal().isEmpty()) {
        byTarget.computeIfAbsent(target(job), key -> new ArrayList<>()).add(job);
      }
    }
    Map<Job, List<Job>> rivals = new LinkedHashMap<>();
    for (List<Job> same : byTarget.values()) {
      if (same.size() > 1) {
        List<Job> reports =
            same.stream()
                .filter(job -> job.named() || looksLikeReport.test(job.request().source()))
                .toList();
        reports.forEach(job -> rivals.put(job, reports));
      }
    }
    return new JobList(
        jobs.stream()
            .map(job -> rivals.getOrDefault(job, List.of()).size() > 1 ? refused(job, rivals) : job)
            .toList(),
        list,
        failures);
  }

  private static String target(Job job) {
    return PathKey.of(job.request().outputs(false).get(0));
  }

  private static Job refused(Job job, Map<Job, List<Job>> rivals) {
    List<String> all = rivals.getOrDefault(job, List.of()).stream().map(Job::name).toList();
    String names = String.join("、", all.subList(0, Math.min(MOST_NAMES, all.size())));
    String more = all.size() > MOST_NAMES ? "，共 " + all.size() + " 个" : "";
    Path file = job.request().outputs(false).get(0);
    return job.refused(
        Diagnostic.failure("F15", "这几个源文件都要生成“" + file + "”：" + names + more)
            .advice("给源文件改名；或者写它们上一级文件夹的名字，生成的文件就按原来的文件夹分开放"));
  }
}
