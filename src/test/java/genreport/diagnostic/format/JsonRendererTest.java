package genreport.diagnostic.format;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.CellValue;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Silenced;
import genreport.diagnostic.SourceFile;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonRendererTest {

  private static final JsonRenderer RENDERER = new JsonRenderer();

  @Test
  void nothingFound() {
    assertThat(RENDERER.render(List.of(), List.of(), List.of("a.pdf", "a.docx")))
        .isEqualTo(
            "{\"version\":1,\"errors\":0,\"warnings\":0,\"written\":[\"a.pdf\",\"a.docx\"],\"findings\":[],\"silenced\":[]}\n");
  }

  @Test
  void placesAndHints() {
    SourceFile file = new SourceFile("甲.yaml", "𠮷x\n乙丙\n");
    List<Diagnostic> findings =
        List.of(
            Diagnostic.warning("X8", "后").at(file.span(4, 5)).basis("b").advice("c").advice("d"),
            Diagnostic.error("X1", "前")
                .at(file.span(2, 6))
                .about(List.of(new CellValue("表.行.列", "行 列", "3"))),
            Diagnostic.failure("F1", "无"));
    Silenced quiet = new Silenced(Diagnostic.warning("X7", "静"), "清理", file.span(0, 2));
    assertThat(RENDERER.render(findings, List.of(quiet), List.of()))
        .isEqualTo(
            """
            {"version":1,"errors":2,"warnings":1,"written":[],"findings":[\
            {"rule":"F1","severity":"failure","message":"无","places":[],"cells":[],"basis":[],"advice":[]},\
            {"rule":"X1","severity":"error","message":"前","places":[{"file":"甲.yaml",\
            "line":1,"column":2,"endLine":2,"endColumn":3}],\
            "cells":[{"path":"表.行.列","label":"行 列","value":"3"}],"basis":[],"advice":[]},\
            {"rule":"X8","severity":"warning","message":"后","places":[{"file":"甲.yaml",\
            "line":2,"column":1,"endLine":2,"endColumn":2}],"cells":[],"basis":["b"],"advice":["c","d"]}],\
            "silenced":[{"rule":"X7","severity":"warning","message":"静","places":[],"cells":[],\
            "basis":[],"advice":[],"reason":"清理"}]}
            """);
  }

  @Test
  void findingsThatAreNotListedAreCounted() {
    List<Diagnostic> findings =
        Collections.nCopies(ShownFindings.MOST + 7, Diagnostic.error("X1", "错"));
    String json = RENDERER.render(findings, List.of(), List.of());
    assertThat(json).startsWith("{\"version\":1,\"errors\":207,").contains("\"unlisted\":7");
    assertThat(json.split("\"rule\":", -1)).hasSize(ShownFindings.MOST + 1);
    assertThat(RENDERER.render(findings.subList(7, 207), List.of(), List.of()))
        .doesNotContain("unlisted");
  }

  @Test
  void escapes() {
    String message = "\"\\\n\r\t\0\u007f\u2028𠮷\ud800x\udc00";
    assertThat(RENDERER.render(List.of(Diagnostic.error("X1", message)), List.of(), List.of()))
        .contains(
            "\"message\":\"\\\"\\\\\\n\\r\\t\\u0000\\u007f\\u2028𠮷\\ud800x\\udc00\",\"places\"");
  }
}
