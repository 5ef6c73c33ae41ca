package genreport.form;

import genreport.source.Mapping;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a form's fields from its schema. A schema with {@code format: narrative} is prose, one with
 * {@code prefixItems} a row, one with {@code properties} a group, one with a {@code default} a
 * figure; the rest are entries.
 */
final class SchemaReader {

  private static final String DEFINITIONS = "#/$defs/";

  private final Mapping definitions;

  private SchemaReader(Mapping definitions) {
    this.definitions = definitions;
  }

  /** The fields of a schema, under a root group without a path. */
  static Field.Group read(Mapping schema) {
    Mapping none = new Mapping(List.of(), schema.span());
    SchemaReader reader = new SchemaReader(mapping(schema, "$defs").orElse(none));
    return new Field.Group("", text(schema, "title"), reader.fields(schema, ""));
  }

  private List<Field> fields(Mapping schema, String path) {
    List<Field> fields = new ArrayList<>();
    mapping(schema, "properties")
        .ifPresent(
            properties -> {
              for (Mapping.Entry property : properties.entries()) {
                String key = property.key().text();
                String at = path.isEmpty() ? key : path + "." + key;
                fields.add(field((Mapping) property.value(), at));
              }
            });
    return fields;
  }

  private Field field(Mapping property, String path) {
    String label = text(property, "title");
    Optional<String> reference = scalar(property, "$ref");
    Mapping schema = reference.map(this::definition).orElse(property);
    if (scalar(schema, "format").filter("narrative"::equals).isPresent()) {
      return new Field.Prose(path, label);
    }
    if (schema.get("prefixItems").isPresent()) {
      List<Field.Figure> columns = new ArrayList<>();
      for (Field column : fields(schema, path)) {
        columns.add((Field.Figure) column);
      }
      return new Field.Row(path, label, columns);
    }
    if (schema.get("properties").isPresent()) {
      return new Field.Group(path, label, fields(schema, path));
    }
    if (schema.get("default").isPresent() && reference.isPresent()) {
      return new Field.Figure(path, label, reference.get().substring(DEFINITIONS.length()));
    }
    return new Field.Entry(path, label, text(property, "description"));
  }

  private Mapping definition(String reference) {
    return mapping(definitions, reference.substring(DEFINITIONS.length()))
        .orElseThrow(() -> new IllegalStateException("no definition " + reference));
  }

  private static Optional<Mapping> mapping(Mapping node, String key) {
    return node.get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  private static Optional<String> scalar(Mapping node, String key) {
    return node.get(key).filter(Scalar.class::isInstance).map(Scalar.class::cast).map(Scalar::text);
  }

  private static String text(Mapping node, String key) {
    return scalar(node, key).orElse("");
  }
}
