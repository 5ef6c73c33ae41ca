package genreport.worksheet;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.form.FormPack;
import genreport.report.Report;
import genreport.source.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * A report as a form to be filled in.
 *
 * @param label the label of the form
 * @param cells the figures, in the form's order
 * @param parts the other fields that can be filled in, in the form's order; a part below a section
 *     comes after it
 * @param references what a text can refer to
 * @param silenceable whether the report can confirm that warnings are unfounded
 */
public record Worksheet(
    String label,
    List<Cell> cells,
    List<Part> parts,
    List<Reference> references,
    boolean silenceable,
    FieldFinder finder) {

  public Worksheet {
    cells = List.copyOf(cells);
    parts = List.copyOf(parts);
    references = List.copyOf(references);
  }

  /**
   * A figure of a table.
   *
   * @param shown the text that is printed
   * @param written the text in the source; absent for a figure that is left out
   * @param isTotal whether the figure is a total, which may be left out
   * @param isComputed whether the figure is a total that was left out
   * @param last the figure of last year's report, if it is known
   * @param help the form's instruction; empty if there is none
   */
  public record Cell(
      String path,
      String label,
      String shown,
      Optional<String> written,
      boolean isTotal,
      boolean isComputed,
      Optional<String> last,
      String help) {}

  /** The kind of a part. */
  public enum Kind {
    /** A section of the form with figures; it has a heading and is not filled in itself. */
    SECTION,
    /** The place of the tables of a section. */
    FIGURES,
    /** Narrative: each line is a paragraph or a heading. */
    NARRATIVE,
    /** A value of one line, or a list with an item on each line. */
    ENTRY,
    /** A list of items with several fields, which is shown only. */
    LISTING
  }

  /**
   * A field that is no figure.
   *
   * @param help the form's instruction; empty if there is none
   * @param value the text as the source has it, without the line break at its end
   * @param isOptional whether the form can do without it
   * @param isPresent whether the source has it
   */
  public record Part(
      Kind kind,
      String key,
      String label,
      String help,
      String value,
      boolean isOptional,
      boolean isPresent) {}

  /**
   * What a text can refer to.
   *
   * @param text the reference as it is written
   * @param name the name to choose it by
   * @param value what it prints
   */
  public record Reference(String text, String name, String value) {}

  /**
   * Returns the form of a report.
   *
   * @param last last year's report, if there is one
   */
  public static Worksheet of(Mapping source, FormPack form, Report report, Optional<Report> last) {
    return new WorksheetReader(source, form, report, last).read();
  }

  /** The field that a finding is about. */
  public record Place(Optional<String> path, Optional<String> key) {}

  /** Returns the cell or the text that a finding is about. */
  public Place place(Diagnostic finding) {
    return finder.place(finding);
  }

  /** Returns whether a place is in the narrative. */
  public boolean isNarrative(Span place) {
    return finder.isNarrative(place);
  }
}
