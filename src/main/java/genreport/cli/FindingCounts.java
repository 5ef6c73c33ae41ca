package genreport.cli;

import genreport.batch.Finished;
import java.util.ArrayList;
import java.util.List;

/** How many errors and warnings a report has, in words. */
final class FindingCounts {

  private FindingCounts() {}

  static String of(Finished finished) {
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
