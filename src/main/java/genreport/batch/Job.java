package genreport.batch;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.pipeline.Request;
import java.util.Optional;

/**
 * One report among many.
 *
 * @param named whether the user wrote its name; else it was found in a folder, and may be no report
 * @param listed where a list names it
 * @param refusal why it can't be made, where that is known before
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
