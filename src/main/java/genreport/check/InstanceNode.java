package genreport.check;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adapts a node of a source or of a schema to the validator. */
final class InstanceNode implements JsonNode {

  private final Node node;
  private final String pointer;
  private final SimpleType type;

  private InstanceNode(Node node, String pointer) {
    this.node = node;
    this.pointer = pointer;
    this.type = SimpleType.valueOf(ValueKind.of(node).name());
  }

  /** Wraps nodes that the source package has parsed. The validator parses no text. */
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
