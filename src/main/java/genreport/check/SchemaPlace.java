package genreport.check;

import genreport.diagnostic.Span;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A node with the keys that lead to its field. A key may contain a point, as in 1.属于国家秘密.
 *
 * @param key the key of the entry whose value it is, or whose value holds it
 * @param item the index in a list, from 0; absent in a mapping
 */
record SchemaPlace(Node node, Optional<Scalar> key, List<String> keys, OptionalInt item) {

  /** The greatest length of a quoted value, in code points. Advice considers no more either. */
  private static final int MOST_QUOTED = 200;

  /** Follows an RFC 6901 pointer. An item of a list belongs to the field of the list. */
  static SchemaPlace find(Node root, String pointer) {
    SchemaPlace at = new SchemaPlace(root, Optional.empty(), List.of(), OptionalInt.empty());
    if (!pointer.isEmpty()) {
      for (String token : pointer.substring(1).split("/", -1)) {
        at = at.step(token.replace("~1", "/").replace("~0", "~"));
      }
    }
    return at;
  }

  private SchemaPlace step(String token) {
    if (node instanceof Sequence list) {
      int index = Integer.parseInt(token);
      return new SchemaPlace(list.items().get(index), key, keys, OptionalInt.of(index));
    }
    Mapping.Entry entry = ((Mapping) node).entry(token).orElseThrow();
    List<String> longer = new ArrayList<>(keys);
    longer.add(token);
    return new SchemaPlace(entry.value(), Optional.of(entry.key()), longer, OptionalInt.empty());
  }

  /** Returns whether it is the year; the choice of the form has reported an invalid one. */
  boolean isYear() {
    return keys.equals(List.of(FormPack.YEAR));
  }

  String path() {
    return String.join(".", keys);
  }

  /** Returns the path of the field above; empty for the root and for the fields in it. */
  String parent() {
    return String.join(".", keys.subList(0, Math.max(0, keys.size() - 1)));
  }

  /** Returns the place to show: a written scalar, else the key. */
  Span span() {
    if (item.isPresent() && node instanceof Mapping mapping && !mapping.entries().isEmpty()) {
      return mapping.entries().get(0).key().span();
    }
    boolean pointable = node instanceof Scalar scalar && !scalar.isAbsent();
    return pointable || key.isEmpty() ? node.span() : key.get().span();
  }

  /** Returns the first line of a scalar, shortened for a message. */
  String written() {
    String line = node instanceof Scalar scalar ? scalar.text().lines().findFirst().orElse("") : "";
    return line.codePointCount(0, line.length()) <= MOST_QUOTED
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST_QUOTED)) + "……";
  }
}
