package genreport.batch;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.pipeline.Request;
import java.util.Optional;

/**
 * A report of a batch.
 *
 * @param named whether the user or a list named the file; a file found in a folder may be no report
 * @param listed the place in the list that names the file
 * @param refusal the error, if it is known already that the report can't be made
 */
public record Job(
    Request request, boolean named, Optional<Span> listed, Optional<Diagnostic> refusal) {

  /** The file's name in messages. */
  public String name() {
    return request.shownName();
  }

  Job refused(Diagnostic why) {
    return new Job(request, named, listed, Optional.of(why));
  }
}
