package genreport.cli;

import genreport.batch.JobResult;

/** Shows the results of a batch, report by report. */
interface BatchView {

  /** Shows one result. Called in the order of the jobs. */
  void show(JobResult jobResult);

  /**
   * Shows the end of the batch.
   *
   * @param total the number of jobs
   */
  void end(BatchSummary summary, int total);
}
