package genreport.form;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Span;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a form's fields from its schema. A schema with {@code format: narrative} is prose, one with
 * {@code prefixItems} a row, one with {@code properties} a group, one whose {@code items} have
 * {@code properties} a listing, one with {@code x-figure} a figure. All others are entries. In a
 * row, one with {@code x-remarks} holds the remarks on its figures.
 */
final class SchemaReader {

  private static final String DEFINITIONS = "#/$defs/";

  /** JSON Schema, validation, 6.1.1; the validator fails on any other. */
  private static final Set<String> TYPES =
      Set.of("null", "boolean", "object", "array", "number", "string", "integer");

  private final Optional<Mapping> definitions;
  private final List<Diagnostic> findings = new ArrayList<>();

  /** The names of the definitions that are being read, each inside the one before it. */
  private final Deque<String> open = new ArrayDeque<>();

  /** Each definition of a row that was read; the paths of its parts are only keys. */
  private final IdentityHashMap<Mapping, RowParts> rows = new IdentityHashMap<>();

  private record RowParts(List<Field.Figure> columns, Optional<Field.Group> remarks) {}

  private SchemaReader(Mapping schema) {
    this.definitions = schema.mapping("$defs");
  }

  /** Returns the fields of a schema in a root group without a path. */
  static Outcome<Field.Group> read(Mapping schema) {
    SchemaReader reader = new SchemaReader(schema);
    reader.checkKeywords(schema);
    Field.Group root = new Field.Group("", text(schema, "title"), reader.fields(schema, ""));
    // a definition may be read for many properties
    Set<Diagnostic> findings = new LinkedHashSet<>(reader.findings);
    return findings.isEmpty() ? Outcome.of(root) : Outcome.none(List.copyOf(findings));
  }

  /** Returns the description of a field; an empty text if there is none. */
  static String description(Mapping schema, String path) {
    return property(schema, path).map(property -> text(property, "description")).orElse("");
  }

  /** Returns the property that describes a field. */
  static Optional<Mapping> property(Mapping schema, String path) {
    Optional<Mapping> at = Optional.of(schema);
    for (String key : path.split("\\.", -1)) {
      at =
          at.flatMap(holder -> definition(schema, holder).mapping("properties"))
              .flatMap(all -> all.mapping(key));
    }
    return at;
  }

  /** Returns the value of a key in a property, or in the definition that it refers to. */
  static Optional<Node> note(Mapping schema, String path, String key) {
    Optional<Mapping> property = property(schema, path);
    return property
        .flatMap(own -> own.get(key))
        .or(() -> property.flatMap(own -> definition(schema, own).get(key)));
  }

  private static Mapping definition(Mapping schema, Mapping property) {
    return property
        .get("$ref")
        .flatMap(reference -> schema.mapping("$defs").flatMap(all -> all.mapping(name(reference))))
        .orElse(property);
  }

