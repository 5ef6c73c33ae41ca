package genreport.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.PdfReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page shows, on every screen and for everyone. */
class ShownReportTest extends PageFixture {

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
