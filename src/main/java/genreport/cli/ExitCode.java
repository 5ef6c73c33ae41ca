package genreport.cli;

/** What the process tells who called it. */
public final class ExitCode {

  public static final int WRITTEN = 0;

  /** The report has errors; nothing was written. */
  public static final int ERRORS = 1;

  /** The command was called in a way that it doesn't know. */
  public static final int USAGE = 2;

  /** A file could not be read or written. */
  public static final int FILES = 3;

  /** A fault of the program. */
  public static final int INTERNAL = 70;

  private ExitCode() {}
}
