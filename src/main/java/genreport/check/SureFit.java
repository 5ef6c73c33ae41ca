package genreport.check;

import genreport.report.Decimal;
import genreport.report.Figure;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import genreport.source.Unread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells of a source that it surely fits its schema, as nearly every one does, so that the validator
 * is not even loaded. It knows the keywords of JSON Schema 2020-12 that forms are described with;
 * whatever else it meets, and whatever doesn't fit, it leaves to the validator to judge and to say.
 */
final class SureFit {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String DEFINITIONS = "#/$defs/";

  /** How many schemas may be open at once; a definition may refer to itself. */
  private static final int DEEPEST = 64;

  private final Mapping root;

  /** By reference, what is read of the definitions that plain scalars have been looked up in. */
  private final Map<String, Optional<NumberRange>> ranges = new HashMap<>();

  /** How many schemas are open; 1 in the root. */
  private int depth;

  private SureFit(Mapping root) {
    this.root = root;
  }

  /** Whether a source fits a schema without any doubt. */
  static boolean of(Node source, Mapping schema) {
    return new SureFit(schema).fits(source, schema);
  }

  private boolean fits(Node value, Node schema) {
    if (value instanceof Unread || depth == DEEPEST) {
      return false;
    }
    if (!(schema instanceof Mapping keywords)) {
      return Kind.of(schema) == Kind.BOOLEAN && text(schema).equals("true");
    }
    depth++;
    boolean all = true;
    for (Mapping.Entry keyword : keywords.entries()) {
      all = all && fits(value, keyword, keywords);
    }
    depth--;
    return all;
  }

  /**
   * @param siblings the schema that holds the keyword
   */
  private boolean fits(Node value, Mapping.Entry keyword, Mapping siblings) {
    String name = keyword.key().text();
    Node wanted = keyword.value();
    return switch (name) {
      case "title", "description", "format", "examples", "default", "defaultSnippets" -> true;
      case "$schema" -> depth == 1 && text(wanted).equals(DIALECT);
      case "$id", "$defs" -> depth == 1;
      case "$ref" -> refersToFitting(value, wanted);
      case "type" -> isOfType(Kind.of(value), wanted);
      case "enum" ->
          wanted instanceof Sequence list && isAmong(value, Kind.of(value), list.items());
      case "const" -> isSame(value, Kind.of(value), wanted);
      case "properties" -> !(value instanceof Mapping map) || fitProperties(map, wanted);
      case "additionalProperties" ->
          !(value instanceof Mapping map) || hasNoOthers(map, wanted, siblings);
      case "required" -> !(value instanceof Mapping map) || hasAll(map, wanted);
      case "prefixItems" -> !(value instanceof Sequence list) || fitFirst(list, wanted);
      case "items" -> !(value instanceof Sequence list) || fitRest(list, wanted, siblings);
      case "minItems" -> !(value instanceof Sequence) || isAtLeast(size(value), wanted);
      case "maxItems" -> !(value instanceof Sequence) || isAtMost(size(value), wanted);
      case "minLength" -> Kind.of(value) != Kind.STRING || isAtLeast(length(value), wanted);
      case "maxLength" -> Kind.of(value) != Kind.STRING || isAtMost(length(value), wanted);
      case "pattern" -> Kind.of(value) != Kind.STRING || matches(text(value), wanted);
      case "minimum" -> !isNumber(Kind.of(value)) || isAtLeast(number(value), wanted);
      case "maximum" -> !isNumber(Kind.of(value)) || isAtMost(number(value), wanted);
      case "multipleOf" -> !isNumber(Kind.of(value)) || isMultiple(number(value), wanted);
      default -> name.startsWith("x-");
    };
  }

  /** Only to a definition of the root, by a name in which nothing is escaped. */
  private boolean refersToFitting(Node value, Node reference) {
    String pointer = text(reference);
    if (!(value instanceof Scalar scalar) || scalar.style() != Scalar.Style.PLAIN) {
      return fitsDefinition(value, pointer);
    }
    Optional<NumberRange> range = ranges.get(pointer);
    if (range == null) {
      Optional<Node> definition = definition(pointer);
      range =
          definition.isPresent() && definition.get() instanceof Mapping keywords
              ? NumberRange.of(keywords)
              : Optional.empty();
      ranges.put(pointer, range);
    }
    return (range.isPresent() && range.get().holds(scalar)) || fitsDefinition(value, pointer);
  }

  private boolean fitsDefinition(Node value, String pointer) {
    Optional<Node> definition = definition(pointer);
    return definition.isPresent() && fits(value, definition.get());
  }

