package genreport.cli;

import genreport.pipeline.RunResult;

/** The exit codes of the process. */
public final class ExitCode {

  public static final int WRITTEN = 0;

  /**
   * The report has errors, or warnings that count as errors; at most a draft was written. In a
   * batch: at least one report was not made, for any reason.
   */
  public static final int ERRORS = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** A file could not be read or written. */
  public static final int FILES = 3;

  /** A bug in the program. */
  public static final int INTERNAL = 70;

  private ExitCode() {}

  /**
   * Returns the exit code of a result.
   *
   * @param strict whether warnings count as errors
   */
  static int of(RunResult result, boolean strict) {
    if (result.failed()) {
      return FILES;
    }
    return result.blocked() || (strict && result.warned()) ? ERRORS : WRITTEN;
  }
}
