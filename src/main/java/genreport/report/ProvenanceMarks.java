package genreport.report;

import genreport.diagnostic.Span;
import genreport.source.Offsets;
import genreport.source.Scalar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the origin of the texts of a document. In a marked report each value is replaced by a mark,
 * which is a character of the private use planes. In a document made of the marked report, the mark
 * in a cell or paragraph tells which value of the source it shows.
 */
public final class ProvenanceMarks {

  private static final int FIRST = 0xF0000;
  private static final int LAST = 0x10FFFD;
  private static final String NO_MARK = "\uE000";

  private final Map<Integer, Mark> marks = new HashMap<>();
  private final Report marked;
  private int next = FIRST;

  /**
   * The value that a mark stands for.
   *
   * @param path the path of a figure; empty for other values
   * @param field the path of the field that has the value; of an item of a list, the list's path
   * @param text the printed text of a line of narrative
   */
  public record Mark(String path, String field, Span place, Optional<PlacedText> text) {}

  public ProvenanceMarks(Report report) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    report.figures().forEach((path, figure) -> figures.put(path, marked(path, figure)));
    Map<String, Prose> prose = new LinkedHashMap<>();
    report
        .prose()
        .forEach(
            (path, text) ->
                prose.put(
                    path,
                    new Prose(
                        text.lines().stream().map(line -> marked(path, line)).toList(),
                        text.place())));
    Map<String, PlacedText> remarks = new LinkedHashMap<>(report.remarks());
    remarks.replaceAll(this::marked);
    Map<String, List<Scalar>> entries = new LinkedHashMap<>();
    report
        .entries()
        .forEach(
            (path, values) ->
                entries.put(path, values.stream().map(value -> marked(path, value)).toList()));
    marked =
        new Report(
            report.form(), figures, prose, remarks, entries, report.listingsWith(this::marked));
  }

  /** Returns the marked report. */
  public Report marked() {
    return marked;
  }

  /** Returns the value that the first mark in a text stands for. */
  public Optional<Mark> in(String text) {
    return text.codePoints().boxed().filter(marks::containsKey).map(marks::get).findFirst();
  }

  private Figure marked(String path, Figure figure) {
    String mark = mark(new Mark(path, path, figure.place(), Optional.empty()));
    return new Figure(figure.value(), mark, figure.origin(), figure.place());
  }

  private Prose.Line marked(String path, Prose.Line line) {
    String mark = mark(new Mark("", path, line.place(), Optional.of(line.text())));
    List<Prose.Run> runs = List.of(new Prose.Run(mark, false, false));
    return new Prose.Line(line.level(), line.heading(), runs, line.text(), line.from(), line.to());
  }

  private PlacedText marked(String path, PlacedText remark) {
    return remark.with(mark(new Mark("", path, remark.source().span(), Optional.empty())));
  }

  private Scalar marked(String path, Scalar value) {
    String mark = mark(new Mark("", path, value.span(), Optional.empty()));
    Offsets offsets = Offsets.all(mark, value.span().start());
    return new Scalar(mark, value.style(), value.span(), offsets);
  }

  /** Returns a new mark; if all are used up, a character that stands for nothing. */
  private String mark(Mark what) {
    if (next > LAST) {
      return NO_MARK;
    }
    marks.put(next, what);
    return Character.toString(next++);
  }
}
