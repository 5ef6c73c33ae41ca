package genreport.pipeline;

import genreport.diagnostic.Diagnostic;
import genreport.source.fix.Fix;
import genreport.source.fix.SourceSaver;
import genreport.source.fix.YamlFixer;
import java.util.Optional;

/**
 * Mends a report's file in its place.
 *
 * @param fix what was changed; perhaps nothing
 * @param failure what kept the file from being written; it is then as it was
 */
public record FixResult(Fix fix, Optional<Diagnostic> failure) {

  /**
   * Mends what is safe to mend and writes the file if there is anything.
   *
   * @return nothing when the file can't be read as text, of which its check tells
   */
  public static Optional<FixResult> mend(Request request) {
    return YamlFixer.fix(request.source(), request.shownName())
        .value()
        .map(fix -> new FixResult(fix, save(request, fix)));
  }

  private static Optional<Diagnostic> save(Request request, Fix fix) {
    return fix.isChange()
        ? SourceSaver.save(request.source(), request.shownName(), fix.text())
        : Optional.empty();
  }
}
