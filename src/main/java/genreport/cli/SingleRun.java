package genreport.cli;

import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;

/**
 * Makes one report and prints the result.
 *
 * @param opens whether to open the files
 */
record SingleRun(Streams streams, ReportOptions options, CommandContext context, boolean opens) {

  /** Writes the files and returns the exit code. */
  int run(Request request) {
    RunResult result = Pipeline.run(request);
    printer(request).printRun(result);
    open(result);
    return ExitCode.of(result, options.strict());
  }

  /** Writes a draft, even if the report has errors, and returns the exit code. */
  int draft(Request request) {
    RunResult result = Pipeline.draft(request);
    printer(request).printDraft(result);
    open(result);
    return ExitCode.of(result, options.strict());
  }

  private void open(RunResult result) {
    if (opens) {
      ResultOpener.ofSystem(streams.err()).open(result.written());
    }
  }

  private FindingsPrinter printer(Request request) {
    return new FindingsPrinter(streams, options, context, request.shownName());
  }
}
