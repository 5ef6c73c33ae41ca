package genreport.cli;

import genreport.batch.JobResult;
import genreport.batch.JobResult.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the results of a batch and collects the first names of each kind. */
final class BatchSummary {

  private static final int MOST_NAMES = 20;

  private final Map<State, Integer> counts = new EnumMap<>(State.class);
  private final List<String> failed = new ArrayList<>();
  private final List<String> noReports = new ArrayList<>();
  private int errors;
  private int warnings;
  private int withWarnings;

  void add(JobResult jobResult) {
    counts.merge(jobResult.state(), 1, Integer::sum);
    errors += jobResult.errors();
    warnings += jobResult.warnings();
    String name = jobResult.job().name();
    if (jobResult.state() == State.FAILED) {
      note(failed, name + "（" + counts(jobResult) + "）");
    } else if (jobResult.state() == State.NO_REPORT) {
      note(noReports, name);
    } else if (jobResult.warnings() > 0) {
      withWarnings++;
    }
  }

  private static void note(List<String> names, String name) {
    if (names.size() < MOST_NAMES) {
      names.add(name);
    }
  }

  int count(State state) {
    return counts.getOrDefault(state, 0);
  }

  /** Returns the number of reports done, without files that are no reports. */
  int done() {
    return counts.values().stream().mapToInt(Integer::intValue).sum() - count(State.NO_REPORT);
  }

  /** Returns the number of errors and failures. */
  int errors() {
    return errors;
  }

  int warnings() {
    return warnings;
  }

  /** Returns the number of reports that have warnings but no errors. */
  int withWarnings() {
    return withWarnings;
  }

  /** Returns the names of the first {@value #MOST_NAMES} failed reports, each with its counts. */
  List<String> failed() {
    return List.copyOf(failed);
  }

  /** Returns the names of the first {@value #MOST_NAMES} files that are no reports. */
  List<String> noReports() {
    return List.copyOf(noReports);
  }

  /** Formats the numbers of errors and warnings of a report in Chinese. */
  static String counts(JobResult jobResult) {
    List<String> counts = new ArrayList<>();
    if (jobResult.errors() > 0) {
      counts.add(jobResult.errors() + " 个错误");
    }
    if (jobResult.warnings() > 0) {
      counts.add(jobResult.warnings() + " 个警告");
    }
    int notes = jobResult.findings().size() - jobResult.errors() - jobResult.warnings();
    if (counts.isEmpty() && notes > 0) {
      counts.add(notes + " 个提示");
    }
    return String.join("，", counts);
  }
}
