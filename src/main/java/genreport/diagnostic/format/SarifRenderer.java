package genreport.diagnostic.format;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Explanation;
import genreport.diagnostic.Silenced;
import java.util.List;

/** What was found in one report as a SARIF log. */
public final class SarifRenderer {

  private final String version;
  private final String source;
  private final List<Explanation> explanations;

  /**
   * Makes a renderer for one report.
   *
   * @param version the program's
   * @param source name of the report's file, for findings without a place
   * @param explanations of the rules; those that found something are written out
   */
  public SarifRenderer(String version, String source, List<Explanation> explanations) {
    this.version = version;
    this.source = source;
    this.explanations = List.copyOf(explanations);
  }

  /** The log, its last line ended. */
  public String render(List<Diagnostic> findings, List<Silenced> silenced) {
    SarifLog log = new SarifLog(version, explanations);
    log.add(source, findings, silenced);
    return log.text();
  }
}
