package genreport.cli;

import genreport.batch.JobResult;
import java.util.ArrayList;
import java.util.List;

/** Formats the numbers of errors and warnings of a report in Chinese. */
final class FindingCounts {

  private FindingCounts() {}

  static String of(JobResult finished) {
    List<String> counts = new ArrayList<>();
    if (finished.errors() > 0) {
      counts.add(finished.errors() + " 个错误");
    }
    if (finished.warnings() > 0) {
      counts.add(finished.warnings() + " 个警告");
    }
    return String.join("，", counts);
  }
}
