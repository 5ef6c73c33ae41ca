package genreport.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import genreport.WorkFolder;
import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.PdfReport;
import genreport.pipeline.Pipeline;
import genreport.pipeline.ReportResources;
import genreport.pipeline.Request;
import genreport.pipeline.SharedResources;
import genreport.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of the workbench in a real browser, with the real server, as a clerk uses it. */
class WorkbenchPageTest {

  private static final String FIGURE = "依申请公开.新收.自然人";
  private static final Path PICTURES = Example.HOME.resolve(WorkFolder.of("workbench"));

  private static Optional<Browser> started = Optional.empty();

  @TempDir private Path home;
  private Path folder;
  private Path file;
  private Workbench workbench;
  private Browser browser;

  @BeforeAll
  static void startBrowser(@TempDir Path profile) {
    assumeThat(Chromium.isInstalled()).as("Chromium is installed").isTrue();
    started = Optional.of(Browser.start(profile));
  }

  @AfterAll
  static void endBrowser() {
    started.ifPresent(Browser::close);
  }

  @BeforeEach
  void start() throws IOException {
    browser = started.orElseThrow();
    browser.size(1366, 768);
    folder = Files.createDirectories(home.resolve("报告"));
    file = folder.resolve("district-office.yaml");
    Files.copy(new Example("2021", "district-office").file(), file);
    workbench = workbench(0);
  }

  private Workbench workbench(int port) throws IOException {
    return Workbench.start(
        new Workbench.Settings(
            folder,
            new SharedResources(
                new ReportResources(
                    List.of(Example.HOME.resolve("templates")),
                    Example.HOME.resolve("fonts"),
                    List.of())),
            Optional.empty(),
            "0",
            fault -> {
              throw new AssertionError(fault);
            }),
        port);
  }

  /** A page with changes that aren't saved asks before it is left. */
  @AfterEach
  void end() throws IOException {
    if (workbench != null) {
      browser.open("about:blank");
      workbench.close();
      assertThat(browser.takeFaults()).isEmpty();
    }
  }

  private void open() {
    assertThat(workbench.open(file.getFileName().toString())).isEmpty();
    browser.open(workbench.address().toString());
    awaitPages();
  }

  /** Waits until the pages show the latest text. */
  private void awaitPages() {
    browser.await("document.querySelectorAll('.page').length > 0 && !document.hidden");
    awaitSent();
  }

  private void awaitSent() {
    browser.await(
        "document.getElementById('pages').dataset.revision"
            + " === document.getElementById('work').dataset.revision"
            + " && document.getElementById('work').dataset.waiting === 'no'");
  }

  private static String cell(String path) {
    return "#form input[data-path=\"" + path + "\"]";
  }

  private String valueOf(String selector) {
    return browser.value("document.querySelector('" + selector + "').value");
  }

  private void fill(String selector, String text) {
    browser.focus(selector);
    browser.value("document.activeElement.select()");
    browser.type(text);
  }

  private List<String> findings() {
    return browser.value("document.getElementById('finding-list').innerText").lines().toList();
  }

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
  void aFindingLeadsToItsCellAndGoesWhenItIsCured() {
    open();
    assertThat(findings()).isEmpty();
    fill(cell(FIGURE), "9");
    awaitSent();
    assertThat(findings()).anyMatch(line -> line.contains("一＋二（9＋1＝10）≠ 三（七）＋四（8＋0＝8）"));
    assertThat(valueOf(cell("依申请公开.新收.总计"))).isEqualTo("9");
    assertThat(browser.value("document.getElementById('stale').textContent")).isNotEmpty();
    browser.focus("#save");
    browser.press("F8");
    assertThat(browser.value("document.activeElement.dataset.path")).isEqualTo(FIGURE);
    assertThat(browser.value("document.activeElement.getAttribute('aria-invalid')"))
        .isEqualTo("true");
    browser.press("z");
    awaitSent();
    assertThat(findings()).isEmpty();
    assertThat(valueOf(cell(FIGURE))).isEqualTo("7");
    browser.press("y");
    awaitSent();
    assertThat(valueOf(cell(FIGURE))).isEqualTo("9");
  }

  @Test
  void whatIsNoNumberIsRefusedAtItsCell() {
    open();
    fill(cell(FIGURE), "七");
    browser.await(
        "document.querySelector('#form td.error input') !== null"
            + " && document.querySelector('#hint .fault') !== null");
    assertThat(valueOf(cell(FIGURE))).isEqualTo("七");
    fill(cell(FIGURE), "7");
    awaitSent();
    assertThat(browser.value("document.querySelectorAll('#form td.error').length")).isEqualTo("0");
  }

