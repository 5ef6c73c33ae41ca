package genreport.cli;

import genreport.batch.JobResult;
import genreport.diagnostic.Explanation;
import genreport.diagnostic.format.JsonLog;
import genreport.diagnostic.format.SarifLog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints one document for a program, about all reports, at the end of the batch. */
final class MachineView {

  private MachineView() {}

  static BatchView json(PrintWriter out) {
    JsonLog log = new JsonLog();
    return new BatchView() {
      @Override
      public void show(JobResult jobResult) {
        log.add(report(jobResult), jobResult.findings(), jobResult.silenced());
      }

      @Override
      public void end(BatchSummary summary, int total) {
        out.print(log.text());
        out.flush();
      }
    };
  }

  private static JsonLog.Report report(JobResult jobResult) {
    String state = jobResult.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    List<String> written = jobResult.result().written().stream().map(Path::toString).toList();
    return new JsonLog.Report(jobResult.job().name(), state, written);
  }

  static BatchView sarif(PrintWriter out, List<Explanation> explanations) {
    SarifLog log = new SarifLog(CommandContext.version(), explanations);
    return new BatchView() {
      @Override
      public void show(JobResult jobResult) {
        log.add(jobResult.job().name(), jobResult.findings(), jobResult.silenced());
      }

      @Override
      public void end(BatchSummary summary, int total) {
        out.print(log.text());
        out.flush();
      }
    };
  }
}
