package genreport.cli;

/**
 * The properties of standard error.
 *
 * @param colour whether messages may have colours
 * @param columns the width of the terminal; 0 if standard error is no terminal
 */
public record Terminal(boolean colour, int columns) {

  /** A file or a pipe. */
  public static final Terminal NONE = new Terminal(false, 0);
}