  private Optional<Node> definition(String pointer) {
    Optional<Mapping> definitions =
        pointer.startsWith(DEFINITIONS) ? root.mapping("$defs") : Optional.empty();
    return definitions.isPresent()
        ? definitions.get().get(pointer.substring(DEFINITIONS.length()))
        : Optional.empty();
  }

  private static boolean isOfType(Kind kind, Node wanted) {
    if (!(wanted instanceof Sequence list)) {
      return isNamed(kind, text(wanted));
    }
    for (Node type : list.items()) {
      if (isNamed(kind, text(type))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Kind kind, String type) {
    return switch (type) {
      case "object" -> kind == Kind.OBJECT;
      case "array" -> kind == Kind.ARRAY;
      case "string" -> kind == Kind.STRING;
      case "integer" -> kind == Kind.INTEGER;
      case "number" -> isNumber(kind);
      case "boolean" -> kind == Kind.BOOLEAN;
      case "null" -> kind == Kind.NULL;
      default -> false;
    };
  }

  private static boolean isAmong(Node value, Kind kind, List<Node> choices) {
    for (Node choice : choices) {
      if (isSame(value, kind, choice)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two scalars are written the same, which numbers need not be to be the same. */
  private static boolean isSame(Node value, Kind kind, Node other) {
    return value instanceof Scalar scalar
        && other instanceof Scalar
        && Kind.of(other) == kind
        && scalar.text().equals(text(other));
  }

  private boolean fitProperties(Mapping value, Node schemas) {
    if (!(schemas instanceof Mapping properties)) {
      return false;
    }
    for (Mapping.Entry entry : value.entries()) {
      Optional<Node> schema = properties.get(entry.key().text());
      if (schema.isPresent() && !fits(entry.value(), schema.get())) {
        return false;
      }
    }
    return true;
  }

  /** Whether all keys are those of the properties beside {@code additionalProperties: false}. */
  private static boolean hasNoOthers(Mapping value, Node allowed, Mapping siblings) {
    Optional<Mapping> properties = siblings.mapping("properties");
    if (properties.isEmpty() || !isFalse(allowed)) {
      return false;
    }
    for (Mapping.Entry entry : value.entries()) {
      if (properties.get().entry(entry.key().text()).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasAll(Mapping value, Node keys) {
    if (!(keys instanceof Sequence list)) {
      return false;
    }
    for (Node key : list.items()) {
      if (Kind.of(key) != Kind.STRING || value.entry(text(key)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private boolean fitFirst(Sequence value, Node schemas) {
    if (!(schemas instanceof Sequence list)) {
      return false;
    }
    int count = Math.min(list.items().size(), value.items().size());
    for (int i = 0; i < count; i++) {
      if (!fits(value.items().get(i), list.items().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The items behind those that {@code prefixItems} describes. */
  private boolean fitRest(Sequence value, Node schema, Mapping siblings) {
    Optional<Sequence> described = siblings.sequence("prefixItems");
    int first = described.isPresent() ? described.get().items().size() : 0;
    for (int i = first; i < value.items().size(); i++) {
      if (!fits(value.items().get(i), schema)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAtLeast(Decimal value, Node least) {
    return isNumber(Kind.of(least)) && value.compareTo(number(least)) >= 0;
  }

  private static boolean isAtMost(Decimal value, Node most) {
    return isNumber(Kind.of(most)) && value.compareTo(number(most)) <= 0;
  }

  private static boolean isMultiple(Decimal value, Node factor) {
    return isNumber(Kind.of(factor))
        && number(factor).signum() > 0
        && value.isMultipleOf(number(factor));
  }

  private static boolean matches(String text, Node pattern) {
    return Kind.of(pattern) == Kind.STRING && Pattern.compile(text(pattern)).matcher(text).find();
  }

  private static Decimal size(Node list) {
    return Decimal.of(((Sequence) list).items().size());
  }

  /** In characters, of which some are two code units. */
  private static Decimal length(Node value) {
    String text = text(value);
    return Decimal.of(text.codePointCount(0, text.length()));
  }

  private static boolean isNumber(Kind kind) {
    return kind == Kind.INTEGER || kind == Kind.NUMBER;
  }

  private static Decimal number(Node value) {
    return Figure.number(text(value)).orElseThrow();
  }

  private static boolean isFalse(Node schema) {
    return Kind.of(schema) == Kind.BOOLEAN && text(schema).equals("false");
  }

  /** The text of a scalar; empty for what is none. */
  private static String text(Node node) {
    return node instanceof Scalar scalar ? scalar.text() : "";
  }
}
