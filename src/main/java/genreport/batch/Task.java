package genreport.batch;

import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.pipeline.Result;
import genreport.pipeline.Workshop;

/** What is done with each report. */
public enum Task {
  /** Its files are written, unless it has errors. */
  REPORT {
    @Override
    Result run(Request request, Workshop workshop) {
      return Pipeline.run(request, workshop);
    }
  },
  /** A draft is written in spite of errors. */
  DRAFT {
    @Override
    Result run(Request request, Workshop workshop) {
      return Pipeline.draft(request, workshop);
    }
  },
  /** It is judged, and nothing is written. */
  CHECK {
    @Override
    Result run(Request request, Workshop workshop) {
      return Pipeline.check(request, workshop);
    }
  };

  abstract Result run(Request request, Workshop workshop);
}
