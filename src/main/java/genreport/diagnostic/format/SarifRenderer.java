package genreport.diagnostic.format;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Explanation;
import genreport.diagnostic.Silenced;
import java.util.List;

/** Writes the findings of one report as a SARIF log. */
public final class SarifRenderer {

  private final String version;
  private final String source;
  private final List<Explanation> explanations;

  /**
   * Creates a renderer for one report.
   *
   * @param version the version of the program
   * @param source name of the report's file, for findings without a place
   * @param explanations the explanations of all rules; the log contains those of rules with
   *     findings
   */
  public SarifRenderer(String version, String source, List<Explanation> explanations) {
    this.version = version;
    this.source = source;
    this.explanations = List.copyOf(explanations);
  }

  /** Returns the log, which ends with a line break. */
  public String render(List<Diagnostic> findings, List<Silenced> silenced) {
    SarifLog log = new SarifLog(version, explanations);
    log.add(source, findings, silenced);
    return log.text();
  }
}
