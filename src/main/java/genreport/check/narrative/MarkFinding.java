package genreport.check.narrative;

import genreport.check.marks.MarkSlip;
import genreport.check.marks.Marks;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.report.PlacedText;
import genreport.source.Scalar;
import genreport.source.slips.Edit;
import genreport.source.slips.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A wrong mark in a report.
 *
 * @param finding the finding about this mark alone
 * @param edits the changes of the file that correct it; empty if the clerk has to decide
 */
public record MarkFinding(Diagnostic finding, List<Edit> edits) {

  public MarkFinding {
    edits = List.copyOf(edits);
  }

  static MarkFinding of(Diagnostic finding, Marks.Found found) {
    List<Edit> edits = new ArrayList<>();
    for (MarkSlip.Correction correction : found.slip().corrections()) {
      Optional<Edit> edit = edit(found.text(), correction);
      if (edit.isEmpty()) {
        return new MarkFinding(finding, List.of());
      }
      edits.add(edit.get());
    }
    return new MarkFinding(finding, edits);
  }

  /** Returns a correction in the file; empty where the text isn't written as it is printed. */
  private static Optional<Edit> edit(PlacedText text, MarkSlip.Correction correction) {
    Span span = text.span(correction.start(), correction.end());
    String printed = text.text().substring(correction.start(), correction.end());
    int end =
        printed.length() == 1 ? span.start() + writtenLength(text, span, printed) : span.end();
    String written = span.file().text().substring(span.start(), end);
    boolean asPrinted =
        written.equals(printed) || written.equals("\\" + printed) || written.equals("''");
    return asPrinted
        ? Optional.of(new Edit(span.start(), end, correction.text(), true, Slip.Effect.MISLEADS))
        : Optional.empty();
  }

  /** Returns the number of code units by which a quoted scalar writes a quote. */
  private static int writtenLength(PlacedText text, Span span, String printed) {
    boolean quoted = text.source().style() == Scalar.Style.QUOTED;
    String file = span.file().text();
    boolean escaped =
        file.startsWith("\\" + printed, span.start())
            || (printed.equals("'") && file.startsWith("''", span.start()));
    return quoted && escaped ? 2 : 1;
  }
}
