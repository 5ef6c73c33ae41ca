package genreport.cli;

/**
 * What standard error is.
 *
 * @param colour whether messages may have colours
 * @param columns of the terminal; 0 when it is none, and nothing may be drawn over
 */
public record Terminal(boolean colour, int columns) {

  /** A file or a pipe. */
  public static final Terminal NONE = new Terminal(false, 0);
}
