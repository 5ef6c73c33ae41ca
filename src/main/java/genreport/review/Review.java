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
 * Puts each finding at the place of a document that it is about: at its words, its cell, the
 * heading of its section, or the title when it is of the whole, or of last year's file alone.
 */
public final class Review {

  private final FormPack form;
  private final Mapping source;
  private final List<DocumentPlace> spots;

  /**
   * A review of a document.
   *
   * @param source what the document was made of
   */
  public Review(FormPack form, Mapping source, Marked document) {
    this.form = form;
    this.source = source;
    this.spots = DocumentPlaces.of(document.document(), document.marked(), document.marks());
  }

  /**
   * A document with what tells where its texts come from.
   *
   * @param marked the same document made of the marked report
   */
  public record Marked(Document document, Document marked, ProvenanceMarks marks) {}

  /** A spot, and the characters there. */
  private record Target(DocumentPlace spot, DocumentPlace.Range range) {

    static Target whole(DocumentPlace spot) {
      return new Target(spot, spot.whole());
    }
  }

  /** One note for each finding, in the order of their places; none on a document without text. */
  public List<Note> notes(List<Diagnostic> findings) {
    return spots.isEmpty()
        ? List.of()
        : findings.stream().sorted(Diagnostic.BY_PLACE).map(this::note).toList();
  }

  private Note note(Diagnostic finding) {
    Target target =
        finding.places().stream()
            .filter(place -> place.file() == source.span().file())
            .findFirst()
            .filter(place -> !isEndOfFile(place))
            .flatMap(place -> target(finding, place))
            .orElseGet(() -> Target.whole(spots.get(0)));
    DocumentPlace spot = target.spot();
    DocumentPlace.Range range = target.range();
    return new Note(spot.block(), spot.cell(), range.start(), range.end(), said(finding));
  }

  /** Where a part that the file lacks would be added: that is of the report as a whole. */
  private static boolean isEndOfFile(Span place) {
    return place.start() == place.end() && place.file().text().substring(place.end()).isBlank();
  }

  /** The words, else the cell, else the section that a finding is about. */
  private Optional<Target> target(Diagnostic finding, Span place) {
    Optional<Target> words =
        spots.stream()
            .filter(spot -> spot.isProse() && spot.isAt(place))
            .findFirst()
            .map(spot -> new Target(spot, spot.charactersAt(place)));
    return words
        .or(() -> cell(finding, place).map(Target::whole))
        .or(() -> section(place).map(Target::whole));
  }

  /** A cell that it names, best the one at its place; else what is there or beside it. */
  private Optional<DocumentPlace> cell(Diagnostic finding, Span place) {
    List<DocumentPlace> named = new ArrayList<>();
    for (CellValue cell : finding.cells()) {
      spots.stream().filter(spot -> spot.shows(cell.path())).forEach(named::add);
    }
    return named.stream()
        .filter(spot -> spot.isAt(place))
        .findFirst()
        .or(() -> named.stream().findFirst())
        .or(() -> spots.stream().filter(spot -> spot.isAt(place)).findFirst())
        .or(() -> nearest(place));
  }

  /** The figure that is next on the same line of the source, as for a key that the form lacks. */
  private Optional<DocumentPlace> nearest(Span place) {
    return spots.stream()
        .filter(spot -> spot.mark().filter(mark -> isFigureOnLine(mark, place)).isPresent())
        .min(
            Comparator.comparingInt(
                spot -> Math.abs(spot.mark().orElseThrow().place().start() - place.start())));
  }

  private static boolean isFigureOnLine(ProvenanceMarks.Mark mark, Span place) {
    return !mark.path().isEmpty()
        && mark.place().file() == place.file()
        && mark.place().end() > mark.place().start()
        && mark.place().line() == place.line();
  }

  /** The heading of the part of the source in which a place is. */
  private Optional<DocumentPlace> section(Span place) {
    return source.entries().stream()
        .filter(entry -> entry.key().span().start() <= place.start())
        .max(Comparator.comparingInt(entry -> entry.key().span().start()))
        .flatMap(entry -> form.field(entry.key().text()))
        .map(Field::label)
        .flatMap(label -> spots.stream().filter(spot -> spot.text().equals(label)).findFirst());
  }

  private static List<String> said(Diagnostic finding) {
    List<String> said = new ArrayList<>();
    said.add(finding.severity().label() + "[" + finding.rule() + "] " + finding.message());
    finding.places().stream().findFirst().map(Review::where).ifPresent(said::add);
    for (Hint hint : finding.hints()) {
      said.add(hint.kind().label() + "：" + hint.text());
    }
    return said;
  }

  /** The file without its folder: a draft has the same bytes wherever it was made. */
  private static String where(Span place) {
    String name = place.file().name().replaceFirst(".*[/\\\\]", "");
    return "位置：" + name + " 第 " + place.line() + " 行";
  }
}
