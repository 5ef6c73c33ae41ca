package genreport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the form is filled in: keys, paste, text and findings. */
class FilledFormTest extends PageFixture {

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
    browser.click("#add");
    browser.await("document.querySelector('dialog .choices button') !== null");
    browser.click("dialog .choices button");
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
  void aCellThatIsLeftKeepsWhatWasTyped() {
    open();
    fill(cell(FIGURE), "9");
    assertThat(
            browser.value(
                "(() => { const left = document.activeElement; document.getElementById('save')"
                    + ".focus(); return left.value; })()"))
        .isEqualTo("9");
    awaitSent();
    assertThat(valueOf(cell(FIGURE))).isEqualTo("9");
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
}
