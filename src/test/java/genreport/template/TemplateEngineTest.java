package genreport.template;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.form.PackFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateEngineTest {

  @TempDir Path folder;

  private Outcome<String> render(String template, Map<String, ?> model) throws IOException {
    Files.writeString(folder.resolve("t.ftlx"), template);
    return new TemplateEngine(new PackFolders(List.of(folder))).render("t.ftlx", model);
  }

  @Test
  void valuesAreEscapedAndNeverEvaluated() throws IOException {
    String hostile = "${1+1}<#if true>x</#if><w:p>&amp;\"'";
    assertThat(render("<P>${text}</P>", Map.of("text", hostile)).value())
        .contains("<P>${1+1}&lt;#if true&gt;x&lt;/#if&gt;&lt;w:p&gt;&amp;amp;&quot;&apos;</P>");
  }

  @Test
  void numbersHaveNoSeparators() throws IOException {
    assertThat(render("${n}", Map.of("n", 11398889)).value()).contains("11398889");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}",
        "${text?api.getClass()}",
        "${text.class}",
        "${list.class}",
        "<#include \"../../../../../../etc/passwd\">",
        "<#include \"/etc/passwd\">",
        "<#include \"file:///etc/passwd\">"
      })
  void nothingOfJavaOrOfTheMachineIsWithinReach(String template) throws IOException {
    Outcome<String> out = render(template, Map.of("text", "t", "list", List.of(1)));
    assertThat(out.value()).isEmpty();
    assertThat(out.diagnostics()).extracting(Diagnostic::rule).containsExactly("T1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#setting number_format='#.#.#'>${1.5}",
        "<#setting nothing='x'>",
        "${'x'?date('yyyy-QQ')}",
        "${'a'?matches('(')?c}",
        "${1?string('#.#.#')}",
        "${text?keep_before('(', 'r')}",
        "<#macro m><@m/></#macro><@m/>",
        "<#list 1..999999999 as i>0123456789</#list>",
        "<#assign s='x'><#list 1..99 as i><#assign s=s+s></#list>${s}",
      })
  void whatFreeMarkerDoesNotReportIsAFindingToo(String template) throws IOException {
    Outcome<String> out = render(template, Map.of("text", "t"));
    assertThat(out.value()).isEmpty();
    assertThat(out.diagnostics()).extracting(Diagnostic::rule).containsExactly("T1");
  }

  @Test
  void deeplyNestedDirectivesAreAFinding() throws IOException {
    String template = "<#if true>".repeat(20_000) + "</#if>".repeat(20_000);
    assertThat(render(template, Map.of()).diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("T1");
  }

  @Test
  void aFaultIsSaidAtTheTemplatesLine() throws IOException {
    Diagnostic finding = render("一\n二 ${nothing}\n", Map.of()).diagnostics().get(0);
    assertThat(finding.places().get(0).line()).isEqualTo(2);
    assertThat(finding.places().get(0).file().name()).isEqualTo("t.ftlx");
    assertThat(finding.message()).startsWith("模板 t.ftlx 有错：").contains("nothing");
  }

  @Test
  void aSyntaxFaultToo() throws IOException {
    Diagnostic finding = render("一\n<#if>\n", Map.of()).diagnostics().get(0);
    assertThat(finding.places().get(0).line()).isEqualTo(2);
  }

  @Test
  void aMissingTemplateIsAFailure() {
    TemplateEngine engine = new TemplateEngine(new PackFolders(List.of(folder)));
    assertThat(engine.render("none.ftlx", Map.of()).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("找不到模板 none.ftlx");
  }

  @Test
  void elementsAreMarkedWithTheirPlaces() throws IOException {
    Files.writeString(
        folder.resolve("t.ftlx"),
        "<#-- <p> -->\n<p>${x}</p> <#if (2 > 1)>\n  <br/>${'<b/>'?no_esc}</#if>");
    Outcome<String> out =
        new TemplateEngine(new PackFolders(List.of(folder))).render("t.ftlx", Map.of("x", "甲"));
    assertThat(out.value().orElseThrow())
        .contains("<p at=\"t.ftlx:2:1\">甲</p>", "<br at=\"t.ftlx:3:3\"/><b/>");
  }

  @Test
  void theFirstFolderThatHasAFileWins() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(own.resolve("t.ftlx"), "own");
    Files.writeString(folder.resolve("t.ftlx"), "bundled");
    Files.writeString(folder.resolve("u.ftlx"), "bundled");
    TemplateEngine engine = new TemplateEngine(new PackFolders(List.of(own, folder)));
    assertThat(engine.render("t.ftlx", Map.of()).value()).contains("own");
    assertThat(engine.render("u.ftlx", Map.of()).value()).contains("bundled");
  }
}
