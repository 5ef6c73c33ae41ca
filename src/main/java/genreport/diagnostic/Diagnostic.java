package genreport.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A finding about the user's files.
 *
 * @param rule the rule's id, such as {@code X3}
 * @param message one Chinese sentence without a full stop, with all relevant numbers
 * @param places the places of the finding, which is sorted by the first one; empty if it has no
 *     place in a text, as for a missing file
 * @param cells the cells whose values it is about; may be empty
 * @param hints in the order in which they are shown
 */
public record Diagnostic(
    Severity severity,
    String rule,
    String message,
    List<Span> places,
    List<CellValue> cells,
    List<Hint> hints) {

  /**
   * Compares by file, then by place; findings without a place come first. At the same place, a
   * comparison with another file comes first, because it may show the cause of the others.
   */
  public static final Comparator<Diagnostic> BY_PLACE = new ByPlace();

  public Diagnostic {
    places = List.copyOf(places);
    cells = List.copyOf(cells);
    hints = List.copyOf(hints);
  }

  private static final class ByPlace implements Comparator<Diagnostic> {

    @Override
    public int compare(Diagnostic one, Diagnostic other) {
      int order = Boolean.compare(!one.places.isEmpty(), !other.places.isEmpty());
      if (order == 0 && !one.places.isEmpty()) {
        Span first = one.places.get(0);
        Span second = other.places.get(0);
        order = first.file().name().compareTo(second.file().name());
        order = order == 0 ? Integer.compare(first.start(), second.start()) : order;
      }
      order = order == 0 ? Boolean.compare(other.isComparison(), one.isComparison()) : order;
      order = order == 0 ? one.rule.compareTo(other.rule) : order;
      return order == 0 ? one.message.compareTo(other.message) : order;
    }
  }

  public static Diagnostic failure(String rule, String message) {
    return new Diagnostic(Severity.FAILURE, rule, message, List.of(), List.of(), List.of());
  }

  public static Diagnostic error(String rule, String message) {
    return new Diagnostic(Severity.ERROR, rule, message, List.of(), List.of(), List.of());
  }

  public static Diagnostic warning(String rule, String message) {
    return new Diagnostic(Severity.WARNING, rule, message, List.of(), List.of(), List.of());
  }

  /** Returns a copy with one more place. */
  public Diagnostic at(Span place) {
    return at(List.of(place));
  }

  /** Returns a copy with more places. */
  public Diagnostic at(List<Span> more) {
    List<Span> all = new ArrayList<>(places);
    all.addAll(more);
    return new Diagnostic(severity, rule, message, all, cells, hints);
  }

  /** Returns a copy with other cells. */
  public Diagnostic about(List<CellValue> cellValues) {
    return new Diagnostic(severity, rule, message, places, cellValues, hints);
  }

  /** Returns the texts of the hints of one kind. */
  public List<String> hints(Hint.Kind kind) {
    return hints.stream().filter(hint -> hint.kind() == kind).map(Hint::text).toList();
  }

  /** Returns a copy with the source of its rule. */
  public Diagnostic basis(String text) {
    return with(new Hint(Hint.Kind.BASIS, text));
  }

  /** Returns a copy with one more piece of advice. */
  public Diagnostic advice(String text) {
    return with(new Hint(Hint.Kind.ADVICE, text));
  }

  /**
   * Returns a copy with one more piece of advice.
   *
   * @param cure the cell that the advice says to change, with its new value
   */
  public Diagnostic advice(String text, CellValue cure) {
    return with(new Hint(Hint.Kind.ADVICE, text, Optional.of(cure)));
  }

  /** Returns the cell that the first advice of this kind says to change, with its new value. */
  public Optional<CellValue> cure() {
    return hints.stream().flatMap(hint -> hint.cure().stream()).findFirst();
  }

  /** Returns whether the finding prevents the report from being written. */
  public boolean isBlocking() {
    return severity == Severity.FAILURE || severity == Severity.ERROR;
  }

  /** Returns whether the clerk should check something, though the report is written. */
  public boolean isWarning() {
    return severity == Severity.WARNING;
  }

  /** Returns whether the places are in more than one file. */
  private boolean isComparison() {
    return places.stream().anyMatch(place -> place.file() != places.get(0).file());
  }

  private Diagnostic with(Hint hint) {
    List<Hint> more = new ArrayList<>(hints);
    more.add(hint);
    return new Diagnostic(severity, rule, message, places, cells, more);
  }
}
