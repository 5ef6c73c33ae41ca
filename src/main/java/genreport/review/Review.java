package genreport.review;

import genreport.diagnostic.CellValue;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import genreport.diagnostic.Span;
import genreport.document.Document;
import genreport.document.Note;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.report.ProvenanceMarks;
import genreport.source.Mapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the place in a document for each finding: the words, the cell or the heading of the section
 * that it is about. Findings about the whole report, or only about last year's file, go to the
 * title.
 */
public final class Review {

  private final FormPack form;
  private final Mapping source;
  private final List<DocumentPlace> places;

  /**
   * Creates the review of a document.
   *
   * @param source the source that the document was made from
   */
  public Review(FormPack form, Mapping source, Marked document) {
    this.form = form;
    this.source = source;
    this.places = DocumentPlaces.of(document.document(), document.marked(), document.marks());
  }

  /**
   * A document with the origin of its texts.
   *
   * @param marked the same document made of the marked report
   */
  public record Marked(Document document, Document marked, ProvenanceMarks marks) {}

  /** A place and a range of its characters. */
  private record Target(DocumentPlace place, DocumentPlace.Range range) {

    static Target whole(DocumentPlace place) {
      return new Target(place, place.whole());
    }
  }

  /**
   * Returns one note for each finding, sorted by place in the source; none if the document has no
   * text.
   */
  public List<Note> notes(List<Diagnostic> findings) {
    return places.isEmpty()
        ? List.of()
        : findings.stream().sorted(Diagnostic.BY_PLACE).map(this::note).toList();
  }

  private Note note(Diagnostic finding) {
    Target target =
        finding.places().stream()
            .filter(span -> span.file() == source.span().file())
            .findFirst()
            .filter(span -> !isEndOfFile(span))
            .flatMap(span -> target(finding, span))
            .orElseGet(() -> Target.whole(places.get(0)));
    DocumentPlace place = target.place();
    DocumentPlace.Range range = target.range();
    return new Note(place.block(), place.cell(), range.start(), range.end(), lines(finding));
  }

  /**
   * Returns whether a place is the end of the file. A finding about a missing part is placed there;
   * it goes to the title.
   */
  private static boolean isEndOfFile(Span span) {
    return span.start() == span.end() && span.file().text().substring(span.end()).isBlank();
  }

  /** Returns the words, else the cell, else the section that a finding is about. */
  private Optional<Target> target(Diagnostic finding, Span span) {
    Optional<Target> words =
        places.stream()
            .filter(place -> place.isProse() && place.isAt(span))
            .findFirst()
            .map(place -> new Target(place, place.charactersAt(span)));
    return words
        .or(() -> cell(finding, span).map(Target::whole))
        .or(() -> section(span).map(Target::whole));
  }

  /**
   * Returns a cell that the finding names, preferably the one at its span; else the cell at the
   * span, or the nearest one.
   */
  private Optional<DocumentPlace> cell(Diagnostic finding, Span span) {
    List<DocumentPlace> named = new ArrayList<>();
    for (CellValue cell : finding.cells()) {
      places.stream().filter(place -> place.shows(cell.path())).forEach(named::add);
    }
    return named.stream()
        .filter(place -> place.isAt(span))
        .findFirst()
        .or(() -> named.stream().findFirst())
        .or(() -> places.stream().filter(place -> place.isAt(span)).findFirst())
        .or(() -> nearest(span));
  }

  /** Returns the nearest figure on the same line of the source, for example for an unknown key. */
  private Optional<DocumentPlace> nearest(Span span) {
    return places.stream()
        .filter(place -> place.mark().filter(mark -> isFigureOnLine(mark, span)).isPresent())
        .min(
            Comparator.comparingInt(
                place -> Math.abs(place.mark().orElseThrow().place().start() - span.start())));
  }

  private static boolean isFigureOnLine(ProvenanceMarks.Mark mark, Span span) {
    return !mark.path().isEmpty()
        && mark.place().file() == span.file()
        && mark.place().end() > mark.place().start()
        && mark.place().line() == span.line();
  }

  /** Returns the heading of the section of the source that contains a span. */
  private Optional<DocumentPlace> section(Span span) {
    return source.entries().stream()
        .filter(entry -> entry.key().span().start() <= span.start())
        .max(Comparator.comparingInt(entry -> entry.key().span().start()))
        .flatMap(entry -> form.field(entry.key().text()))
        .map(Field::label)
        .flatMap(label -> places.stream().filter(place -> place.text().equals(label)).findFirst());
  }

  private static List<String> lines(Diagnostic finding) {
    List<String> lines = new ArrayList<>();
    lines.add(finding.severity().label() + "[" + finding.rule() + "] " + finding.message());
    finding.places().stream().findFirst().map(Review::where).ifPresent(lines::add);
    for (Hint hint : finding.hints()) {
      lines.add(hint.kind().label() + "：" + hint.text());
    }
    return lines;
  }

  /**
   * Returns the name of the file and the line. The folder is left out, so that the bytes of a draft
   * don't depend on it.
   */
  private static String where(Span span) {
    String name = span.file().name().replaceFirst(".*[/\\\\]", "");
    return "位置：" + name + " 第 " + span.line() + " 行";
  }
}
