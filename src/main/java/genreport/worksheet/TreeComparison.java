package genreport.worksheet;

import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import genreport.source.Unread;
import java.util.List;
import java.util.Optional;

/** Compares the trees of a source before and after a change. */
final class TreeComparison {

  private TreeComparison() {}

  /**
   * Returns whether two trees are equal but for the value at a path.
   *
   * @param index the index of the value where its row is a list
   */
  static boolean isEqualBut(Node before, Node after, List<String> keys, int index) {
    if (keys.isEmpty()) {
      return true;
    }
    if (isEmpty(before) || isEmpty(after)) {
      return isOnly(before, keys) && isOnly(after, keys);
    }
    if (before instanceof Sequence old && after instanceof Sequence changed) {
      return keys.size() == 1 && isEqualBut(old, changed, index);
    }
    if (!(before instanceof Mapping old) || !(after instanceof Mapping changed)) {
      return false;
    }
    String key = keys.get(0);
    boolean others =
        hasOthersOf(old, changed, key)
            && old.entries().stream()
                .filter(entry -> !entry.key().text().equals(key))
                .allMatch(entry -> isSame(entry.value(), changed.get(entry.key().text())));
    Optional<Node> one = old.get(key);
    Optional<Node> other = changed.get(key);
    return others
        && (one.isEmpty()
            || other.isEmpty()
            || isEqualBut(one.get(), other.get(), keys.subList(1, keys.size()), index));
  }

  private static boolean hasOthersOf(Mapping old, Mapping changed, String key) {
    return keysBut(old, key).equals(keysBut(changed, key));
  }

  private static List<String> keysBut(Mapping mapping, String key) {
    return mapping.entries().stream()
        .map(entry -> entry.key().text())
        .filter(name -> !name.equals(key))
        .toList();
  }

  /** Returns whether a group has at most the first of the keys. */
  private static boolean isOnly(Node node, List<String> keys) {
    return isEmpty(node)
        || (node instanceof Mapping mapping
            && mapping.entries().size() == 1
            && mapping.entry(keys.get(0)).isPresent());
  }

  private static boolean isEqualBut(Sequence old, Sequence changed, int index) {
    int size = Math.max(old.items().size(), changed.items().size());
    for (int i = 0; i < size; i++) {
      boolean isBoth = i < old.items().size() && i < changed.items().size();
      boolean isEqual = isBoth && isSame(old.items().get(i), Optional.of(changed.items().get(i)));
      if (i != index && !isEqual) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Scalar scalar
        ? scalar.isAbsent()
        : node instanceof Mapping mapping && mapping.entries().isEmpty();
  }

  private static boolean isSame(Node one, Optional<Node> other) {
    if (other.isEmpty()) {
      return false;
    }
    if (one instanceof Scalar scalar && other.get() instanceof Scalar changed) {
      boolean isPlain = scalar.style() == Scalar.Style.PLAIN;
      return scalar.text().equals(changed.text())
          && isPlain == (changed.style() == Scalar.Style.PLAIN);
    }
    if (one instanceof Sequence list && other.get() instanceof Sequence changed) {
      return list.items().size() == changed.items().size() && isEqualBut(list, changed, -1);
    }
    if (one instanceof Mapping mapping && other.get() instanceof Mapping changed) {
      return hasOthersOf(mapping, changed, "")
          && mapping.entries().stream()
              .allMatch(entry -> isSame(entry.value(), changed.get(entry.key().text())));
    }
    return one instanceof Unread && other.get() instanceof Unread;
  }
}
