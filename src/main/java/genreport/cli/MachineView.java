package genreport.cli;

import genreport.batch.Finished;
import genreport.diagnostic.Explanation;
import genreport.diagnostic.format.JsonLog;
import genreport.diagnostic.format.SarifLog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** For a program: one document over all reports, when all are done. */
final class MachineView {

  private MachineView() {}

  static BatchView json(PrintWriter out) {
    JsonLog log = new JsonLog();
    return new BatchView() {
      @Override
      public void show(Finished finished) {
        log.add(report(finished), finished.findings(), finished.silenced());
      }

      @Override
      public void end(BatchSummary tally, int total) {
        out.print(log.text());
        out.flush();
      }
    };
  }

  private static JsonLog.Report report(Finished finished) {
    String state = finished.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    List<String> written = finished.result().written().stream().map(Path::toString).toList();
    return new JsonLog.Report(finished.job().name(), state, written);
  }

  static BatchView sarif(PrintWriter out, List<Explanation> explanations) {
    SarifLog log = new SarifLog(CommandContext.version(), explanations);
    return new BatchView() {
      @Override
      public void show(Finished finished) {
        log.add(finished.job().name(), finished.findings(), finished.silenced());
      }

      @Override
      public void end(BatchSummary tally, int total) {
        out.print(log.text());
        out.flush();
      }
    };
  }
}
