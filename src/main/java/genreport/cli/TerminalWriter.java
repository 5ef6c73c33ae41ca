package genreport.cli;

import genreport.diagnostic.format.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Filters all output of the program, so that no file name and no quoted line can send control
 * characters to the terminal. Only the program's own colours and its progress line bypass the
 * filter.
 */
final class TerminalWriter extends PrintWriter {

  private final PrintWriter target;

  TerminalWriter(PrintWriter target) {
    super(new Filter(target), true);
    this.target = target;
  }

  /**
   * Prints text without filtering it.
   *
   * @param text text in which names and quotations are already filtered
   */
  void printFiltered(String text) {
    target.print(text);
  }

  /** Flushes and returns whether any of the text could not be written. */
  @Override
  public boolean checkError() {
    flush();
    return target.checkError();
  }

  /** Filters each string before it is written. */
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
