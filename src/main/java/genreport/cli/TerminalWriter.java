package genreport.cli;

import genreport.diagnostic.format.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * What the program prints goes through here: no name or line of a file can steer the terminal. Only
 * the program's own colours and the line of progress are let through.
 */
final class TerminalWriter extends PrintWriter {

  private final PrintWriter target;

  TerminalWriter(PrintWriter target) {
    super(new Filter(target), true);
    this.target = target;
  }

  /**
   * Prints text as it is.
   *
   * @param text whose foreign parts are filtered
   */
  void printFiltered(String text) {
    target.print(text);
  }

  /** Filters each piece that is printed. */
  private static final class Filter extends Writer {

    private final PrintWriter target;

    Filter(PrintWriter target) {
      this.target = target;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      target.write(TerminalText.lines(new String(buffer, offset, length)));
    }

    @Override
    public void flush() {
      target.flush();
    }

    @Override
    public void close() {
      target.close();
    }
  }
}
