package genreport.source;

import genreport.diagnostic.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of keys to values, in the order of the file. Keys are unique. */
public final class Mapping implements Node {

  private final List<Entry> entries;
  private final Map<String, Entry> byKey = new HashMap<>();
  private final boolean complete;
  private final Span span;

  /**
   * A key with its value.
   *
   * @param doubtful whether the key may belong to another mapping, or occurs again with another
   *     value; a finding reports it
   */
  public record Entry(Scalar key, Node value, boolean doubtful) {}

  /**
   * Creates a mapping.
   *
   * @param complete see {@link #complete()}
   */
  public Mapping(List<Entry> entries, boolean complete, Span span) {
    this.entries = List.copyOf(entries);
    this.entries.forEach(entry -> byKey.putIfAbsent(entry.key.text(), entry));
    this.complete = complete;
    this.span = span;
  }

  /** Returns the entries in the order of the file. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * Returns whether the mapping contains everything that the file has at this place. If not, a
   * finding reports the reason, and a key that is absent here must not be reported as missing.
   */
  public boolean complete() {
    return complete;
  }

  @Override
  public Span span() {
    return span;
  }

  /** Returns the entry with this key. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Returns the value of this key. */
  public Optional<Node> get(String key) {
    return entry(key).map(Entry::value);
  }

  /** Returns the value of this key if it is a mapping. */
  public Optional<Mapping> mapping(String key) {
    return get(key).orElse(null) instanceof Mapping mapping
        ? Optional.of(mapping)
        : Optional.empty();
  }

  /** Returns the value of this key if it is a list. */
  public Optional<Sequence> sequence(String key) {
    return get(key).orElse(null) instanceof Sequence sequence
        ? Optional.of(sequence)
        : Optional.empty();
  }

  /** Returns the value of this key if it is a scalar. */
  public Optional<Scalar> scalar(String key) {
    return get(key).orElse(null) instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
