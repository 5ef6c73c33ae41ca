package genreport.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of a stage: a value, findings, or both.
 *
 * @param value absent if a finding prevents it
 * @param diagnostics all findings, in no particular order
 */
public record Outcome<T>(Optional<T> value, List<Diagnostic> diagnostics) {

  public Outcome {
    diagnostics = List.copyOf(diagnostics);
    if (value.isEmpty() && diagnostics.stream().noneMatch(Diagnostic::isBlocking)) {
      throw new IllegalArgumentException("no value, and nothing that says why");
    }
  }

  public static <T> Outcome<T> of(T value) {
    return new Outcome<>(Optional.of(value), List.of());
  }

  public static <T> Outcome<T> of(T value, List<Diagnostic> diagnostics) {
    return new Outcome<>(Optional.of(value), diagnostics);
  }

  public static <T> Outcome<T> none(List<Diagnostic> diagnostics) {
    return new Outcome<>(Optional.empty(), diagnostics);
  }

  public static <T> Outcome<T> none(Diagnostic diagnostic) {
    return none(List.of(diagnostic));
  }

  /** Returns whether a finding prevents the report from being written. */
  public boolean isBlocked() {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.isBlocking()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the result of the next stage for the value, with the findings of both stages. */
  public <R> Outcome<R> then(Function<? super T, Outcome<R>> stage) {
    return value.isEmpty() ? none(diagnostics) : stage.apply(value.get()).after(diagnostics);
  }

  /** Returns a copy with the findings of earlier stages before its own. */
  public Outcome<T> after(List<Diagnostic> earlier) {
    if (earlier.isEmpty()) {
      return this;
    }
    List<Diagnostic> all = new ArrayList<>(earlier);
    all.addAll(diagnostics);
    return new Outcome<>(value, all);
  }
}
