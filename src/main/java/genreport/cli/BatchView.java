package genreport.cli;

import genreport.batch.Finished;

/** Shows what comes of a batch, report by report. */
interface BatchView {

  /** One more report; they come in their order. */
  void show(Finished finished);

  /**
   * All are shown.
   *
   * @param total how many there were to be
   */
  void end(BatchSummary tally, int total);
}
