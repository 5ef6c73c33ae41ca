package genreport.pipeline;

import genreport.diagnostic.Diagnostic;
import genreport.source.fix.Fix;
import genreport.source.fix.SourceSaver;
import genreport.source.fix.YamlFixer;
import java.util.Optional;

/**
 * The result of {@code --fix} for a source file.
 *
 * @param fix the changes, possibly none
 * @param failure the error, if the file could not be written; the file is then unchanged
 */
public record FixResult(Fix fix, Optional<Diagnostic> failure) {

  /**
   * Corrects what can be corrected safely, and writes the file if anything changed.
   *
   * @return empty if the file can't be read as text; checking the file reports the reason
   */
  public static Optional<FixResult> apply(Request request) {
    ProseFixer prose = new ProseFixer(new SharedResources(request.resources()).library());
    return YamlFixer.fix(request.source(), request.shownName(), prose::fix)
        .value()
        .map(fix -> new FixResult(fix, save(request, fix)));
  }

  private static Optional<Diagnostic> save(Request request, Fix fix) {
    return fix.isChange()
        ? SourceSaver.save(
            request.source(), request.shownName(), fix.text(), "genreport check --fix")
        : Optional.empty();
  }
}