  @Test
  void keysWithoutAPauseAreUndoneTogether() {
    open();
    String box = "#form textarea[data-key=\"其他事项\"]";
    String before = valueOf(box);
    browser.value("document.querySelector('" + box + "').select()");
    for (String key : List.of("没", "有", "。")) {
      browser.type(key);
      awaitSent();
    }
    assertThat(valueOf(box)).isEqualTo("没有。");
    browser.press("z");
    awaitSent();
    assertThat(valueOf(box)).isEqualTo(before);
    assertThat(browser.value("document.getElementById('undo').disabled")).isEqualTo("true");
  }

  @Test
  void composedTextCountsOnlyWhenItIsChosen() {
    open();
    String box = "#form textarea[data-key=\"其他事项\"]";
    String before = browser.value("document.getElementById('pages').dataset.revision");
    browser.value("document.querySelector('" + box + "').select()");
    for (String letters : List.of("m", "me", "mei")) {
      browser.compose(letters);
      awaitSent();
    }
    assertThat(browser.value("document.getElementById('pages').dataset.revision"))
        .isEqualTo(before);
    browser.type("没有。");
    awaitSent();
    assertThat(valueOf(box)).isEqualTo("没有。");
    assertThat(browser.value("document.getElementById('pages').dataset.revision"))
        .isNotEqualTo(before);
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

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void everyFigureHasAFieldAndEveryPageIsShown(Example example) throws IOException {
    file = folder.resolve("all.yaml");
    Files.writeString(file, example.text());
    open();
    assertThat(
            browser.value(
                "fetch('/api/report').then((answer) => answer.json()).then((report) =>"
                    + " Object.keys(report.cells).filter((path) => ![...document"
                    + ".querySelectorAll('#form td input')].some((input) =>"
                    + " input.dataset.path === path && input.value === report.cells[path].shown))"
                    + ".join(' '))"))
        .isEmpty();
    assertThat(browser.value("document.querySelectorAll('.page').length"))
        .isEqualTo(Integer.toString(PdfReport.of(example).pages().size()));
  }

  @Test
  void aTotalIsWrittenOrComputed() {
    open();
    String total = cell("依申请公开.新收.总计");
    fill(total, "8");
    awaitSent();
    assertThat(findings()).anyMatch(line -> line.startsWith("错误"));
    fill(total, " ");
    awaitSent();
    browser.focus("#save");
    assertThat(findings()).isEmpty();
    assertThat(valueOf(total)).isEqualTo("7");
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
  void keysMoveLikeInASheet() {
    open();
    browser.focus(cell(FIGURE));
    List<String> moves = new ArrayList<>();
    for (String key : List.of("ArrowRight", "ArrowDown", "ArrowLeft", "Enter", "ArrowUp")) {
      browser.press(key);
      moves.add(browser.value("document.activeElement.dataset.path"));
    }
    assertThat(moves)
        .containsExactly(
            "依申请公开.新收.商业企业",
            "依申请公开.上年结转.商业企业",
            "依申请公开.上年结转.自然人",
            "依申请公开.予以公开.自然人",
            "依申请公开.上年结转.自然人");
  }

  @Test
  void aBlockOfASheetIsPasted() {
    open();
    browser.focus(cell(FIGURE));
    browser.paste("1\t2\t—\r\n３\t无\t4\r\n");
    browser.await("document.getElementById('notices').innerText.includes('粘贴了 6 格')");
    awaitSent();
    List<String> values = new ArrayList<>();
    for (String row : List.of("新收", "上年结转")) {
      for (String column : List.of("自然人", "商业企业", "科研机构", "总计")) {
        values.add(valueOf(cell("依申请公开." + row + "." + column)));
      }
    }
    assertThat(values).containsExactly("1", "2", "0", "3", "3", "0", "4", "7");
  }

  @Test
  void textIsPastedPlainAndEditedByButtons() throws IOException {
    open();
    String box = "#form textarea[data-key=\"其他事项\"]";
    browser.focus(box);
    browser.value("document.activeElement.select()");
    browser.paste("　　本机关没有其他需要报告的事项。\r\n\u00a0\u00a0第二段，请看。\r\n");
    awaitSent();
    assertThat(valueOf(box)).isEqualTo("本机关没有其他需要报告的事项。\n第二段，请看。");
    browser.value(
        "(() => { const box = document.querySelector('"
            + box
            + "'); box.setSelectionRange(0, 0);"
            + " box.closest('.text').querySelector('button').click(); })()");
    awaitSent();
    assertThat(valueOf(box)).startsWith("（一）本机关");
    browser.press("s");
    browser.await("document.getElementById('saved').textContent === '已保存'");
    assertThat(Files.readString(file)).contains("\n  （一）本机关没有其他需要报告的事项。\n  第二段，请看。");
  }

  @Test
  void aReferenceIsChosenFromAMenu() {
    open();
    String box = "#form textarea[data-key=\"其他事项\"]";
    browser.value(
        "(() => { const box = document.querySelector('"
            + box
            + "'); box.focus();"
            + " box.setSelectionRange(0, 0);"
            + " [...box.closest('.text').querySelectorAll('button')]"
            + ".find((one) => one.textContent.startsWith('插入数')).click(); })()");
    browser.type("新收");
    browser.await("document.querySelector('dialog .choices button') !== null");
    String name = browser.value("document.querySelector('dialog .choices button').textContent");
    browser.click("dialog .choices button");
    awaitSent();
    assertThat(name).contains("：");
    assertThat(valueOf(box)).startsWith("${依申请公开.新收.");
    assertThat(
            browser.value(
                "document.querySelector('"
                    + box
                    + "').closest('.text')"
                    + ".querySelector('.used').textContent"))
        .startsWith("文中的数：");
  }

  @Test
  void theSourceAndTheFormAreInStep() {
    open();
    browser.click("#tab-source");
    browser.value(
        "(() => { const box = document.getElementById('source-text'); box.focus(); const at ="
            + " box.value.indexOf('现行有效: 63'); box.setSelectionRange(at + 6, at + 8); })()");
    browser.type("77");
    awaitSent();
    browser.click("#tab-form");
    assertThat(valueOf(cell("主动公开.行政规范性文件.现行有效"))).isEqualTo("77");
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
  void aClickOnThePageLeadsToTheField() {
    open();
    browser.value(
        "[...document.querySelectorAll('.page')].map((page) => page.shadowRoot"
            + ".querySelector('g[data-path=\""
            + FIGURE
            + "\"] rect')).find((box) => box)"
            + ".dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}))");
    assertThat(browser.value("document.activeElement.dataset.path")).isEqualTo(FIGURE);
    browser.await(
        "[...document.querySelectorAll('.page')].some((page) => page.shadowRoot"
            + ".querySelector('g[data-path=\""
            + FIGURE
            + "\"] rect[fill^=\"#\"]'))");
    browser.value(
        "document.querySelector('.page').shadowRoot.querySelector('g[data-key=\"总体情况\"] rect')"
            + ".dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}))");
    assertThat(browser.value("document.activeElement.dataset.key")).isEqualTo("总体情况");
    assertThat(
            browser.value(
                "document.activeElement.value.slice(document.activeElement"
                    + ".selectionStart, document.activeElement.selectionEnd)"))
        .startsWith("（一）");
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

  @Test
  void pagesFollowTheKeysAndOnlyChangedOnesAreDrawnAgain() {
    open();
    browser.value(
        "document.querySelectorAll('.page').forEach((page) => {"
            + " page.shadowRoot.firstChild.dataset.old = 'yes'; })");
    fill(cell("主动公开.行政规范性文件.现行有效"), "64");
    awaitSent();
    assertThat(
            browser.value(
                "[...document.querySelectorAll('.page')].filter((page) =>"
                    + " !page.shadowRoot.firstChild.dataset.old).length"))
        .isEqualTo("1");
  }

  /** The rules of axe-core for WCAG 2.2 AA, with the states that a clerk meets, in both themes. */
  @Test
  void isAccessible() throws IOException {
    Optional<Path> rules =
        Optional.ofNullable(System.getenv("NODE_PATH"))
            .map(modules -> Path.of(modules, "axe-core", "axe.min.js"))
            .filter(Files::isRegularFile);
    assumeThat(rules).as("axe-core is installed").isPresent();
    browser.open(workbench.address().toString());
    browser.await("!document.getElementById('start').hidden");
    browser.value(Files.readString(rules.get()));
    assertAccessible("start");
    open();
    browser.value(Files.readString(rules.get()));
    assertAccessible("form");
    fill(cell("依申请公开.上年结转.自然人"), "3");
    fill(cell(FIGURE), "x");
    awaitSent();
    assertAccessible("errors");
    for (String button : List.of("#add", "#make", "#keys")) {
      browser.click(button);
      browser.await("document.querySelector('dialog') !== null");
      assertAccessible(button);
      browser.value("document.querySelector('dialog').close('')");
    }
    browser.click("#tab-source");
    assertAccessible("source");
  }

  private void assertAccessible(String state) {
    for (boolean isDark : List.of(false, true)) {
      browser.dark(isDark);
      String violations =
          browser.value(
              "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                  + " 'wcag22aa', 'best-practice']}).then((all) => all.violations.map((one) =>"
                  + " one.id + ' ' + one.nodes.map((node) => node.html).join(' ')).join('\\n'))");
      assertThat(violations).as(state + (isDark ? " in the dark" : "")).isEmpty();
    }
    browser.dark(false);
  }

  @Test
  void fitsSmallScreensAndBothThemes() throws IOException {
    open();
    Files.createDirectories(PICTURES);
    for (boolean isDark : List.of(false, true)) {
      browser.dark(isDark);
      for (int width : List.of(1920, 1366, 683)) {
        browser.size(width, width * 9 / 16);
        assertThat(browser.value("document.documentElement.scrollWidth <= window.innerWidth"))
            .isEqualTo("true");
        browser.picture(PICTURES.resolve(width + (isDark ? "-dark" : "") + ".png"));
      }
    }
    browser.dark(false);
  }
}
