package genreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.form.Field;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.PackFolders;
import genreport.form.Rule;
import genreport.report.Report;
import genreport.report.ReportReader;
import genreport.source.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule's own examples: the one passes every check, the other breaks the rule and no other. */
class RuleExamplesTest {

  static Stream<Arguments> rules() throws IOException {
    List<Arguments> rules = new ArrayList<>();
    PackFolders folders =
        new PackFolders(List.of(Path.of("src/test/resources/packs"), Bundled.TEMPLATES));
    for (String name : folders.packs()) {
      FormPack pack = new FormLibrary(folders).load(name).value().orElseThrow();
      pack.rules().forEach(rule -> rules.add(Arguments.of(name, rule.id(), pack, rule)));
    }
    return rules.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rules")
  void passes(String name, String id, FormPack pack, Rule rule) {
    assertThat(findings(pack, rule, rule.examples().passes())).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rules")
  void fails(String name, String id, FormPack pack, Rule rule) {
    List<Diagnostic> findings = findings(pack, rule, rule.examples().fails());
    assertThat(findings).extracting(Diagnostic::rule).containsOnly(id).isNotEmpty();
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.places()).isNotEmpty();
              assertThat(finding.hints()).isNotEmpty();
            });
  }

  /** The findings on a report that is empty but for a fragment, and against last year's. */
  private static List<Diagnostic> findings(FormPack pack, Rule rule, String fragment) {
    Mapping source = source(pack, fragment);
    Checker checker = new Checker(text -> List.of());
    List<Diagnostic> findings = new ArrayList<>(checker.check(source, pack));
    Outcome<Report> report = ReportReader.read(source, pack);
    findings.addAll(report.diagnostics());
    findings.addAll(checker.check(report.value().orElseThrow()));
    if (!rule.examples().lastYear().isEmpty()) {
      Mapping last = source(pack, rule.examples().lastYear());
      Report before = ReportReader.read(last, pack).value().orElseThrow();
      findings.addAll(checker.check(report.value().orElseThrow(), before, List.of()));
    }
    return findings;
  }

  private static Mapping source(FormPack pack, String fragment) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("年度", "年度: " + pack.years().from());
    keys.put("机关", "机关: 示例市人民政府");
    keys.put("总体情况", "总体情况: 主动公开、依申请公开、信息管理、平台建设和监督保障工作正常。");
    for (String key : List.of("引言", "主动公开", "依申请公开", "复议诉讼")) {
      keys.put(key, key + ":");
    }
    keys.put("问题和改进", "问题和改进: 解读形式单一，已经增加图解。");
    keys.put("其他事项", "其他事项: 没有收取信息处理费。");
    for (Field field : pack.fields().fields()) {
      if (!field.below().isEmpty()) {
        keys.putIfAbsent(field.key(), field.key() + ":");
      }
    }
    keys.keySet().removeIf(key -> pack.field(key).isEmpty());
    keys.keySet().removeIf(key -> ("\n" + fragment).contains("\n" + key + ":"));
    String text = String.join("\n", keys.values()) + "\n" + fragment;
    return Bundled.mapping(text);
  }
}
