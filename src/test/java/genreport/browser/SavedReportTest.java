package genreport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.Example;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page makes of the file, and what it does when others change it or the program ends. */
class SavedReportTest extends PageFixture {

  @Test
  void aNewReportFromNothingToBothFiles() throws IOException {
    browser.open(workbench.address().toString());
    browser.await("!document.getElementById('start').hidden");
    fill("#new-year", "2023");
    fill("#new-body", "示例市档案局");
    fill("#new-file", "archive");
    browser.click("#new button");
    browser.await("document.getElementById('work').hidden === false");
    awaitPages();
    List<String> keys = new ArrayList<>();
    int texts =
        Integer.parseInt(browser.value("document.querySelectorAll('#form textarea').length"));
    for (int i = 0; i < texts; i++) {
      String box = "document.querySelectorAll('#form textarea')[" + i + "]";
      keys.add(browser.value(box + ".dataset.key"));
      if (browser.value(box + ".value.trim()").isEmpty()) {
        browser.value(box + ".focus()");
        browser.type("本年度工作按照规定进行，没有其他需要报告的情况。");
      }
    }
    assertThat(keys).isNotEmpty();
    awaitSent();
    assertThat(findings()).noneMatch(line -> line.startsWith("错误"));
    browser.click("#make");
    browser.await("document.querySelector('dialog a') !== null");
    assertThat(
            browser.value(
                "Promise.all([...document.querySelectorAll('dialog a')].map((link) =>"
                    + " fetch(link.href).then((answer) => answer.status))).then(String)"))
        .isEqualTo("200,200");
    assertThat(folder.resolve("archive.pdf")).isNotEmptyFile();
    assertThat(folder.resolve("archive.docx")).isNotEmptyFile();
    Request request =
        new Request(
            folder.resolve("archive.yaml"),
            "archive.yaml",
            folder,
            List.of(Example.HOME.resolve("templates")),
            Example.HOME.resolve("fonts"));
    assertThat(Pipeline.check(request).findings()).noneMatch(finding -> finding.isBlocking());
    try (Stream<Path> made = Files.list(folder)) {
      assertThat(made).hasSize(4);
    }
  }

  @Test
  void oneChangedFigureChangesOneLine() throws IOException {
    String commented = Files.readString(file).replace("年度: 2021", "年度: 2021   # 不改这一行");
    Files.writeString(file, commented);
    open();
    String path = "主动公开.行政规范性文件.现行有效";
    assertThat(valueOf(cell(path))).isEqualTo("63");
    fill(cell(path), "６５");
    browser.press("Enter");
    awaitSent();
    assertThat(valueOf(cell(path))).isEqualTo("65");
    browser.press("s");
    browser.await("document.getElementById('saved').textContent === '已保存'");
    assertThat(Files.readString(file)).isEqualTo(commented.replace("现行有效: 63", "现行有效: 65"));
  }

  @Test
  void whatAnotherWindowChangesIsKept() {
    open();
    browser.value(
        "fetch('/api/edit', {method: 'POST', body: JSON.stringify({revision: Number(document"
            + ".getElementById('pages').dataset.revision), edits: [{cell:"
            + " '主动公开.行政规范性文件.现行有效', value: '70'}]})}).then((answer) => answer.status)");
    fill(cell("主动公开.行政规范性文件.制发"), "5");
    awaitSent();
    browser.focus("#save");
    assertThat(valueOf(cell("主动公开.行政规范性文件.现行有效"))).isEqualTo("70");
    assertThat(valueOf(cell("主动公开.行政规范性文件.制发"))).isEqualTo("5");
  }

  @Test
  void aWarningIsConfirmedWithAReason() throws IOException {
    open();
    String box = "#form textarea[data-key=\"其他事项\"]";
    browser.value(
        "(() => { const box = document.querySelector('"
            + box
            + "'); box.focus();"
            + " box.setSelectionRange(box.value.length, box.value.length); })()");
    browser.type("全年新收政府信息公开申请9件。");
    awaitSent();
    assertThat(findings()).anyMatch(line -> line.startsWith("警告"));
    browser.value(
        "[...document.querySelectorAll('#finding-list button')]"
            + ".find((one) => one.textContent.startsWith('已核实')).click()");
    browser.await("document.activeElement.id === 'asked'");
    browser.type("含上级转来的2件");
    browser.click("dialog button[type=submit]");
    browser.await("document.querySelector('dialog') === null");
    awaitSent();
    assertThat(findings()).noneMatch(line -> line.startsWith("警告"));
    browser.press("s");
    browser.await("document.getElementById('saved').textContent === '已保存'");
    assertThat(Files.readString(file)).contains("已核实:", "含上级转来的2件");
  }

