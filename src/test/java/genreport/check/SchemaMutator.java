package genreport.check;

import genreport.diagnostic.SourceFile;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Sequence;
import genreport.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils a schema: at one place a keyword is taken away, put in or given another value. */
final class SchemaMutator {

  private static final Mapping KEYWORDS =
      read(
          """
          {type: integer}
          {type: number}
          {type: string}
          {type: 'null'}
          {type: [object, array, string, integer, 'null']}
          {type: []}
          {properties: {新收: {type: object}, 自然人: {maximum: 3}}}
          {properties: [新收]}
          {properties: {自然人: false}}
          {additionalProperties: false}
          {additionalProperties: true}
          {additionalProperties: {type: integer}}
          {patternProperties: {总: {type: string}}}
          {propertyNames: {maxLength: 3}}
          {required: [年度]}
          {required: [自然人, 总计]}
          {required: 年度}
          {items: true}
          {items: false}
          {items: {type: integer}}
          {items: {$ref: '#/$defs/count'}}
          {items: [true]}
          {prefixItems: []}
          {prefixItems: [{type: integer}, {minimum: 1}]}
          {prefixItems: [true, false]}
          {minItems: 3}
          {minItems: 3.0}
          {maxItems: 6}
          {maxItems: '6'}
          {minLength: 2}
          {minLength: 40}
          {maxLength: 12}
          {maxLength: -1}
          {pattern: '^.{4}$'}
          {pattern: '年'}
          {pattern: '\\d'}
          {enum: [0, 1, 2021, '2021', null]}
          {enum: 2021}
          {const: 0}
          {const: 2021}
          {const: '2021'}
          {const: 2021.0}
          {minimum: 1}
          {minimum: 2020.5}
          {minimum: -3}
          {minimum: '1'}
          {maximum: 2022}
          {maximum: 5}
          {maximum: 99999999999999999999}
          {exclusiveMaximum: 2021}
          {multipleOf: 1}
          {multipleOf: 2}
          {multipleOf: 0.01}
          {multipleOf: 0.0000001}
          {$ref: '#/$defs/count'}
          {$ref: '#/$defs/narrative'}
          {$ref: '#/$defs/applicants'}
          {$ref: '#/$defs/none'}
          {$ref: '#/properties/年度'}
          {not: {type: string}}
          {anyOf: [{type: string}, {type: object}]}
          {uniqueItems: true}
          {unevaluatedProperties: false}
          {contains: {const: 0}}
          {format: date}
          {format: 3}
          {examples: [{type: x}]}
          {default: 7}
          {x-more: {minimum: 7}}
          {$comment: c}
          {$anchor: here}
          {deprecated: true}
          """);

  private SchemaMutator() {}

  private static Mapping read(String lines) {
    StringBuilder list = new StringBuilder("v:\n");
    lines.lines().forEach(line -> list.append("  - ").append(line).append('\n'));
    SourceFile file = new SourceFile("keywords.yaml", list.toString());
    return (Mapping) YamlReader.read(file).value().orElseThrow();
  }

  static Mapping mutant(Mapping schema, Random random) {
    List<Mapping> places = new ArrayList<>();
    collect(schema, places);
    Mapping place = places.get(random.nextInt(places.size()));
    return (Mapping) replaced(schema, place, spoiled(place, random));
  }

  /** Every mapping of a tree. */
  private static void collect(Node node, List<Mapping> found) {
    if (node instanceof Mapping mapping) {
      found.add(mapping);
      mapping.entries().forEach(entry -> collect(entry.value(), found));
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> collect(item, found));
    }
  }

  private static Mapping spoiled(Mapping place, Random random) {
    List<Mapping.Entry> entries = new ArrayList<>(place.entries());
    if (!entries.isEmpty() && random.nextInt(3) == 0) {
      entries.remove(random.nextInt(entries.size()));
    }
    List<Node> choices = KEYWORDS.sequence("v").orElseThrow().items();
    Mapping chosen = (Mapping) choices.get(random.nextInt(choices.size()));
    Mapping.Entry added = chosen.entries().get(0);
    entries.removeIf(entry -> entry.key().text().equals(added.key().text()));
    entries.add(random.nextInt(entries.size() + 1), added);
    return new Mapping(entries, true, place.span());
  }

  /** The tree with another mapping in the place of one. */
  private static Node replaced(Node node, Mapping place, Mapping by) {
    if (node instanceof Sequence list) {
      return new Sequence(
          list.items().stream().map(item -> replaced(item, place, by)).toList(), list.span());
    }
    if (!(node instanceof Mapping mapping)) {
      return node;
    }
    if (mapping.equals(place)) {
      return by;
    }
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      entries.add(
          new Mapping.Entry(entry.key(), replaced(entry.value(), place, by), entry.doubtful()));
    }
    return new Mapping(entries, mapping.complete(), mapping.span());
  }
}
