package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.source.slips.Edit;
import java.util.List;

/**
 * Lines that cause structural errors of a source.
 *
 * @param findings one for each line or group of lines
 * @param edits the edits that correct the lines
 */
public record LineCorrections(List<Diagnostic> findings, List<Edit> edits) {

  public LineCorrections {
    findings = List.copyOf(findings);
    edits = List.copyOf(edits);
  }
}
