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
 * A report with errors as a draft shows it: a figure that can't be told, or is wrong and longer
 * than a cell has room for, is a question mark, and a character that nothing can print the mark
 * that a printer sets for a missing type. Whatever else is wrong stands as the clerk wrote it.
 */
public final class DraftText {

  private static final String UNKNOWN_FIGURE = "？";

  /** What stands for a character that can't be printed. */
  public static final int MISSING_TYPE = '〓';

  /** In characters: what the narrowest cell has room for in the smallest size of its table. */
  private static final int MOST_ROOM = 10;

  private final UnaryOperator<String> printable;
  private final Set<Span> wrong;

  private DraftText(UnaryOperator<String> printable, Set<Span> wrong) {
    this.printable = printable;
    this.wrong = Set.copyOf(wrong);
  }

  /**
   * The same report; each text has as many characters as before, but figures.
   *
   * @param printable puts {@link #MISSING_TYPE} in the place of each character that can't be
   *     printed
   * @param wrong places of errors
   */
  public static Report of(Report report, UnaryOperator<String> printable, Set<Span> wrong) {
    DraftText legible = new DraftText(printable, wrong);
    Map<String, Figure> figures = new LinkedHashMap<>(report.figures());
    figures.replaceAll((path, figure) -> legible.figure(figure));
    Map<String, Prose> prose = new LinkedHashMap<>(report.prose());
    prose.replaceAll(
        (path, text) -> new Prose(text.lines().stream().map(legible::line).toList(), text.place()));
    Map<String, List<Scalar>> entries = new LinkedHashMap<>(report.entries());
    entries.replaceAll((path, values) -> values.stream().map(legible::entry).toList());
    return new Report(report.form(), figures, prose, entries, report.listingsWith(legible::entry));
  }

  private Figure figure(Figure figure) {
    boolean told = !figure.printed().isBlank() && hasRoom(figure);
    String printed = told ? text(figure.printed()) : UNKNOWN_FIGURE;
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