  @Test
  void theSourceAndTheFormAreInStep() {
    open();
    browser.click("#tab-source");
    browser.value(
        "(() => { const box = document.getElementById('source-text'); box.focus(); const at ="
            + " box.value.indexOf('现行有效: 63'); box.setSelectionRange(at + 6, at + 8); })()");
    browser.type("77");
    browser.value(
        "(() => { const box = document.getElementById('source-text');"
            + " box.value = box.value.trimEnd(); box.setSelectionRange(1e6, 1e6); })()");
    browser.type("\n  另有一段。");
    awaitSent();
    browser.click("#tab-form");
    assertThat(valueOf(cell("主动公开.行政规范性文件.现行有效"))).isEqualTo("77");
    assertThat(valueOf("#form textarea[data-key=\"其他事项\"]")).endsWith("另有一段。");
    fill(cell("主动公开.行政规范性文件.现行有效"), "78");
    awaitSent();
    browser.click("#tab-source");
    assertThat(valueOf("#source-text")).contains("现行有效: 78");
    browser.value("document.getElementById('source-text').select()");
    browser.type("乱");
    awaitSent();
    assertThat(browser.text()).contains("读不成表单");
    browser.press("z");
    awaitSent();
    assertThat(browser.text()).doesNotContain("读不成表单");
  }

  @Test
  void aPartIsAddedAndTakenAway() throws IOException {
    open();
    browser.click("#add");
    browser.await("document.querySelector('dialog .choices button') !== null");
    browser.value(
        "[...document.querySelectorAll('dialog .choices button')]"
            + ".find((one) => one.textContent.includes('发文字号')).click()");
    assertThat(browser.value("document.activeElement.dataset.key")).isEqualTo("发文字号");
    browser.type("示政办〔2022〕2号");
    awaitSent();
    browser.press("s");
    browser.await("document.getElementById('saved').textContent === '已保存'");
    assertThat(Files.readString(file)).containsPattern("(?m)^发文字号: \"?示政办〔2022〕2号\"?$");
    browser.click("button[aria-label=\"删去发文字号\"]");
    browser.await("document.querySelector('dialog') !== null");
    browser.click("dialog .answers button");
    browser.await("document.querySelector('textarea[data-key=\"发文字号\"]') === null");
    awaitSent();
    browser.press("s");
    browser.await("document.getElementById('saved').textContent === '已保存'");
    assertThat(Files.readString(file)).isEqualTo(new Example("2021", "district-office").text());
  }

  @Test
  void aChangeOnTheDiskIsNeverOverwrittenSilently() throws IOException {
    open();
    fill(cell("主动公开.行政规范性文件.现行有效"), "64");
    awaitSent();
    String other = Files.readString(file).replace("现行有效: 63", "现行有效: 70");
    Files.writeString(file, other);
    browser.press("s");
    browser.await("document.querySelector('dialog pre') !== null");
    assertThat(browser.value("document.querySelector('dialog').innerText"))
        .contains("现行有效: 64", "现行有效: 70");
    assertThat(Files.readString(file)).isEqualTo(other);
    browser.value("document.querySelectorAll('dialog .answers button')[1].click()");
    awaitSent();
    browser.await("document.querySelector('" + cell("主动公开.行政规范性文件.现行有效") + "').value === '70'");
    assertThat(Files.readString(file)).isEqualTo(other);
  }

  @Test
  void aLostConnectionIsSaidAndNothingTypedIsLost() throws IOException {
    open();
    workbench.close();
    fill(cell(FIGURE), "8");
    browser.await("document.getElementById('notices').innerText.includes('连接断了')");
    assertThat(valueOf(cell(FIGURE))).isEqualTo("8");
    assertThat(browser.value("document.getElementById('saved').textContent")).isEqualTo("还没有保存");
    workbench = workbench(workbench.address().getPort());
    browser.await("document.getElementById('notices').innerText.includes('重新启动')");
    assertThat(valueOf(cell(FIGURE))).isEqualTo("8");
    browser.takeFaults();
  }
}
