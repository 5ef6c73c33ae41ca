package genreport.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.SmallReport;
import genreport.json.Json;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page can do with a report. */
class WorkbenchTest {

  private static final String FILE = "报告.yaml";

  @TempDir Path folder = Path.of("");
  @TempDir Path state = Path.of("");
  private Path source = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    source = Files.copy(Path.of("examples/2021/district-office.yaml"), folder.resolve(FILE));
  }

  private static List<String> texts(Json list) {
    return list.items().stream().map(Json::text).toList();
  }

  private static List<String> rules(Json report) {
    return report.at("/findings").items().stream().map(f -> f.at("/rule").text()).toList();
  }

  private String disk() throws IOException {
    return Files.readString(source);
  }

  @Test
  void listsTheReportsOfTheFolder() throws IOException {
    Files.writeString(folder.resolve("配置.yaml"), "名称: 别的文件\n");
    Files.writeString(folder.resolve(".隐藏.yaml"), SmallReport.TEXT);
    Files.writeString(folder.resolve("b.yml"), SmallReport.TEXT);
    try (Page page = Page.of(folder)) {
      Json state = page.get("/api/state");
      assertThat(state.at("/file").value()).isNull();
      assertThat(texts(state.at("/reports"))).containsExactly("b.yml", FILE);
      assertThat(state.at("/version").text()).isEqualTo("1.0");
      assertThat(state.at("/saved").text()).isEqualTo("true");
      assertThat(page.post("undo", "{}").status()).isEqualTo(404);
      assertThat(page.post("open", "{\"file\":\"没有.yaml\"}").status()).isEqualTo(422);
    }
  }

  @Test
  void showsTheFormOfAReport() throws IOException {
    try (Page page = Page.of(folder)) {
      Json report = page.open(FILE);
      assertThat(report.at("/readable").text()).isEqualTo("true");
      assertThat(report.at("/text").text()).isEqualTo(disk());
      assertThat(report.at("/title").text()).contains("政府信息公开工作年度报告");
      List<String> shown = new ArrayList<>();
      for (Json block : report.at("/blocks").items()) {
        String kind = block.at("/kind").text();
        shown.add(
            switch (kind) {
              case "heading" -> "# " + block.at("/text").text();
              case "table" -> "table";
              default -> block.at("/key").text();
            });
      }
      assertThat(shown)
          .containsSubsequence(
              "机关",
              "引言",
              "# 一、总体情况",
              "总体情况",
              "# 二、主动公开政府信息情况",
              "主动公开.前言",
              "table",
              "主动公开.说明",
              "# 三、收到和处理政府信息公开申请情况",
              "table",
              "# 四、政府信息公开行政复议、行政诉讼情况",
              "table",
              "问题和改进",
              "署名",
              "成文日期");
      Json cell = report.at("/cells/依申请公开.新收.总计");
      assertThat(cell.at("/computed").text()).isEqualTo("true");
      assertThat(cell.at("/written").value()).isNull();
      assertThat(report.at("/cells/依申请公开.新收.自然人/written").text())
          .isEqualTo(report.at("/cells/依申请公开.新收.自然人/shown").text());
      assertThat(report.at("/cells/依申请公开.新收.自然人/label").text()).contains("自然人");
      String html =
          report.at("/blocks").items().stream()
              .filter(block -> block.has("html"))
              .map(block -> block.at("/html").text())
              .reduce("", String::concat);
      Map<?, ?> cells = (Map<?, ?>) report.at("/cells").value();
      assertThat(cells.keySet())
          .allSatisfy(path -> assertThat(html).contains("<input").contains("\"" + path + "\""));
      assertThat(report.at("/references").items())
          .anySatisfy(
              reference -> {
                assertThat(reference.at("/text").text()).isEqualTo("${依申请公开.新收.总计}");
                assertThat(reference.at("/name").text()).isEqualTo("新收总计");
                assertThat(reference.at("/value").text()).isEqualTo("7");
              });
    }
  }

  /** The findings are those of the command line, with the field that each is about. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x1-row-total",
        "x10-x20-narrative",
        "s1-unknown-keys",
        "s3-wrong-kinds",
        "right",
        "c1-characters",
        "s5-date",
        "x2-column-total"
      })
  void findsWhatTheCommandLineFinds(String name) throws IOException {
    Path checks = Path.of("src/test/resources/checks");
    Files.copy(checks.resolve(name + ".yaml"), folder.resolve("检查.yaml"));
    Request request =
        new Request(
            folder.resolve("检查.yaml"),
            "检查.yaml",
            folder,
            List.of(Bundled.TEMPLATES),
            Bundled.FONTS);
    RunResult expected = Pipeline.check(request);
    try (Page page = Page.of(folder)) {
      Json report = page.open("检查.yaml");
      assertThat(
              report.at("/findings").items().stream()
                  .map(f -> f.at("/rule").text() + f.at("/message").text() + f.at("/start").text())
                  .toList())
          .isEqualTo(
              expected.findings().stream()
                  .map(
                      f ->
                          f.rule()
                              + f.message()
                              + (f.places().isEmpty() ? "null" : f.places().get(0).start()))
                  .toList());
    }
  }

  @Test
  void saysTheCellAndTheSentenceOfAFinding() throws IOException {
    try (Page page = Page.of(folder)) {
      page.open(FILE);
      Json report = page.cell("依申请公开.总计.总计", "9");
      Json finding = report.at("/findings/0");
      assertThat(finding.at("/severity").text()).isEqualTo("error");
      assertThat(finding.at("/path").text()).startsWith("依申请公开.");
      assertThat(finding.at("/cure/path").text()).isEqualTo("依申请公开.总计.总计");
      Json cured = page.cell("依申请公开.总计.总计", finding.at("/cure/value").text());
      assertThat(cured.at("/findings").items()).isEmpty();
      Json text = page.edit("{\"text\":\"其他事项\",\"value\":\"没有收取信息处理费。\\n新收${没有.这个}件。\"}");
      Json wrong = text.at("/findings/0");
      assertThat(wrong.at("/key").text()).isEqualTo("其他事项");
      String all = text.at("/text").text();
      int start = Integer.parseInt(wrong.at("/start").text());
      assertThat(all.substring(start)).startsWith("${没有.这个}");
    }
  }

  @Test
  void undoesAndRedoesEverything() throws IOException {
    String before = disk();
    try (Page page = Page.of(folder)) {
      assertThat(page.open(FILE).at("/canUndo").text()).isEqualTo("false");
      String one = page.cell("主动公开.行政许可", "12").at("/text").text();
      String two = page.edit("{\"source\":\"年度: 2021\\n机关: 甲\\n\"}").at("/text").text();
      assertThat(two).isEqualTo("年度: 2021\n机关: 甲\n");
      assertThat(page.done("undo", "{}").at("/text").text()).isEqualTo(one);
      Json first = page.done("undo", "{}");
      assertThat(first.at("/text").text()).isEqualTo(before);
      assertThat(first.at("/saved").text()).isEqualTo("true");
      assertThat(first.at("/canUndo").text()).isEqualTo("false");
      assertThat(page.done("redo", "{}").at("/text").text()).isEqualTo(one);
      assertThat(page.done("redo", "{}").at("/text").text()).isEqualTo(two);
      assertThat(page.done("redo", "{}").at("/canRedo").text()).isEqualTo("false");
      assertThat(disk()).isEqualTo(before);
    }
  }

  @Test
  void refusesAnEditOfAnotherRevision() throws IOException {
    try (Page page = Page.of(folder)) {
      page.open(FILE);
      long old = page.revision();
      String now = page.cell("主动公开.行政许可", "12").at("/text").text();
      Page.Answered answer =
          page.post(
              "edit",
              "{\"revision\":" + old + ",\"edits\":[{\"cell\":\"主动公开.行政处罚\",\"value\":\"3\"}]}");
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.json().at("/text").text()).isEqualTo(now);
      assertThat(page.post("undo", "{\"revision\":" + old + "}").status()).isEqualTo(409);
      Files.writeString(folder.resolve("另.yaml"), SmallReport.TEXT);
      page.open("另.yaml");
      assertThat(page.revision()).as("revisions of another file").isGreaterThan(old + 1);
    }
  }

  @Test
  void refusesAtTheCell() throws IOException {
    try (Page page = Page.of(folder)) {
      page.open(FILE);
      Json report =
          page.edit(
              "{\"cell\":\"主动公开.行政许可\",\"value\":\"１２\"},"
                  + "{\"cell\":\"主动公开.行政处罚\",\"value\":\"1,204\"},"
                  + "{\"cell\":\"主动公开.行政强制\",\"value\":\"无\"}");
      assertThat(report.at("/cells/主动公开.行政许可/written").text()).isEqualTo("12");
      assertThat(report.at("/refused").items()).hasSize(1);
      assertThat(report.at("/refused/0/path").text()).isEqualTo("主动公开.行政处罚");
      assertThat(report.at("/refused/0/message").text()).isEqualTo("数字中不用分隔符，写 1204");
    }
  }

  @Test
  void silencesTheSentenceOfAWarning() throws IOException {
    try (Page page = Page.of(folder)) {
      page.open(FILE);
      String text = page.get("/api/report").at("/text").text();
      String more = text.replace("总体情况: |\n", "总体情况: |\n  全年收到政府信息公开申请99件。\n");
      Json warned = page.edit("{\"source\":\"" + more.replace("\n", "\\n") + "\"}");
      assertThat(rules(warned)).containsExactly("X11");
      assertThat(warned.at("/findings/0/key").text()).isEqualTo("总体情况");
      assertThat(warned.at("/findings/0/silenceable").text()).isEqualTo("true");
      Json silenced =
          page.done(
              "silence", "{\"revision\":" + page.revision() + ",\"id\":0,\"reason\":\"台账如此\"}");
      assertThat(silenced.at("/refused").items()).isEmpty();
      assertThat(silenced.at("/text").text())
          .endsWith("已核实:\n  - {规则: X11, 说明: 台账如此, 句首: 全年收到政府信息公开申请}\n");
      assertThat(rules(silenced)).isEmpty();
      assertThat(silenced.at("/silenced/0/reason").text()).isEqualTo("台账如此");
    }
  }

  @Test
  void savesOnlyWhatWasChanged() throws IOException {
    String before = disk();
    try (Page page = Page.of(folder)) {
      page.open(FILE);
      page.cell("主动公开.行政许可", "4321");
      assertThat(disk()).isEqualTo(before);
      assertThat(page.done("save", "{}").at("/saved").text()).isEqualTo("true");
      List<String> changed = new ArrayList<>(disk().lines().toList());
      changed.removeAll(before.lines().toList());
      assertThat(changed).hasSize(1).allMatch(line -> line.contains("行政许可: 4321"));
      assertThat(disk().lines().count()).isEqualTo(before.lines().count());
    }
  }

  @Test
  void keepsTheByteOrderMark() throws IOException {
    Files.writeString(source, "\uFEFF" + disk());
    try (Page page = Page.of(folder)) {
      assertThat(rules(page.open(FILE))).contains("F8");
      page.cell("主动公开.行政许可", "4321");
      page.done("save", "{}");
      assertThat(disk()).startsWith("\uFEFF#").contains("4321");
    }
  }

  /** An editor in a browser gives back the lines with line feeds alone. */
  @Test
  void keepsTheLineEndsOfTheFile() throws IOException {
    Files.writeString(source, SmallReport.TEXT.replace("\n", "\r\n"));
    try (Page page = Page.of(folder)) {
      page.open(FILE);
      String other = SmallReport.TEXT.replace("人手不足", "人手少");
      page.edit("{\"source\":\"" + other.replace("\n", "\\n") + "\"}");
      page.done("save", "{}");
      assertThat(disk()).isEqualTo(other.replace("\n", "\r\n"));
    }
  }

  @Test
  void refusesATextThatIsNone() {
    try (Page page = Page.of(folder)) {
      String before = page.open(FILE).at("/text").text();
      for (String text : List.of("%PDF-1.7", "a\\u0000b", "PK\\u0003\\u0004")) {
        Json report = page.edit("{\"source\":\"" + text + "\"}");
        assertThat(report.at("/refused").items()).as(text).hasSize(1);
        assertThat(report.at("/text").text()).isEqualTo(before);
      }
    }
  }

  @Test
  void convertsWhatIsNotUtf8() throws IOException {
    Files.write(source, disk().getBytes("GB18030"));
    try (Page page = Page.of(folder)) {
      Json report = page.open(FILE);
      assertThat(rules(report)).contains("F8");
      assertThat(report.at("/saved").text()).isEqualTo("true");
      assertThat(page.done("make", "{\"draft\":false}").at("/written").items()).isEmpty();
      assertThat(new String(Files.readAllBytes(source), "GB18030")).contains("机关");
      assertThat(rules(page.cell("主动公开.行政许可", "4321"))).doesNotContain("F8");
      page.done("save", "{}");
      assertThat(disk()).contains("机关", "4321");
    }
  }

  @Test
  void overwritesNoChangeOfAnotherProgram() throws IOException {
    try (Page page = Page.of(folder)) {
      page.open(FILE);
      page.cell("主动公开.行政许可", "4321");
      String others = SmallReport.TEXT;
      Files.writeString(source, others);
      assertThat(page.done("ping", "{}").at("/changedOnDisk").text()).isEqualTo("true");
      Page.Answered refused = page.post("save", "{}");
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.json().at("/changedOnDisk").text()).isEqualTo("true");
      assertThat(refused.json().at("/diskText").text()).isEqualTo(others);
      assertThat(page.post("make", "{\"draft\":false}").status()).isEqualTo(409);
      assertThat(disk()).isEqualTo(others);
      String own = page.get("/api/report").at("/text").text();
      assertThat(page.done("reload", "{}").at("/text").text()).isEqualTo(others);
      assertThat(page.done("undo", "{}").at("/text").text()).isEqualTo(own);
      page.done("save", "{\"force\":true}");
      assertThat(disk()).isEqualTo(own);
    }
  }

  @Test
  void noticesThatTheFileIsGone() throws IOException {
    try (Page page = Page.of(folder)) {
      page.open(FILE);
      page.cell("主动公开.行政许可", "4321");
      Files.delete(source);
      assertThat(page.get("/api/state").at("/changedOnDisk").text()).isEqualTo("true");
      Page.Answered refused = page.post("save", "{}");
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.json().at("/diskText").value()).isNull();
      page.done("save", "{\"force\":true}");
      assertThat(disk()).contains("4321");
    }
  }

  @Test
  void restoresWhatWasNotSaved() throws IOException {
    String before = disk();
    String typed;
    try (Page page = Page.withState(folder, state)) {
      page.open(FILE);
      typed = page.cell("主动公开.行政许可", "4321").at("/text").text();
    }
    try (Page page = Page.withState(folder, state)) {
      Json report = page.open(FILE);
      assertThat(report.at("/recovery").text()).isEqualTo("restored");
      assertThat(report.at("/text").text()).isEqualTo(typed);
      assertThat(report.at("/saved").text()).isEqualTo("false");
      assertThat(page.done("undo", "{}").at("/text").text()).isEqualTo(before);
      page.done("redo", "{}");
    }
    Files.writeString(source, SmallReport.TEXT);
    try (Page page = Page.withState(folder, state)) {
      Json report = page.open(FILE);
      assertThat(report.at("/recovery").text()).isEqualTo("older");
      assertThat(report.at("/text").text()).isEqualTo(SmallReport.TEXT);
      assertThat(page.done("undo", "{}").at("/text").text()).isEqualTo(typed);
      page.done("save", "{}");
    }
    try (Page page = Page.withState(folder, state)) {
      assertThat(page.open(FILE).at("/recovery").text()).isEqualTo("none");
      assertThat(disk()).isEqualTo(typed);
    }
  }

  /** 生成 and 草稿 write the bytes of the command line. */
  @Test
  void makesTheFilesOfTheCommandLine() throws IOException {
    Path other = Files.createDirectory(folder.resolve("命令行"));
    Path same = other.resolve(FILE);
    try (Page page = Page.of(folder)) {
      page.open(FILE);
      page.edit("{\"text\":\"引言\",\"value\":\"本报告依据有关规定编制。\"}");
      Json made = page.done("make", "{\"draft\":false}");
      assertThat(texts(made.at("/written"))).containsExactly("报告.pdf", "报告.docx");
      page.cell("依申请公开.新收.自然人", "9999");
      Json refused = page.done("make", "{\"draft\":false}");
      assertThat(refused.at("/written").items()).isEmpty();
      assertThat(rules(refused)).contains("X3");
      Json draft = page.done("make", "{\"draft\":true}");
      assertThat(texts(draft.at("/written"))).containsExactly("报告.draft.pdf", "报告.draft.docx");
      page.done("undo", "{}");
      page.done("save", "{}");
      Files.copy(source, same);
      Pipeline.run(request(same));
      page.done("redo", "{}");
      page.done("save", "{}");
      Files.copy(source, same, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      Pipeline.draft(request(same));
      for (String name : List.of("报告.pdf", "报告.docx", "报告.draft.pdf", "报告.draft.docx")) {
        assertThat(folder.resolve(name)).hasSameBinaryContentAs(other.resolve(name));
        HttpResponse<byte[]> read =
            page.send(
                page.to("/api/source-of-made/" + java.net.URLEncoder.encode(name, "UTF-8")).GET(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(Files.readAllBytes(folder.resolve(name)));
      }
    }
  }

  private Request request(Path file) {
    return new Request(
        file, FILE, file.resolveSibling(""), List.of(Bundled.TEMPLATES), Bundled.FONTS);
  }

  @Test
  void drawsOnlyChangedPages() throws IOException {
    try (Page page = Page.of(folder)) {
      page.open(FILE);
      Json first = page.get("/api/pages");
      assertThat(first.at("/stale").text()).isEqualTo("false");
      assertThat(first.at("/pages").items()).hasSizeGreaterThan(2);
      assertThat(first.at("/pages/0/svg").text()).startsWith("<svg");
      List<String> hashes =
          first.at("/pages").items().stream().map(p -> p.at("/hash").text()).toList();
      page.edit("{\"text\":\"成文日期\",\"value\":\"2022年1月21日\"}");
      Json second = page.get("/api/pages?have=" + String.join(",", hashes));
      assertThat(second.at("/pages").items().stream().filter(p -> p.has("svg")).count())
          .isEqualTo(1);
      page.cell("依申请公开.新收.自然人", "9999");
      Json stale = page.get("/api/pages?have=" + String.join(",", hashes));
      assertThat(stale.at("/stale").text()).isEqualTo("true");
      assertThat(stale.at("/pages").items().stream().map(p -> p.at("/hash").text()))
          .isEqualTo(second.at("/pages").items().stream().map(p -> p.at("/hash").text()).toList());
    }
    Files.writeString(source, disk().replace("机关:", "机关: 甲 #"));
    try (Page page = Page.of(folder)) {
      page.open(FILE);
      page.cell("依申请公开.新收.自然人", "9999");
      Json draft = page.get("/api/pages");
      assertThat(draft.at("/draft").text()).isEqualTo("true");
      assertThat(draft.at("/pages").items()).isNotEmpty();
    }
  }

  @Test
  void makesANewReportFromNothing() throws IOException {
    try (Page page = Page.of(folder)) {
      Json report = page.done("new", "{\"file\":\"新.yaml\",\"year\":\"2024\",\"body\":\"示例区教育局\"}");
      assertThat(report.at("/readable").text()).isEqualTo("true");
      page.edit(
          "{\"text\":\"引言\",\"value\":\"本报告依据《中华人民共和国政府信息公开条例》编制。\"},"
              + "{\"text\":\"总体情况\",\"value\":\"（一）主动公开。公开信息12条。\\n（二）依申请公开。新收${依申请公开.新收.总计}件。"
              + "\\n（三）政府信息管理。逐件审查。\\n（四）平台建设。更新专栏。\\n（五）监督保障。专人负责。\"},"
              + "{\"text\":\"问题和改进\",\"value\":\"人手不足，已经充实。\"},"
              + "{\"text\":\"其他事项\",\"value\":\"本年没有收取信息处理费。\"},"
              + "{\"cell\":\"依申请公开.新收.自然人\",\"value\":\"3\"},"
              + "{\"cell\":\"依申请公开.予以公开.自然人\",\"value\":\"3\"},"
              + "{\"text\":\"署名\",\"value\":\"示例区教育局\"}");
      Json made = page.done("make", "{\"draft\":false}");
      assertThat(texts(made.at("/written"))).containsExactly("新.pdf", "新.docx");
      Json again = page.done("new", "{\"file\":\"明年.yaml\",\"year\":\"\",\"lastYear\":\"新.yaml\"}");
      assertThat(again.at("/text").text()).contains("年度: 2025", "上年报告: 新.yaml", "示例区教育局");
      assertThat(again.at("/cells/依申请公开.新收.自然人/last").text()).isEqualTo("3");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"file\":\"报告.yaml\",\"year\":\"2024\",\"body\":\"甲局\"}",
        "{\"file\":\"新.yaml\",\"year\":\"24\",\"body\":\"甲局\"}",
        "{\"file\":\"新.yaml\",\"year\":\"2024\",\"body\":\" \"}",
        "{\"file\":\"新.yaml\",\"year\":\"1999\",\"body\":\"甲局\"}",
        "{\"file\":\"新.txt\",\"year\":\"2024\",\"body\":\"甲局\"}",
        "{\"file\":\"新.yaml\",\"lastYear\":\"没有.yaml\"}"
      })
  void saysWhyNoReportWasMade(String request) throws IOException {
    String before = disk();
    try (Page page = Page.of(folder)) {
      Page.Answered answer = page.post("new", request);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().at("/message").text()).isNotBlank();
      assertThat(disk()).isEqualTo(before);
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).hasSize(1);
      }
    }
  }

  @Test
  void opensFilesThatAreNoFormYet() throws IOException {
    Files.writeString(folder.resolve("空.yaml"), "");
    Files.writeString(folder.resolve("乱.yaml"), "- 年度\n- 机关\n");
    Files.write(folder.resolve("图.yaml"), new byte[] {0, 1, 2, 3});
    try (Page page = Page.of(folder)) {
      for (String name : List.of("空.yaml", "乱.yaml")) {
        Json report = page.open(name);
        assertThat(report.at("/readable").text()).as(name).isEqualTo("false");
        assertThat(rules(report)).isNotEmpty();
        assertThat(page.get("/api/pages").at("/pages").items()).isEmpty();
        Json refused = page.cell("主动公开.行政许可", "1");
        assertThat(refused.at("/refused").items()).hasSize(1);
        Json whole = page.edit("{\"source\":\"" + SmallReport.TEXT.replace("\n", "\\n") + "\"}");
        assertThat(whole.at("/readable").text()).isEqualTo("true");
      }
      assertThat(page.post("open", "{\"file\":\"图.yaml\"}").status()).isEqualTo(422);
    }
  }

  @Test
  void fillsInTheOldForm() throws IOException {
    Files.copy(Path.of("examples/2019/city-2020.yaml"), folder.resolve("旧.yaml"));
    try (Page page = Page.of(folder)) {
      page.open("旧.yaml");
      Json report = page.cell("主动公开.行政许可.本年增减", "+3");
      assertThat(report.at("/refused").items()).isEmpty();
      assertThat(report.at("/cells/主动公开.行政许可.本年增减/shown").text()).isEqualTo("+3");
      assertThat(page.get("/api/pages").at("/pages").items()).isNotEmpty();
    }
  }

  @Test
  void fillsInAReportOfAnotherKind() throws IOException {
    Files.writeString(
        folder.resolve("网站.yaml"),
        """
        年度: 2024
        机关: 示例区人民政府办公室
        标识码: "1234560001"
        网站: [{名称: 示例区人民政府网站}]
        信息发布:
          首页: [12, 345]
        留言: {收到: 30, 办结: 28, 公开: 20, 在办: 2}
        """);
    try (Page page = Page.of(folder, Path.of("src/test/resources/packs"))) {
      page.open("网站.yaml");
      Json report =
          page.edit(
              "{\"cell\":\"信息发布.首页.概况类\",\"value\":\"13\"},"
                  + "{\"cell\":\"信息发布.栏目.动态类\",\"value\":\"4\"},"
                  + "{\"cell\":\"留言.在办\",\"value\":\"5\"},"
                  + "{\"text\":\"说明\",\"value\":\"收到留言${留言.收到}条。\"},"
                  + "{\"text\":\"新媒体\",\"value\":\"示例发布\\n示例政务\"}");
      assertThat(report.at("/refused").items()).isEmpty();
      assertThat(report.at("/text").text())
          .contains(
              "首页: [13, 345]",
              "  栏目: {动态类: 4}",
              "在办: 5}",
              "说明: |\n  收到留言${留言.收到}条。",
              "新媒体: [示例发布, 示例政务]");
      List<String> kinds =
          report.at("/blocks").items().stream().map(b -> b.at("/kind").text()).toList();
      assertThat(kinds).contains("listing", "table", "text");
    }
  }

  @Test
  void saysThatThereAreTwoWindowsAndTwoPrograms() throws IOException {
    try (Page page = Page.withState(folder, state)) {
      page.done("ping", "{\"window\":\"一\"}");
      Json two = page.done("ping", "{\"window\":\"二\"}");
      assertThat(two.at("/windows").text()).isEqualTo("2");
      assertThat(two.at("/otherProgram").text()).isEqualTo("false");
      try (Page other = Page.withState(folder, state)) {
        assertThat(other.get("/api/state").at("/otherProgram").text()).isEqualTo("true");
        assertThat(other.workbench.isFolderShared()).isTrue();
      }
    }
    try (Page page = Page.withState(folder, state)) {
      assertThat(page.workbench.isFolderShared()).isFalse();
    }
  }

  @Test
  void endsByQuitAndSomeTimeAfterTheLastSign() throws Exception {
    try (Page page = Page.of(folder)) {
      page.open(FILE);
      page.cell("主动公开.行政许可", "1");
      assertThat(page.done("quit", "{}").at("/saved").text()).isEqualTo("false");
      assertThat(page.workbench.awaitEnd()).isFalse();
    }
    Duration tick = Duration.ofMillis(50);
    try (Page page = Page.withPatience(folder, new Presence.Patience(tick, 9999, 5, 9999, 4))) {
      page.done("ping", "{\"window\":\"一\"}");
      assertThat(page.workbench.awaitEnd()).isTrue();
    }
    try (Page page = Page.withPatience(folder, new Presence.Patience(tick, 5, 9999, 9999, 9999))) {
      page.done("ping", "{\"window\":\"一\"}");
      page.done("ping", "{\"window\":\"二\"}");
      assertThat(page.done("ping", "{\"window\":\"二\",\"closed\":true}").at("/windows").text())
          .isEqualTo("1");
      page.done("ping", "{\"window\":\"一\",\"closed\":true}");
      assertThat(page.workbench.awaitEnd()).isTrue();
    }
    Presence.Patience none = new Presence.Patience(tick, 9999, 9999, 5, 4);
    try (Page page = Page.withPatience(folder, none)) {
      assertThat(page.workbench.awaitEnd()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"revision\":1}x",
        "{\"revision\":\"1\",\"edits\":[]}",
        "{\"revision\":1,\"edits\":[{\"cell\":\"a\"}]}",
        "{\"revision\":1,\"edits\":[{}]}"
      })
  void refusesRequestsThatAreNone(String body) {
    try (Page page = Page.of(folder)) {
      page.open(FILE);
      assertThat(page.post("edit", body).status()).isEqualTo(400);
    }
  }

  @Test
  void servesThePage() {
    try (Page page = Page.of(folder)) {
      HttpResponse<String> index = page.send(page.to("/").GET());
      assertThat(index.statusCode()).isEqualTo(200);
      assertThat(index.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
      assertThat(page.send(page.to("/app/index.html").GET()).statusCode()).isEqualTo(200);
      for (String path : List.of("/app/没有.js", "/app/", "/app", "/index.html", "/app/a.class")) {
        assertThat(page.send(page.to(path.replace("没有", "%E6%B2%A1")).GET()).statusCode())
            .as(path)
            .isEqualTo(404);
      }
      assertThat(page.send(page.to("/").POST(HttpRequest.BodyPublishers.noBody())).statusCode())
          .isEqualTo(405);
    }
  }
}
