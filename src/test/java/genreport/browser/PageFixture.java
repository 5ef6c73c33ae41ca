package genreport.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import genreport.WorkFolder;
import genreport.acceptance.reading.Example;
import genreport.pipeline.ReportResources;
import genreport.pipeline.SharedResources;
import genreport.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The page of the workbench in a real browser, with the real server, as a clerk uses it. */
abstract class PageFixture {

  static final String FIGURE = "依申请公开.新收.自然人";
  static final Path PICTURES = Example.HOME.resolve(WorkFolder.of("workbench"));

  private static Optional<Browser> started = Optional.empty();

  @TempDir private Path home;
  Path folder;
  Path file;
  Workbench workbench;
  Browser browser;

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

  Workbench workbench(int port) throws IOException {
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

  void open() {
    assertThat(workbench.open(file.getFileName().toString())).isEmpty();
    browser.open(workbench.address().toString());
    awaitPages();
  }

  /** Waits until the pages show the latest text. */
  void awaitPages() {
    browser.await("document.querySelectorAll('.page').length > 0 && !document.hidden");
    awaitSent();
  }

  void awaitSent() {
    browser.await(
        "document.getElementById('pages').dataset.revision"
            + " === document.getElementById('work').dataset.revision"
            + " && document.getElementById('work').dataset.waiting === 'no'");
  }

  static String cell(String path) {
    return "#form input[data-path=\"" + path + "\"]";
  }

  String valueOf(String selector) {
    return browser.value("document.querySelector('" + selector + "').value");
  }

  void fill(String selector, String text) {
    browser.focus(selector);
    browser.value("document.activeElement.select()");
    browser.type(text);
  }

  List<String> findings() {
    return browser.value("document.getElementById('finding-list').innerText").lines().toList();
  }
}
