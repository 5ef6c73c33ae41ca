package genreport.cli;

/** Where a batch prints, from one thread. */
class Screen implements AutoCloseable {

  /**
   * Prints whole lines.
   *
   * @param filtered lines that follow, rendered with their colours
   */
  void print(TerminalWriter to, String lines, String filtered) {
    to.print(lines);
    to.printFiltered(filtered);
    to.flush();
  }

  /** Notes that one more report is done. */
  void step(BatchSummary tally) {}

  /** Ends what is drawn. */
  @Override
  public void close() {}
}
