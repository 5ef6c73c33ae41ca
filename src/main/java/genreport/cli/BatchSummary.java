package genreport.cli;

import genreport.batch.Finished;
import genreport.batch.Finished.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of a batch so far: numbers, and the first few names. */
final class BatchSummary {

  private static final int MOST_NAMES = 20;

  private final Map<State, Integer> counts = new EnumMap<>(State.class);
  private final List<String> failed = new ArrayList<>();
  private final List<String> noReports = new ArrayList<>();
  private int errors;
  private int warnings;
  private int withWarnings;

  void add(Finished finished) {
    counts.merge(finished.state(), 1, Integer::sum);
    errors += finished.errors();
    warnings += finished.warnings();
    String name = finished.job().name();
    if (finished.state() == State.FAILED) {
      note(failed, name + "（" + FindingCounts.of(finished) + "）");
    } else if (finished.state() == State.NO_REPORT) {
      note(noReports, name);
    } else if (finished.warnings() > 0) {
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

  /** How many reports are done; what is no report doesn't count. */
  int done() {
    return counts.values().stream().mapToInt(Integer::intValue).sum() - count(State.NO_REPORT);
  }

  /** Errors and failures. */
  int errors() {
    return errors;
  }

  int warnings() {
    return warnings;
  }

  /** How many reports are right but for warnings. */
  int withWarnings() {
    return withWarnings;
  }

  /** The first of the reports that failed, each with its counts. */
  List<String> failed() {
    return List.copyOf(failed);
  }

  /** The first of the files that are no reports. */
  List<String> noReports() {
    return List.copyOf(noReports);
  }
}
