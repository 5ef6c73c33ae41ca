package genreport.form;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Span;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the entries of a pack's YAML file. What is missing, unknown or of the wrong kind becomes an
 * error (T3) at its place, and a stand-in value is returned.
 */
final class PackEntries {

  private static final int MOST_DIGITS = 6;

  private final String noun;
  private final Set<Diagnostic> findings = new LinkedHashSet<>();

  /**
   * @param noun what messages call an item of the file, such as 规则
   */
  PackEntries(String noun) {
    this.noun = noun;
  }

  /** Returns what was read, or the errors if there are any. */
  <T> Outcome<T> outcome(T read) {
    return findings.isEmpty() ? Outcome.of(read) : Outcome.none(List.copyOf(findings));
  }

  /** Returns the texts of a list that must have one at least. */
  List<String> texts(Mapping holder, String key) {
    return scalars(holder, key).stream().map(Scalar::text).toList();
  }

  /** Returns the scalars of a list that must have one at least. */
  List<Scalar> scalars(Mapping holder, String key) {
    List<Scalar> scalars = new ArrayList<>();
    Optional<Node> written = holder.get(key);
    for (Node item : written.isPresent() ? items(written.get()) : List.<Node>of()) {
      if (item instanceof Scalar scalar) {
        scalars.add(scalar);
      } else {
        error("这里应是一个名称", item.span());
      }
    }
    if (scalars.isEmpty()) {
      error(noun + "缺少“" + key + "”", holder.span());
    }
    return scalars;
  }

  /** Returns a positive integer. */
  int number(Mapping holder, String key) {
    String written = text(holder, key);
    if (holder.get(key).orElse(null) instanceof Scalar scalar
        && scalar.isDigits(MOST_DIGITS)
        && !written.startsWith("0")) {
      return Integer.parseInt(written);
    }
    error("“" + key + "”应为正整数", holder.span());
    return 1;
  }

  /** Returns the items of a list of mappings. */
  List<Mapping> mappings(Node node) {
    List<Mapping> mappings = new ArrayList<>();
    for (Node item : items(node)) {
      if (item instanceof Mapping mapping) {
        mappings.add(mapping);
      } else {
        error(noun + "应写成“键: 值”", item.span());
      }
    }
    return mappings;
  }

  /** Returns the items of a list. */
  List<Node> items(Node node) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    error("这里应是列表", node.span());
    return List.of();
  }

  /** Reports the keys that are not among these. */
  void allow(Mapping mapping, Set<String> keys) {
    for (Mapping.Entry entry : mapping.entries()) {
      if (!keys.contains(entry.key().text())) {
        error(noun + "没有“" + entry.key().text() + "”这一项", entry.key().span());
      }
    }
  }

  /** Returns a text that must be there. */
  String text(Mapping holder, String key) {
    if (holder.get(key).orElse(null) instanceof Scalar scalar && !scalar.isAbsent()) {
      return scalar.text();
    }
    error(noun + "缺少“" + key + "”", holder.span());
    return "";
  }

  void error(String message, Span span) {
    findings.add(Diagnostic.error("T3", message).at(span));
  }
}
