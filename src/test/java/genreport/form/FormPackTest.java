package genreport.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import genreport.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each form pack is whole and right in itself. */
class FormPackTest {

  private static final PackFolders FOLDERS = new PackFolders(List.of(Path.of("templates")));

  static List<String> packs() throws IOException {
    return List.copyOf(FOLDERS.packs());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void loads(String name) throws IOException {
    assertThat(new FormLibrary(FOLDERS).load(name).diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void schemaIsValidJsonSchema(String name) throws IOException {
    String schema = Files.readString(Path.of("templates", name, "schema.json"));
    var result =
        new ValidatorFactory()
            .withJsonNodeFactory(new SnakeYamlNode.Factory())
            .validate("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}", schema);
    assertThat(result.getErrors()).isEmpty();
    assertThat(result.isValid()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void hasTheRulesThatEveryFormNeeds(String name) throws IOException {
    FormPack pack = new FormLibrary(FOLDERS).load(name).value().orElseThrow();
    assertThat(pack.rules()).extracting(Rule::id).contains("X1", "X2", "X3", "X4", "X5");
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyCellOfAnEquationIsInTheForm(String name) throws IOException {
    FormPack pack = new FormLibrary(FOLDERS).load(name).value().orElseThrow();
    for (Rule rule : pack.rules()) {
      if (rule instanceof Rule.Equation equation) {
        Cells cells = Cells.of(pack.fields(), equation);
        List<String> paths =
            equation.over() == Rule.Over.ROWS
                ? cells.paths(equation.left(), cells.rows().get(0))
                : cells.paths(equation.left(), cells.columnKeys().get(0));
        assertThat(paths)
            .as(equation.id())
            .isNotEmpty()
            .allSatisfy(path -> assertThat(pack.field(path)).as(path).isPresent());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyFieldHasALabel(String name) throws IOException {
    FormPack pack = new FormLibrary(FOLDERS).load(name).value().orElseThrow();
    assertThat(pack.fields().fields())
        .allSatisfy(field -> assertThat(field.label()).as(field.path()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void countsOfFigures(String name) throws IOException {
    FormPack pack = new FormLibrary(FOLDERS).load(name).value().orElseThrow();
    Rule.Equation rows =
        (Rule.Equation)
            pack.rules().stream().filter(rule -> rule.id().equals("X1")).findFirst().orElseThrow();
    int figures =
        Cells.of(pack.fields(), rows).rows().stream().mapToInt(row -> row.columns().size()).sum();
    assertThat(figures).isEqualTo(name.equals("2019") ? 161 : 175);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aMissingPackFileIsSaid(String name) throws IOException {
    PackFolders without =
        new PackFolders(List.of(Files.createTempDirectory("genreport-no-templates")));
    List<Diagnostic> findings = new FormLibrary(without).load(name).diagnostics();
    assertThat(findings)
        .extracting(Diagnostic::message)
        .contains("模板文件夹里没有 " + name + "/schema.json");
  }
}