  /** Finds, at any depth, keywords with values on which the validator would fail. */
  private void checkKeywords(Node node) {
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        checkKeyword(entry.key().text(), entry.value());
        checkKeywords(entry.value());
      }
    } else if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        checkKeywords(item);
      }
    }
  }

  private void checkKeyword(String key, Node value) {
    if (key.equals("type") && value instanceof Sequence types) {
      checkTypes(types);
    } else if (value instanceof Scalar scalar) {
      if (key.equals("type")) {
        checkType(scalar);
      } else if (key.equals("pattern")) {
        checkPattern(scalar);
      }
    }
  }

  private void checkTypes(Sequence types) {
    for (Node type : types.items()) {
      if (type instanceof Scalar scalar) {
        checkType(scalar);
      } else {
        error("type 应为类型的名称", type.span());
      }
    }
  }

  private void checkType(Scalar type) {
    if (!TYPES.contains(type.text())) {
      error("没有“" + type.text() + "”这个类型", type.span());
    }
  }

  private void checkPattern(Scalar pattern) {
    try {
      Pattern.compile(pattern.text());
    } catch (PatternSyntaxException e) {
      error("pattern 不是正则表达式", pattern.span());
    }
  }

  private List<Field> fields(Mapping holder, String path) {
    List<Field> fields = new ArrayList<>();
    Optional<Mapping> properties = holder.mapping("properties");
    if (properties.isEmpty()) {
      return fields;
    }
    for (Mapping.Entry property : properties.get().entries()) {
      String key = property.key().text();
      if (property.value() instanceof Mapping described) {
        Optional<Field> field = field(described, path.isEmpty() ? key : path + "." + key);
        if (field.isPresent()) {
          fields.add(field.get());
        }
      } else {
        error("“" + key + "”应写成“键: 值”", property.value().span());
      }
    }
    return fields;
  }

  /** Reads a field from its property; empty if the property refers to no definition. */
  private Optional<Field> field(Mapping property, String path) {
    Optional<Node> reference = property.get("$ref");
    if (reference.isEmpty()) {
      return Optional.of(field(property, property, path));
    }
    String name = name(reference.get());
    Optional<Mapping> definition =
        definitions.isPresent() ? definitions.get().mapping(name) : Optional.empty();
    if (definition.isEmpty() || open.contains(name)) {
      error("$ref 应为 #/$defs/ 加上一个定义的名称，不能是它自己所在的定义", reference.get().span());
      return Optional.empty();
    }
    open.push(name);
    Field field = field(property, definition.get(), path);
    open.pop();
    boolean figure = field instanceof Field.Entry && definition.get().get("x-figure").isPresent();
    return Optional.of(figure ? new Field.Figure(path, field.label(), name) : field);
  }

  /** Returns the name in {@code #/$defs/name}; an empty text for any other reference. */
  private static String name(Node reference) {
    boolean named = reference instanceof Scalar scalar && scalar.text().startsWith(DEFINITIONS);
    return named ? ((Scalar) reference).text().substring(DEFINITIONS.length()) : "";
  }

  /**
   * Reads a field that is no figure.
   *
   * @param definition describes its value; the property itself if it refers to no definition
   */
  private Field field(Mapping property, Mapping definition, String path) {
    String label = text(property, "title");
    if (text(definition, "format").equals("narrative")) {
      return new Field.Prose(path, label);
    }
    if (definition.get("prefixItems").isPresent()) {
      return row(definition, path, label);
    }
    if (definition.get("properties").isPresent()) {
      return new Field.Group(path, label, fields(definition, path));
    }
    String description = text(property, "description");
    if (definition.get("items").orElse(null) instanceof Mapping items
        && items.get("properties").isPresent()) {
      return new Field.Listing(path, label, description, fields(items, path));
    }
    return new Field.Entry(path, label, description);
  }

  /** Returns a row. Many rows share a definition, whose columns are read once. */
  private Field.Row row(Mapping definition, String path, String label) {
    RowParts known = rows.get(definition);
    if (known == null) {
      known = parts(definition);
      rows.put(definition, known);
    }
    String prefix = path + ".";
    List<Field.Figure> columns = new ArrayList<>(known.columns().size());
    for (Field.Figure column : known.columns()) {
      String placedPath = prefix.concat(column.path());
      columns.add(new Field.Figure(placedPath, column.label(), column.type()));
    }
    return new Field.Row(path, label, columns, known.remarks().map(own -> placed(own, prefix)));
  }

  private static Field.Group placed(Field.Group remarks, String prefix) {
    List<Field> entries = new ArrayList<>();
    for (Field field : remarks.fields()) {
      entries.add(new Field.Entry(prefix.concat(field.path()), field.label(), ""));
    }
    return new Field.Group(prefix.concat(remarks.path()), remarks.label(), entries);
  }

  private RowParts parts(Mapping row) {
    List<Field.Figure> found = new ArrayList<>();
    Optional<Field.Group> remarks = Optional.empty();
    for (Field column : fields(row, "")) {
      if (column instanceof Field.Figure figure) {
        found.add(figure);
      } else if (column instanceof Field.Group group && isRemarks(row, group.key())) {
        remarks = Optional.of(group);
      } else {
        error("行中的“" + column.key() + "”应为数字：$ref 指向有 x-figure 的定义", row.span());
      }
    }
    int items =
        row.get("prefixItems").orElse(null) instanceof Sequence list ? list.items().size() : 0;
    if (found.isEmpty() || items != found.size()) {
      error("行的 prefixItems 应与 properties 一一对应", row.span());
    }
    return new RowParts(found, remarks);
  }

  private static boolean isRemarks(Mapping row, String key) {
    return row.mapping("properties")
        .flatMap(all -> all.mapping(key))
        .flatMap(property -> property.get("x-remarks"))
        .isPresent();
  }

  private static String text(Mapping node, String key) {
    return node.get(key).orElse(null) instanceof Scalar scalar ? scalar.text() : "";
  }

  private void error(String message, Span place) {
    findings.add(Diagnostic.error("T3", message).at(place));
  }
}
