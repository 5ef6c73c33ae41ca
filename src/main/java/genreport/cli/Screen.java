package genreport.cli;

/** The output of a batch. Called from one thread. */
class Screen implements AutoCloseable {

  /**
   * Prints complete lines.
   *
   * @param filtered more lines, already filtered, with colours
   */
  void print(TerminalWriter to, String lines, String filtered) {
    to.print(lines);
    to.printFiltered(filtered);
    to.flush();
  }

  /** Called after each report. */
  void step(BatchSummary summary) {}

  /** Removes the progress line, if there is one. */
  @Override
  public void close() {}
}
