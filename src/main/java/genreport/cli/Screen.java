package genreport.cli;

import java.io.PrintWriter;

/** Where a batch prints, from one thread. */
class Screen implements AutoCloseable {

  /** Prints whole lines. */
  void print(PrintWriter to, String lines) {
    to.print(lines);
    to.flush();
  }

  /** Notes that one more report is done. */
  void step(Tally tally) {}

  /** Ends what is drawn. */
  @Override
  public void close() {}
}
