package genreport.report;

import genreport.diagnostic.Span;
import genreport.source.Offsets;
import genreport.source.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes a report with errors printable as a draft. A figure that can't be read, or that is wrong
 * and longer than a cell, becomes a question mark. A character that no face has becomes {@link
 * #MISSING_TYPE}. Other errors remain as the clerk wrote them.
 */
public final class DraftText {

  private static final String UNKNOWN_FIGURE = "？";

  /** The character that replaces one that can't be printed. */
  public static final int MISSING_TYPE = '〓';

  /** The length of a figure, in characters, that fits the narrowest cell at the smallest size. */
  private static final int MOST_ROOM = 10;

  private final UnaryOperator<String> printable;
  private final Set<Span> wrong;

  private DraftText(UnaryOperator<String> printable, Set<Span> wrong) {
    this.printable = printable;
    this.wrong = Set.copyOf(wrong);
  }

  /**
   * Returns the printable report. The lengths of texts don't change, except those of figures.
   *
   * @param printable replaces each character that can't be printed by {@link #MISSING_TYPE}
   * @param wrong the places of errors
   */
  public static Report of(Report report, UnaryOperator<String> printable, Set<Span> wrong) {
    DraftText draft = new DraftText(printable, wrong);
    Map<String, Figure> figures = new LinkedHashMap<>(report.figures());
    figures.replaceAll((path, figure) -> draft.figure(figure));
    Map<String, Prose> prose = new LinkedHashMap<>(report.prose());
    prose.replaceAll(
        (path, text) -> new Prose(text.lines().stream().map(draft::line).toList(), text.place()));
    Map<String, PlacedText> remarks = new LinkedHashMap<>(report.remarks());
    remarks.replaceAll((path, remark) -> remark.with(draft.text(remark.text())));
    Map<String, List<Scalar>> entries = new LinkedHashMap<>(report.entries());
    entries.replaceAll((path, values) -> values.stream().map(draft::entry).toList());
    return new Report(
        report.form(),
        figures,
        prose,
        remarks,
        entries,
        report.listingsWith((path, value) -> draft.entry(value)));
  }

  private Figure figure(Figure figure) {
    boolean known = !figure.printed().isBlank() && hasRoom(figure);
    String printed = known ? text(figure.printed()) : UNKNOWN_FIGURE;
    return new Figure(figure.value(), printed, figure.origin(), figure.place());
  }

  private boolean hasRoom(Figure figure) {
    boolean sound = figure.origin() != Figure.Origin.COMPUTED && !wrong.contains(figure.place());
    return sound || figure.printed().length() <= MOST_ROOM;
  }

  private Prose.Line line(Prose.Line line) {
    List<Prose.Run> runs =
        line.runs().stream()
            .map(run -> new Prose.Run(text(run.text()), run.strong(), run.lead()))
            .toList();
    return new Prose.Line(line.level(), line.heading(), runs, line.text(), line.from(), line.to());
  }

  private Scalar entry(Scalar value) {
    String text = text(value.text());
    if (text.equals(value.text())) {
      return value;
    }
    Offsets offsets = Offsets.all(text, value.span().start());
    return new Scalar(text, value.style(), value.span(), offsets);
  }

  private String text(String written) {
    return printable.apply(written);
  }
}
