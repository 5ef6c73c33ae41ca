package genreport.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import genreport.Bundled;
import genreport.diagnostic.Diagnostic;
import genreport.source.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each form pack is whole and right in itself. */
class FormPackTest {

  static List<String> packs() throws IOException {
    return List.copyOf(Bundled.FOLDERS.packs());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void loads(String name) {
    assertThat(new FormLibrary(Bundled.FOLDERS).load(name).diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void schemaIsValidJsonSchema(String name) throws IOException {
    assertIsValidJsonSchema(Files.readString(Path.of("templates", name, "schema.json")));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void schemaIsPrintedWithAllThatItRefersTo(String name) {
    String text = new FormLibrary(Bundled.FOLDERS).schemaText(name).value().orElseThrow();
    assertThat(text).doesNotContain(".json#").contains("\"$ref\": \"#/$defs/applicants\"");
    assertIsValidJsonSchema(text);
    Mapping schema = (Mapping) Bundled.tree(text);
    assertThat(SchemaText.of(schema)).isEqualTo(text);
    assertThat(SchemaReader.read(schema).value())
        .isEqualTo(new FormLibrary(Bundled.FOLDERS).load(name).value().map(FormPack::fields));
  }

  private static void assertIsValidJsonSchema(String schema) {
    var result =
        new ValidatorFactory()
            .withJsonNodeFactory(new SnakeYamlNode.Factory())
            .validate("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}", schema);
    assertThat(result.getErrors()).isEmpty();
    assertThat(result.isValid()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void hasTheRulesThatEveryFormNeeds(String name) {
    FormPack pack = new FormLibrary(Bundled.FOLDERS).load(name).value().orElseThrow();
    assertThat(pack.rules()).extracting(Rule::id).contains("X1", "X2", "X3", "X4", "X5");
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyFieldHasALabel(String name) {
    FormPack pack = new FormLibrary(Bundled.FOLDERS).load(name).value().orElseThrow();
    assertThat(pack.fields().fields())
        .allSatisfy(field -> assertThat(field.label()).as(field.path()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void countsOfFigures(String name) {
    FormPack pack = new FormLibrary(Bundled.FOLDERS).load(name).value().orElseThrow();
    Rule.Equation rows =
        (Rule.Equation)
            pack.rules().stream().filter(rule -> rule.id().equals("X1")).findFirst().orElseThrow();
    int figures =
        Cells.of(pack.fields(), rows).rows().stream().mapToInt(row -> row.columns().size()).sum();
    assertThat(figures).isEqualTo(name.equals("2019") ? 161 : 175);
  }

  @Test
  void aSchemaOfOnesOwnKeepsWhatThePackSays(@TempDir Path own) throws IOException {
    Files.createDirectory(own.resolve("2021"));
    Files.copy(Path.of("templates/2021/schema.json"), own.resolve("2021/schema.json"));
    Files.createDirectory(own.resolve("disclosure"));
    Files.copy(Path.of("templates/disclosure/fields.json"), own.resolve("disclosure/fields.json"));
    FormLibrary library = new FormLibrary(new PackFolders(List.of(own, Path.of("templates"))));

    assertThat(library.load("2021").value().orElseThrow().rules())
        .hasSameSizeAs(new FormLibrary(Bundled.FOLDERS).load("2021").value().orElseThrow().rules());
  }

  @Test
  void aSchemaWithoutAPackFileIsNoForm(@TempDir Path own) throws IOException {
    Files.createDirectory(own.resolve("2030"));
    Files.copy(Path.of("templates/2021/schema.json"), own.resolve("2030/schema.json"));
    FormLibrary library = new FormLibrary(new PackFolders(List.of(own, Path.of("templates"))));
    Mapping source = (Mapping) Bundled.tree("年度: 2030\n");

    assertThat(library.choose(source).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("模板文件夹里没有 2030/pack.yaml");
  }

  @Test
  void aMissingPackFileIsSaid(@TempDir Path empty) {
    FormLibrary library = new FormLibrary(new PackFolders(List.of(empty)));
    assertThat(library.load("2021").diagnostics())
        .extracting(Diagnostic::message)
        .containsExactlyInAnyOrder(
            "模板文件夹里没有 2021/pack.yaml", "模板文件夹里没有 2021/schema.json", "模板文件夹里没有 common/style.yaml");
  }
}
