package genreport.check;

import genreport.check.narrative.MarkFinding;
import genreport.check.narrative.NarrativeChecker;
import genreport.report.Report;
import genreport.source.Mapping;
import genreport.source.slips.Edit;
import java.util.List;

/** The changes that correct wrong marks in the text of a report. */
public final class MarkEdits {

  private MarkEdits() {}

  /**
   * Returns the changes of a source file for the marks that have only one possible correction.
   * Marks that the source confirms in {@code 已核实} stay.
   *
   * @param source the source of the report
   */
  public static List<Edit> of(Report report, Mapping source) {
    Silences silences = Silences.of(source);
    return NarrativeChecker.marks(report).stream()
        .filter(mark -> !mark.edits().isEmpty())
        .filter(mark -> silences.apply(List.of(mark.finding())).silenced().isEmpty())
        .map(MarkFinding::edits)
        .flatMap(List::stream)
        .toList();
  }
}
