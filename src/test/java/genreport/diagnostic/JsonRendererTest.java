package genreport.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonRendererTest {

  private static final JsonRenderer RENDERER = new JsonRenderer();

  @Test
  void nothingFound() {
    assertThat(RENDERER.render(List.of(), List.of("a.pdf", "a.docx")))
        .isEqualTo(
            "{\"version\":1,\"errors\":0,\"warnings\":0,\"written\":[\"a.pdf\",\"a.docx\"],\"findings\":[]}\n");
  }

  @Test
  void placesAndHints() {
    SourceFile file = new SourceFile("甲.yaml", "𠮷x\n乙丙\n");
    List<Diagnostic> findings =
        List.of(
            Diagnostic.warning("X8", "后").at(file.span(4, 5)).basis("b").advice("c").advice("d"),
            Diagnostic.error("X1", "前").at(file.span(2, 6)),
            Diagnostic.failure("F1", "无"));
    assertThat(RENDERER.render(findings, List.of()))
        .isEqualTo(
            """
            {"version":1,"errors":2,"warnings":1,"written":[],"findings":[\
            {"rule":"F1","severity":"failure","message":"无","places":[],"basis":[],"advice":[]},\
            {"rule":"X1","severity":"error","message":"前","places":[{"file":"甲.yaml",\
            "line":1,"column":2,"endLine":2,"endColumn":3}],"basis":[],"advice":[]},\
            {"rule":"X8","severity":"warning","message":"后","places":[{"file":"甲.yaml",\
            "line":2,"column":1,"endLine":2,"endColumn":2}],"basis":["b"],"advice":["c","d"]}]}
            """);
  }

  @Test
  void escapes() {
    String message = "\"\\\n\r\t\0\u007f\u2028𠮷\ud800x\udc00";
    assertThat(RENDERER.render(List.of(Diagnostic.error("X1", message)), List.of()))
        .contains(
            "\"message\":\"\\\"\\\\\\n\\r\\t\\u0000\\u007f\\u2028𠮷\\ud800x\\udc00\",\"places\"");
  }
}
