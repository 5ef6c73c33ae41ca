package genreport.check;

import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Removes titles, descriptions and other annotations from a schema, because the validator would
 * create objects for them too (JSON Schema 2020-12, validation, 9).
 */
final class Assertions {

  private static final Set<String> ANNOTATIONS =
      Set.of("title", "description", "defaultSnippets", "examples", "default", "$comment");

  /** Keywords whose value is a mapping of names to schemas. */
  private static final Set<String> NAMED_SCHEMAS =
      Set.of("properties", "patternProperties", "$defs", "dependentSchemas");

  /** Keywords whose value is data. */
  private static final Set<String> DATA = Set.of("const", "enum", "required");

  private Assertions() {}

  /** Returns a schema without its annotations, at any depth. */
  static Mapping of(Mapping schema) {
    List<Mapping.Entry> kept = new ArrayList<>();
    for (Mapping.Entry entry : schema.entries()) {
      String keyword = entry.key().text();
      if (!ANNOTATIONS.contains(keyword) && !keyword.startsWith("x-")) {
        kept.add(with(entry, value(keyword, entry.value())));
      }
    }
    return new Mapping(kept, schema.complete(), schema.span());
  }

  private static Node value(String keyword, Node value) {
    if (NAMED_SCHEMAS.contains(keyword) && value instanceof Mapping named) {
      List<Mapping.Entry> schemas = new ArrayList<>();
      for (Mapping.Entry entry : named.entries()) {
        schemas.add(with(entry, schema(entry.value())));
      }
      return new Mapping(schemas, named.complete(), named.span());
    }
    if (DATA.contains(keyword)) {
      return value;
    }
    if (value instanceof Sequence list) {
      List<Node> items = new ArrayList<>();
      for (Node item : list.items()) {
        items.add(schema(item));
      }
      return new Sequence(items, list.span());
    }
    return schema(value);
  }

  private static Node schema(Node node) {
    return node instanceof Mapping mapping ? of(mapping) : node;
  }

  private static Mapping.Entry with(Mapping.Entry entry, Node value) {
    return new Mapping.Entry(entry.key(), value, entry.doubtful());
  }
}
