package genreport.cli;

import genreport.pipeline.RunResult;

/** What the process tells who called it. */
public final class ExitCode {

  public static final int WRITTEN = 0;

  /**
   * The report has errors, or warnings that count as such; nothing but a draft was written. Of many
   * reports one was not made, for whatever reason.
   */
  public static final int ERRORS = 1;

  /** The command was called in a way that it doesn't know. */
  public static final int USAGE = 2;

  /** A file could not be read or written. */
  public static final int FILES = 3;

  /** A fault of the program. */
  public static final int INTERNAL = 70;

  private ExitCode() {}

  /**
   * The code for what came of a report.
   *
   * @param strict whether warnings count as errors
   */
  static int of(RunResult result, boolean strict) {
    if (result.failed()) {
      return FILES;
    }
    return result.blocked() || (strict && !result.findings().isEmpty()) ? ERRORS : WRITTEN;
  }
}
