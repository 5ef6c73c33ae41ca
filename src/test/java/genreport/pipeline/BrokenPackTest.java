package genreport.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Severity;
import genreport.diagnostic.Span;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An agency's own templates, and fonts, with a mistake: what is wrong is said, nothing is thrown.
 */
class BrokenPackTest {

  private static final Path REPORT = Path.of("src/test/resources/checks/right.yaml");

  @TempDir Path folder = Path.of("");
  private Path own = Path.of("");

  @BeforeEach
  void ownTemplates() throws IOException {
    own = Files.createDirectories(folder.resolve("own"));
  }

  private RunResult run(Path fonts) {
    return Pipeline.run(
        new Request(
            REPORT, "a.yaml", folder.resolve("out"), List.of(own, Bundled.TEMPLATES), fonts));
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(own.resolve(name).getParent());
    Files.writeString(own.resolve(name), text);
  }

  /** Changes the first place in the file; what is said must point there or at its rule. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2021/schema.json  | "#/$defs/documents"     | "#/$defs/none"      | T3 $ref 应为 #/$defs/ 加上一个定义的名称，不能是它自己所在的定义
          2021/schema.json  | "#/$defs/documents"     | 5                   | T3 $ref 应为 #/$defs/ 加上一个定义的名称，不能是它自己所在的定义
          2021/schema.json  | fields.json#/$defs/count | fields.json#/$defs/none | T3 $ref 指的“../disclosure/fields.json#/$defs/none”不在那里，或者就是它自己所在的地方
          2021/schema.json  | /properties/机关"         | /properties/机"       | T3 $ref 指的“../disclosure/fields.json#/properties/机”不在那里，或者就是它自己所在的地方
          2021/schema.json  | properties/机关"         | properties/机关", "type": "string" | T3 “$ref”旁边不能写“type”，只能写 title、description、defaultSnippets
          2021/schema.json  | "amount": {            | "count": {          | T3 定义“count”在 2021/schema.json 和 disclosure/fields.json 里都有，名称应当不同
          2021/pack.yaml    | report:                 | reports:            | T3 表式 2021 的 pack.yaml 缺少 report
          2021/pack.yaml    | report:                 | reports:            | T3 表式 2021 的 pack.yaml 不能有“reports”
          2021/pack.yaml    | title:                  | titles:             | T3 表式 2021 的 pack.yaml 缺少 title
          2021/pack.yaml    | inherits:               | inherit:            | T3 表式 2021 的 pack.yaml 不能有“inherit”
          2021/pack.yaml    | inherits:               | inherit:            | T3 表式 2021 的 pack.yaml 缺少 inherits
          2021/pack.yaml    | [disclosure]            | disclosure          | T3 表式 2021 的 pack.yaml 缺少 inherits
          2021/schema.json  | "prefixItems": [        | "prefixItems": [{}, | T3 行的 prefixItems 应与 properties 一一对应
          disclosure/fields.json | "type": "integer"  | "type": "text"      | T3 没有“text”这个类型
          disclosure/fields.json | "minimum": 2019    | "pattern": "["      | T3 pattern 不是正则表达式
          2021/pack.yaml    | from:                   | since:              | T3 表式 2021 的 pack.yaml 缺少 years
          2019/pack.yaml    | to: 2020                | to: 2021            | S6 2021 年度的报告有几个表式：2019、2021
          2021/rules.yaml   | in: 依申请公开            | in: 依申请           | T3 规则 X2：表式里没有“依申请”，或它下面没有行
          2021/rules.yaml   | 予以公开,                 | 予以公布,            | T3 规则 X2：表式里没有“依申请公开.予以公布.自然人”
          2021/rules.yaml   | 不予公开.*               | 不公开.*            | T3 规则 X2：表式里没有“不公开.*”
          2021/rules.yaml   | total: 总计              | totl: 总计          | T3 规则没有“totl”这一项
          2021/rules.yaml   | solve: （七）总计         | solve: 总计         | T3 规则 X2：solve 应为右边一项的名称，现为“总计”
          2021/rules.yaml   | id: X5                  | id: X2              | T3 规则“X2”重复
          2021/rules.yaml   | kinds:                  | kind:               | Y2 键“kind”重复：第 28 行已经写过
          disclosure/rules.yaml | over: rows              | over: cells         | T3 over 应为 rows 或 columns
          disclosure/claims.yaml | id: handled            | id: done            | T3 “done”重复
          disclosure/claims.yaml | words:                 | word:               | T3 说法没有“word”这一项
          disclosure/claims.yaml | before: '{PART_START}' | befor: '{PART_START}' | T3 说法没有“befor”这一项
          disclosure/claims.yaml | before: '{PART_START}' | befor: '{PART_START}' | T3 说法缺少“before”
          disclosure/claims.yaml | before: '{PART_START}' | before: '{PART}'     | T3 words 里没有“PART”，或它用到了自己
          disclosure/claims.yaml | REVIEW: '(?:行政)?复议' | REVIEW: '{REVIEW}复议' | T3 words 里没有“REVIEW”，或它用到了自己
          disclosure/claims.yaml | REVIEW: '(?:行政)?复议' | REVIEW: '(行政?复议'  | T3 “{REVIEW}{AND}{SUIT}{DISPUTES}”不是正则表达式
          disclosure/claims.yaml | scope: named           | scope: name          | T3 scopes 里没有“name”，或它用到了自己
          disclosure/claims.yaml | in: before             | in: behind           | T3 in 应为 topic、sentence、earlier、around、before 或 clause
          disclosure/claims.yaml | RECEIVED: [依申请公开.新收] | RECEIVED: [RECEIVED] | T3 “RECEIVED”用到了自己
          disclosure/claims.yaml | shortest: 3            | shortest: 三          | T3 “shortest”应为正整数
          """)
  void isSaidAtItsPlace(String name, String find, String replacement, String expected)
      throws IOException {
    String text = Files.readString(Bundled.TEMPLATES.resolve(name));
    assertThat(text).contains(find);
    int at = text.indexOf(find);
    write(name, text.substring(0, at) + replacement + text.substring(at + find.length()));
    List<Diagnostic> findings = run(Bundled.FONTS).findings();
    assertThat(findings).extracting(f -> f.rule() + " " + f.message()).contains(expected);
    assertThat(findings).allSatisfy(finding -> assertThat(finding.places()).isNotEmpty());
  }

  /**
   * A key that the form has not is not printed, so it is an error also where the schema allows it.
   */
  @Test
  void anUnknownKeyIsAnErrorWhateverTheSchemaAllows() throws IOException {
    String text = Files.readString(Bundled.TEMPLATES.resolve("2021/schema.json"));
    write("2021/schema.json", text.replaceAll("\"additionalProperties\": false,?", ""));
    Path report = folder.resolve("report.yaml");
    Files.writeString(report, "附件: 一份\n" + Files.readString(REPORT));
    RunResult result =
        Pipeline.run(
            new Request(report, "a.yaml", folder, List.of(own, Bundled.TEMPLATES), Bundled.FONTS));
    assertThat(result.findings())
        .extracting(f -> f.rule() + " " + f.message())
        .containsExactly("S1 没有“附件”这一项");
  }

