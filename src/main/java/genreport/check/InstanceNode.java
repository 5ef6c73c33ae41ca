package genreport.check;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import genreport.report.Figure;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import genreport.source.Unread;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of the source or of a schema, as the validator sees it. A plain scalar is a number only
 * when it is written as one without any doubt; {@code 010}, {@code 1_000}, {@code 1:30}, {@code
 * NO}, {@code +3} and {@code -0} are strings.
 */
final class InstanceNode implements JsonNode {

  private static final Node.Visitor<SimpleType> TYPES =
      new Node.Visitor<>() {
        @Override
        public SimpleType visit(Mapping mapping) {
          return SimpleType.OBJECT;
        }

        @Override
        public SimpleType visit(Sequence sequence) {
          return SimpleType.ARRAY;
        }

        @Override
        public SimpleType visit(Scalar scalar) {
          return type(scalar);
        }

        @Override
        public SimpleType visit(Unread unread) {
          return SimpleType.NULL;
        }
      };

  private final Node node;
  private final String pointer;
  private final SimpleType type;

  private InstanceNode(Node node, String pointer) {
    this.node = node;
    this.pointer = pointer;
    this.type = node.accept(TYPES);
  }

  /** Wraps the project's own nodes; the validator parses no text. */
  static final class Factory implements JsonNodeFactory {

    @Override
    public JsonNode wrap(Object node) {
      return node instanceof JsonNode wrapped ? wrapped : new InstanceNode((Node) node, "");
    }

    @Override
    public JsonNode create(String text) {
      throw new UnsupportedOperationException("trees are read by the source package");
    }
  }

  @Override
  public String getJsonPointer() {
    return pointer;
  }

  @Override
  public SimpleType getNodeType() {
    return type;
  }

  private static SimpleType type(Scalar scalar) {
    if (scalar.isAbsent()) {
      return SimpleType.NULL;
    }
    if (scalar.style() != Scalar.Style.PLAIN) {
      return SimpleType.STRING;
    }
    if (scalar.text().equals("true") || scalar.text().equals("false")) {
      return SimpleType.BOOLEAN;
    }
    boolean oddSign = scalar.text().startsWith("+") || scalar.text().matches("-0(\\.0+)?");
    return (oddSign ? Optional.<BigDecimal>empty() : Figure.number(scalar.text()))
        .map(number -> scalar.text().contains(".") ? SimpleType.NUMBER : SimpleType.INTEGER)
        .orElse(SimpleType.STRING);
  }

  @Override
  public boolean asBoolean() {
    return asString().equals("true");
  }

  @Override
  public String asString() {
    return ((Scalar) node).text();
  }

  @Override
  public BigInteger asInteger() {
    return asNumber().toBigIntegerExact();
  }

  @Override
  public BigDecimal asNumber() {
    return new BigDecimal(asString());
  }

  @Override
  public List<JsonNode> asArray() {
    List<JsonNode> items = new ArrayList<>();
    for (Node item : ((Sequence) node).items()) {
      items.add(new InstanceNode(item, pointer + "/" + items.size()));
    }
    return items;
  }

  @Override
  public Map<String, JsonNode> asObject() {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    for (Mapping.Entry entry : ((Mapping) node).entries()) {
      String key = entry.key().text();
      String at = pointer + "/" + JsonNode.encodeJsonPointer(key);
      entries.put(key, new InstanceNode(entry.value(), at));
    }
    return entries;
  }
}
