package genreport.batch;

import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;
import genreport.pipeline.SharedResources;

/** The work to do for each report. */
public enum Task {
  /** Writes the files, unless the report has errors. */
  REPORT {
    @Override
    RunResult run(Request request, SharedResources shared) {
      return Pipeline.run(request, shared);
    }
  },
  /** Writes a draft even if the report has errors. */
  DRAFT {
    @Override
    RunResult run(Request request, SharedResources shared) {
      return Pipeline.draft(request, shared);
    }
  },
  /** Checks the report and writes nothing. */
  CHECK {
    @Override
    RunResult run(Request request, SharedResources shared) {
      return Pipeline.check(request, shared);
    }
  };

  abstract RunResult run(Request request, SharedResources shared);
}