  /** Each of them has the validator look at the report's root again and again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"allOf\": [{\"$ref\": \"#\"}]",
        "\"anyOf\": [{\"$ref\": \"#\"}, true]",
        "\"anyOf\": [{\"$dynamicRef\": \"#\"}]",
        "\"not\": {\"oneOf\": [{\"$dynamicRef\": \"#\"}]}",
        "\"if\": {\"$ref\": \"#\"}"
      })
  void aSchemaWithoutEndIsNamed(String endless) throws IOException {
    String text = Files.readString(Bundled.TEMPLATES.resolve("2021/schema.json"));
    write(
        "2021/schema.json",
        text.replaceFirst("\\{", Matcher.quoteReplacement("{" + endless + ",")));
    assertThat(run(Bundled.FONTS).findings())
        .extracting(f -> f.rule() + " " + f.message())
        .contains("T3 表式 2021 的 schema.json 自己引用自己，没有尽头");
  }

  @Test
  void aTemplateIsWrongAtItsOwnLine() throws IOException {
    String text = Files.readString(Bundled.TEMPLATES.resolve("2021/report.ftlx"));
    assertThat(text.lines().toList().get(4)).isEqualTo("<@part.opening \"引言\"/>");
    write("2021/report.ftlx", text.replace("<@part.opening \"引言\"/>", " <blink/>"));
    List<Diagnostic> findings = run(Bundled.FONTS).findings();
    assertThat(findings).extracting(Diagnostic::message).containsExactly("这里不能用 <blink>");
    Span place = findings.get(0).places().get(0);
    assertThat(place.file().name()).isEqualTo("2021/report.ftlx");
    assertThat(place.line()).isEqualTo(5);
    assertThat(place.column()).isEqualTo(2);
  }

  /** Lines of the pack's files are taken out or given other values. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021/schema.json",
        "2021/rules.yaml",
        "2021/report.ftlx",
        "disclosure/rules.yaml",
        "disclosure/claims.yaml",
        "common/style.yaml",
        "common/parts.ftlx",
        "disclosure/fields.json",
        "disclosure/parts.ftlx"
      })
  void nothingThatIsDoneToAFileIsThrown(String name) throws IOException {
    Random random = new Random(name.hashCode());
    List<String> lines = Files.readAllLines(Bundled.TEMPLATES.resolve(name));
    String[] values = {": {},", ": [],", ": \"x\",", ": 5", ":", ": -1mm", ": 0"};
    for (int round = 0; round < 6; round++) {
      List<String> changed = new ArrayList<>(lines);
      int at = random.nextInt(lines.size());
      String line = changed.remove(at);
      int choice = random.nextInt(values.length + 3);
      if (choice < values.length && line.contains(":")) {
        changed.add(at, line.substring(0, line.indexOf(':')) + values[choice]);
      } else if (choice == values.length) {
        changed.add(at, line.replaceAll("\\d+", "0"));
      } else if (choice == values.length + 1) {
        changed.add(at, line.replaceAll("\\p{IsHan}+", "某"));
      }
      write(name, String.join("\n", changed));
      RunResult result = run(Bundled.FONTS);
      boolean blocked = result.findings().stream().anyMatch(Diagnostic::isBlocking);
      assertThat(result.written().isEmpty()).as(name + ":" + (at + 1)).isEqualTo(blocked);
    }
  }

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    for (String name : List.of("2021/schema.json", "2021/report.ftlx", "common/style.yaml")) {
      write(name, "\uFEFF" + Files.readString(Bundled.TEMPLATES.resolve(name)));
    }
    assertThat(run(Bundled.FONTS).findings()).isEmpty();
  }

  @Test
  void aTemplateInAnotherEncodingIsNamed() throws IOException {
    String text = Files.readString(Bundled.TEMPLATES.resolve("2021/report.ftlx"));
    write("2021/report.ftlx", "");
    Files.write(own.resolve("2021/report.ftlx"), ("甲" + text).getBytes(Charset.forName("GBK")));
    assertThat(run(Bundled.FONTS).findings())
        .extracting(Diagnostic::message)
        .containsExactly("模板 2021/report.ftlx 应为 UTF-8 编码");
  }

  @Test
  void fontsThatCanNotBeUsedAreNamedAllAtOnce() throws IOException {
    Path fonts = Files.createDirectories(folder.resolve("fonts"));
    Path whole = Bundled.FONTS.resolve("LXGWWenKai-Regular.ttf");
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(fonts.resolve(whole.getFileName()), Arrays.copyOf(bytes, 1_000_000));
    Files.writeString(fonts.resolve("NotoSansSC_500Medium.ttf"), "version https://git-lfs…");
    Files.copy(
        Bundled.FONTS.resolve("NotoSerifSC_700Bold.ttf"), fonts.resolve("NotoSerifSC_700Bold.ttf"));
    RunResult result = run(fonts);
    assertThat(result.findings())
        .extracting(Diagnostic::message)
        .containsExactly(
            "字库文件 " + fonts.resolve("LXGWWenKai-Regular.ttf") + " 已损坏，或不是 TrueType 字库",
            "字库文件 " + fonts.resolve("NotoSansSC_500Medium.ttf") + " 已损坏，或不是 TrueType 字库",
            "找不到字库文件 " + fonts.resolve("NotoSerifSC_400Regular.ttf"));
    assertThat(result.findings()).extracting(Diagnostic::severity).containsOnly(Severity.FAILURE);
    assertThat(result.written()).isEmpty();
  }

  @Test
  void aProgramWithoutTemplatesSaysSo() {
    Path none = folder.resolve("none");
    RunResult result =
        Pipeline.run(
            new Request(REPORT, "a.yaml", folder.resolve("out"), List.of(none), Bundled.FONTS));
    assertThat(result.findings())
        .extracting(Diagnostic::message)
        .containsExactly("模板文件夹里没有 pack.yaml");
    assertThat(result.failed()).isTrue();
  }

  /** The source's own characters are C1; these are of the agency's templates. */
  @ParameterizedTest
  @CsvSource({
    "2021/report.ftlx, 第二十条第（八）项, 第二十条𪚥",
    "disclosure/fields.json, 一、总体情况, 一、总体𪚥情况",
    "2021/report.ftlx, 第二十条第（六）项, q\u0301\u0323二十条"
  })
  void aCharacterThatNoFaceHasIsToldAtTheTemplate(String name, String find, String replacement)
      throws IOException {
    String text = Files.readString(Bundled.TEMPLATES.resolve(name));
    assertThat(text).contains(find);
    write(name, text.replace(find, replacement));
    RunResult result = run(Bundled.FONTS);
    assertThat(result.written()).isEmpty();
    assertThat(result.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo("T1");
              assertThat(finding.message()).startsWith("字库印不出模板或表式里的“");
              assertThat(finding.places()).isNotEmpty();
            });
  }
}
