package genreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.ValidatorFactory;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.form.FormPack;
import genreport.form.PreloadedForms;
import genreport.robustness.Mutator;
import genreport.source.BytesInMemory;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What surely fits is what the validator finds no error in; not the other way round. */
final class SureFitTest {

  private static final int MUTANTS_OF_EACH = 150;
  private static final int SCHEMAS = 2000;

  private final PreloadedForms forms;

  SureFitTest() throws IOException {
    forms = new PreloadedForms();
  }

  static List<Path> examples() throws IOException {
    return yamlFiles("examples");
  }

  /** So that the validator is not needed for them. */
  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleFits(Path example) throws IOException {
    Mapping source = mapping(Files.readAllBytes(example)).orElseThrow();
    assertThat(SureFit.of(source, schema(source).orElseThrow())).isTrue();
  }

  /** Cases of every kind and spoiled examples: the two say the same of all but a few. */
  @Test
  void whatFitsHasNoError() throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (Path file : yamlFiles("src/test/resources")) {
      files.add(Files.readAllBytes(file));
    }
    for (Path example : examples()) {
      Mutator mutator = new Mutator(Files.readAllBytes(example), new Random(files.size()));
      Stream.generate(mutator::next).limit(MUTANTS_OF_EACH).forEach(files::add);
    }
    Tally tally = new Tally();
    for (byte[] file : files) {
      Optional<Mapping> source = mapping(file);
      source.flatMap(this::schema).ifPresent(schema -> tally.add(source.get(), schema));
    }
    assertThat(tally.fit).isGreaterThan(100);
    assertThat(tally.unfit).isGreaterThan(100);
    assertThat(tally.doubted).isLessThan(tally.fit / 10);
  }

  /** Schemas with keywords taken away and others put in, known, unknown and wrongly used. */
  @Test
  void whatFitsAnyOtherSchemaHasNoError() throws IOException {
    List<Mapping> sources = new ArrayList<>();
    for (Path example : examples()) {
      mapping(Files.readAllBytes(example)).ifPresent(sources::add);
    }
    Tally tally = new Tally();
    Random random = new Random(11);
    for (int i = 0; i < SCHEMAS; i++) {
      Mapping source = sources.get(i % sources.size());
      Mapping mutant = SchemaMutator.mutant(schema(source).orElseThrow(), random);
      tally.add(source, SchemaMutator.mutant(mutant, random));
    }
    assertThat(tally.fit).isGreaterThan(SCHEMAS / 5);
    assertThat(tally.unfit).isGreaterThan(SCHEMAS / 5);
  }

  /** Counts what both say. */
  private static final class Tally {

    private int fit;
    private int unfit;

    /** How many are without error, but not surely. */
    private int doubted;

    void add(Mapping source, Mapping schema) {
      boolean sure = SureFit.of(source, schema);
      boolean valid = isValid(source, schema);
      assertThat(valid || !sure)
          .as(() -> schema.span().text() + "\n---\n" + source.span().text())
          .isTrue();
      fit += sure ? 1 : 0;
      unfit += valid ? 0 : 1;
      doubted += valid && !sure ? 1 : 0;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{type: integer}|7",
        "{type: number}|7",
        "{type: number}|7.0",
        "{type: string}|010",
        "{type: string}|+3",
        "{type: string}|-0.0",
        "{type: [integer, 'null']}|",
        "{type: boolean}|true",
        "{minLength: 2, maxLength: 2}|𠮷字",
        "{minLength: 9, pattern: x, minItems: 9, required: [a]}|7",
        "{pattern: 年}|2021年1月",
        "{minimum: 0, maximum: 99, multipleOf: 0.000001}|1.25",
        "{minimum: 7.0, maximum: 7}|7.00",
        "{minimum: 8}|七",
        "{enum: [a, 7, 'b']}|7",
        "{const: a}|a",
        "{prefixItems: [{type: integer}, true], items: {type: string}}|[1, 2, x]",
        "{prefixItems: [true, true, false], items: false}|[1, 2]",
        "{minItems: 1, maxItems: 2, items: true}|[1, 2]",
        "{properties: {a: {type: integer}}}|{a: 1, b: x}",
        "{properties: {a: true, c: false}, additionalProperties: false, required: [a]}|{a: 1}",
        "{$defs: {n: {minimum: 3}}, $ref: '#/$defs/n', maximum: 4}|3",
        "{title: t, description: d, format: narrative, x-y: {z: 1}, default: 1, examples: [1]}|x",
      })
  void fits(String schema, String value) {
    assertThat(SureFit.of(node(value), (Mapping) node(schema))).isTrue();
    assertThat(isValid(node(value), node(schema))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{type: integer}|7.0",
        "{type: integer}|'7'",
        "{type: integer}|010",
        "{type: number}|-0",
        "{type: string}|7",
        "{type: string}|",
        "{type: [object, array]}|x",
        "{minLength: 2}|𠮷",
        "{maxLength: 1}|ab",
        "{pattern: '^年'}|2021年",
        "{minimum: 7.01}|7",
        "{maximum: 99999999999999999999}|100000000000000000000",
        "{multipleOf: 0.01}|0.005",
        "{enum: [a, '7']}|7",
        "{enum: []}|7",
        "{const: '7'}|7",
        "{prefixItems: [{type: string}]}|[1]",
        "{prefixItems: [true], items: {type: string}}|[1, 2]",
        "{prefixItems: [true], items: false}|[1, 2]",
        "{minItems: 2}|[1]",
        "{maxItems: 1}|[1, 2]",
        "{properties: {a: false}}|{a: 1}",
        "{properties: {a: true}, additionalProperties: false}|{b: 1}",
        "{required: [a, b]}|{a: 1}",
        "{$defs: {n: {minimum: 3}}, $ref: '#/$defs/n', maximum: 4}|5",
        "{$defs: {n: {minimum: 3}}, $ref: '#/$defs/n', maximum: 4}|2",
        "{$defs: {n: {properties: {a: true}}}, $ref: '#/$defs/n', additionalProperties: false}|{a:"
            + " 1}",
      })
  void doesNotFit(String schema, String value) {
    assertThat(SureFit.of(node(value), (Mapping) node(schema))).isFalse();
    assertThat(isValid(node(value), node(schema))).isFalse();
  }

  /** Without error, but nothing that is known here. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{exclusiveMinimum: 3}|4",
        "{not: {type: string}}|4",
        "{$schema: 'http://json-schema.org/draft-07/schema#'}|4",
        "{$ref: '#'}|4",
        "{properties: {n: {minimum: 3}}, $ref: '#/properties/n'}|4",
        "{$defs: {a~b: true}, $ref: '#/$defs/a~0b'}|4",
        "{properties: {a: {$id: 'urn:a'}}}|{a: 1}",
        "{const: 4.0}|4",
        "{const: {a: 1}}|{a: 1}",
        "{minimum: '3'}|4",
        "{additionalProperties: true}|{a: 1}",
        "{additionalProperties: false}|{}",
      })
  void isLeftToTheValidator(String schema, String value) {
    assertThat(SureFit.of(node(value), (Mapping) node(schema))).isFalse();
  }

  @Test
  void aDefinitionWithinItselfEnds() {
    Node schema = node("{$defs: {n: {$ref: '#/$defs/n'}}, $ref: '#/$defs/n'}");
    assertThat(SureFit.of(node("1"), (Mapping) schema)).isFalse();
  }

  /** Whether the validator finds no error; of a definition within itself it finds no end. */
  private static boolean isValid(Node value, Node schema) {
    try {
      return new ValidatorFactory()
          .withJsonNodeFactory(new InstanceNode.Factory())
          .withDisabledSchemaValidation(true)
          .validate((Object) schema, (Object) value)
          .isValid();
    } catch (StackOverflowError e) {
      return false;
    }
  }

  /** A node as it is read where it stands as a value. */
  private static Node node(String written) {
    SourceFile file = new SourceFile("test.yaml", "v: " + (written == null ? "" : written) + "\n");
    return ((Mapping) YamlReader.read(file).value().orElseThrow()).get("v").orElseThrow();
  }

  private static Optional<Mapping> mapping(byte[] bytes) {
    Outcome<Node> tree = BytesInMemory.load(bytes).then(YamlReader::read);
    return tree.value().filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  private Optional<Mapping> schema(Mapping source) {
    return forms.choose(source).value().map(FormPack::schema);
  }

  private static List<Path> yamlFiles(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
