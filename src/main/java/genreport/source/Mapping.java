package genreport.source;

import genreport.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys with values, in the order of the file; no key stands twice.
 *
 * @param complete whether it holds all that the file has here; otherwise a finding says what is
 *     wrong, and a key that is not here is not known to be missing
 */
public record Mapping(List<Entry> entries, boolean complete, Span span) implements Node {

  /**
   * A key with its value.
   *
   * @param doubtful whether the key may belong elsewhere or has another value in another place; a
   *     finding says so
   */
  public record Entry(Scalar key, Node value, boolean doubtful) {}

  public Mapping {
    entries = List.copyOf(entries);
  }

  /** The entry with this key. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(find(key));
  }

  /** The value of this key. */
  public Optional<Node> get(String key) {
    Entry entry = find(key);
    return entry == null ? Optional.empty() : Optional.of(entry.value);
  }

  private @Nullable Entry find(String key) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.key.text().equals(key)) {
        return entry;
      }
    }
    return null;
  }

  /** The value of this key if it is a mapping. */
  public Optional<Mapping> mapping(String key) {
    return get(key).orElse(null) instanceof Mapping mapping
        ? Optional.of(mapping)
        : Optional.empty();
  }

  /** The value of this key if it is a list. */
  public Optional<Sequence> sequence(String key) {
    return get(key).orElse(null) instanceof Sequence sequence
        ? Optional.of(sequence)
        : Optional.empty();
  }

  /** The value of this key if it is a scalar. */
  public Optional<Scalar> scalar(String key) {
    return get(key).orElse(null) instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
