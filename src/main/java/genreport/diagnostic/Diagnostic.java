package genreport.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One finding about the user's files.
 *
 * @param rule the rule's id, such as {@code X3}
 * @param message one Chinese sentence without a full stop, with every number that matters
 * @param places where it is, the first place being the one it is sorted by; empty when it concerns
 *     no place in a text, such as a missing file
 * @param cells whose values it is about; empty when it is about something else
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
   * By file, then place; findings without a place come first. At one place, a comparison with
   * another file comes first, because what it finds may be the cause of the others.
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

  /** Returns a copy with the cells that it is about. */
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

  /** Returns whether it keeps the report from being written. */
  public boolean isBlocking() {
    return severity != Severity.WARNING;
  }

  /** Returns whether its places are in more files than one. */
  private boolean isComparison() {
    return places.stream().anyMatch(place -> place.file() != places.get(0).file());
  }

  private Diagnostic with(Hint hint) {
    List<Hint> more = new ArrayList<>(hints);
    more.add(hint);
    return new Diagnostic(severity, rule, message, places, cells, more);
  }
}
