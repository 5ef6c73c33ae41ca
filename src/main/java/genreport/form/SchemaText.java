package genreport.form;

import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a schema as JSON, indented by two spaces. A short value stands on one line. */
final class SchemaText {

  private static final int LONGEST_LINE = 100;

  private SchemaText() {}

  static String of(Mapping schema) {
    return write(schema, 0, 0) + "\n";
  }

  /**
   * Writes a value.
   *
   * @param indent the indentation of the line, in spaces
   * @param column the column at which the value begins, from 0
   */
  private static String write(Node node, int indent, int column) {
    List<String> parts = new ArrayList<>();
    String brackets = node instanceof Mapping ? "{}" : "[]";
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        String key = quoted(entry.key().text()) + ": ";
        parts.add(key + write(entry.value(), indent + 2, indent + 2 + key.length()));
      }
    } else if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        parts.add(write(item, indent + 2, indent + 2));
      }
    } else {
      return scalar((Scalar) node);
    }
    String line = brackets.charAt(0) + String.join(", ", parts) + brackets.charAt(1);
    if (column + line.length() <= LONGEST_LINE && !line.contains("\n") && !isDescribed(node)) {
      return line;
    }
    String start = "\n" + " ".repeat(indent + 2);
    return brackets.charAt(0)
        + start
        + String.join("," + start, parts)
        + "\n"
        + " ".repeat(indent)
        + brackets.charAt(1);
  }

  /** Returns whether a node describes a field. */
  private static boolean isDescribed(Node node) {
    return node instanceof Mapping mapping && mapping.get("title").isPresent();
  }

  private static String scalar(Scalar scalar) {
    return scalar.style() == Scalar.Style.PLAIN ? scalar.text() : quoted(scalar.text());
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '\u3000' || c == '\u00a0') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
