package genreport.batch;

import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;
import genreport.pipeline.SharedResources;

/** What is done with each report. */
public enum Task {
  /** Its files are written, unless it has errors. */
  REPORT {
    @Override
    RunResult run(Request request, SharedResources workshop) {
      return Pipeline.run(request, workshop);
    }
  },
  /** A draft is written in spite of errors. */
  DRAFT {
    @Override
    RunResult run(Request request, SharedResources workshop) {
      return Pipeline.draft(request, workshop);
    }
  },
  /** It is judged, and nothing is written. */
  CHECK {
    @Override
    RunResult run(Request request, SharedResources workshop) {
      return Pipeline.check(request, workshop);
    }
  };

  abstract RunResult run(Request request, SharedResources workshop);
}
