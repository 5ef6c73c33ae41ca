package genreport.cli;

import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;

/** Makes one report and prints the result. */
record SingleRun(Streams streams, ReportOptions options, CommandContext context) {

  /** Writes the files and returns the exit code. */
  int run(Request request) {
    RunResult result = Pipeline.run(request);
    printer(request).printRun(result);
    return ExitCode.of(result, options.strict());
  }

  /** Writes a draft, even if the report has errors, and returns the exit code. */
  int draft(Request request) {
    RunResult result = Pipeline.draft(request);
    printer(request).printDraft(result);
    return ExitCode.of(result, options.strict());
  }

  private FindingsPrinter printer(Request request) {
    return new FindingsPrinter(streams, options, context, request.shownName());
  }
}
