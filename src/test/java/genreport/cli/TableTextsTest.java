package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.RenderedDocument;
import genreport.SmallReport;
import genreport.document.Block;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.typeset.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts around tables: 前言 before one, 说明 under it, 备注 on its figures. */
class TableTextsTest {

  private static final String ROW = "{行政规范性文件: {制发: 22, 废止: 3, 现行有效: 63, 备注: {制发: 其中修订16件}}}";

  @TempDir Path folder;

  private Path file(String disclosure, String applications) throws IOException {
    String text =
        SmallReport.TEXT
            .replace("主动公开: {}", "主动公开: " + disclosure)
            .replace("依申请公开: {新收", "依申请公开: {" + applications + "新收");
    return Files.writeString(folder.resolve("报告.yaml"), text);
  }

  private static List<Block> blocks(Path file) {
    return RenderedDocument.of(file).document().blocks();
  }

  private static List<String> notes(Path file) {
    return blocks(file).stream()
        .filter(Paragraph.class::isInstance)
        .map(Paragraph.class::cast)
        .filter(paragraph -> paragraph.style().equals("table-note"))
        .map(paragraph -> Inline.textOf(paragraph.content()))
        .toList();
  }

  private static List<String> cells(Path file) {
    return blocks(file).stream()
        .filter(Table.class::isInstance)
        .flatMap(table -> ((Table) table).cells().stream())
        .map(cell -> Inline.textOf(cell.content()))
        .toList();
  }

  @Test
  void aRemarkStandsInBracketsAfterItsFigure() throws IOException {
    Path file = file(ROW, "");
    assertThat(cells(file)).contains("22（其中修订16件）", "3", "63");
    assertThat(notes(file)).isEmpty();
  }

  @Test
  void aRemarkWithoutRoomIsANoteUnderItsTable() throws IOException {
    Path file =
        file("{行政规范性文件: {制发: 22, 现行有效: 63, 备注: {制发: 其中修订16件；另有联合制发的3件不计在内}}}", "说明: 注：按照答复件数统计。, ");
    assertThat(cells(file)).contains("22").noneMatch(text -> text.contains("修订"));
    assertThat(notes(file))
        .containsExactly("注：行政规范性文件，本年制发件数：其中修订16件；另有联合制发的3件不计在内", "注：按照答复件数统计。");
    List<Block> blocks = blocks(file);
    int note = blocks.indexOf(blocks.stream().filter(TableTextsTest::isNote).findFirst().get());
    assertThat(blocks.get(note - 1)).isInstanceOf(Table.class);
  }

  private static boolean isNote(Block block) {
    return block instanceof Paragraph paragraph && paragraph.style().equals("table-note");
  }

  @Test
  void aRemarkOnARowIsOnItsFirstFigureThatIsNotZero() throws IOException {
    Path file = file("{行政规范性文件: {废止: 3, 现行有效: 63, 备注: （其中失效1件）}}", "");
    assertThat(cells(file)).contains("3（其中失效1件）").doesNotContain("0（其中失效1件）");
  }

  @Test
  void remarksFollowTheOtherNotesOfTheirTable() throws IOException {
    String row = "新收: {自然人: 1, 备注: {自然人: 网上提出}}";
    String text = SmallReport.TEXT.replace("{新收: {自然人: 1}", "{说明: 注：按照答复件数统计。, " + row);
    Path file = Files.writeString(folder.resolve("报告.yaml"), text);
    assertThat(notes(file)).containsExactly("注：按照答复件数统计。", "一、本年新收政府信息公开申请数量，自然人：网上提出");
  }

  @Test
  void verifyReadsThemBackAndFindsAChange() throws IOException {
    Path file =
        file(
            "{前言: \"共制发${主动公开.行政规范性文件.制发}件。\", 说明: 注：不含联合制发的。, " + ROW.substring(1),
            "前言: 申请情况如下。, ");
    assertThat(Console.run(file).code()).isZero();
    assertThat(Console.run("verify", file).code()).isZero();
    assertThat(blocks(file).stream().map(TableTextsTest::text)).contains("共制发22件。", "申请情况如下。");
    Files.writeString(file, Files.readString(file).replace("制发: 22", "制发: 23"));
    Console changed = Console.run("verify", file);
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.out() + changed.err()).contains("22（其中修订16件）").contains("23");
  }

  @Test
  void theTextBeforeATableStandsOnThePageOfItsFirstRows() throws IOException {
    for (int lines = 1; lines < 22; lines++) {
      String text =
          SmallReport.TEXT
              .replace("总体情况: ", "总体情况: |\n" + "  一行正文。\n".repeat(lines) + "  ")
              .replace("复议诉讼: {}", "复议诉讼: {前言: 案件情况如下。}");
      Path file = Files.writeString(folder.resolve("报告.yaml"), text);
      for (Pages.Page page : RenderedDocument.of(file).pages().pages()) {
        String printed = printed(page);
        assertThat(printed.contains("案件情况如下")).isEqualTo(printed.contains("未经复议直接起诉"));
      }
    }
  }

  private static String printed(Pages.Page page) {
    StringBuilder text = new StringBuilder();
    for (Pages.Mark mark : page.marks()) {
      text.append(mark instanceof Pages.GlyphRun run ? run.text() : "");
    }
    return text.toString();
  }

  private static String text(Block block) {
    return block instanceof Paragraph paragraph ? Inline.textOf(paragraph.content()) : "";
  }

  @Test
  void referencesInRemarksAreResolved() throws IOException {
    String remarks =
        "{制发: \"修订${主动公开.行政规范性文件.废止}件\", "
            + "现行有效: \"${年度}年底统计，含以前各年制发的，其中规章为${主动公开.规章.现行有效}件，$${原文}\"}";
    Path file = file("{行政规范性文件: {制发: 22, 废止: 3, 现行有效: 63, 备注: " + remarks + "}}", "");
    assertThat(cells(file)).contains("22（修订3件）");
    assertThat(notes(file)).containsExactly("注：行政规范性文件，现行有效件数：2021年底统计，含以前各年制发的，其中规章为0件，${原文}");
  }

  @Test
  void figuresWithRemarksStayFigures() throws IOException {
    Path file = file("{}", "上年结转: {自然人: 2, 备注: 均为12月收到}, 结转下年度: {自然人: 1}, ");
    assertThat(Console.run("check", file).err()).contains("错误[X3]").contains("1＋2＝3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"主动公开", "依申请公开", "复议诉讼"})
  void aTextBeforeATableIsCheckedAsAnyOther(String section) throws IOException {
    String text =
        SmallReport.TEXT.replace(
            section + ": {", section + ": {前言: \"参见${没有.这个}。全年收到政府信息公开申请99件。\", ");
    Path file = Files.writeString(folder.resolve("报告.yaml"), text);
    assertThat(Console.run("check", file).err()).contains("错误[R1]").contains("警告[X11]");
  }

  @ParameterizedTest
  @CsvSource({"主动公开.前言, 标题与表二之间", "复议诉讼.说明, 印在表四下面", "依申请公开.新收.备注, 括号里"})
  void theKeysAreExplained(String key, String words) {
    assertThat(Console.run("explain", key).out()).contains(words);
  }

  @Test
  void aNewFileTakesOverNoRemarks() throws IOException {
    Path file = file(ROW, "上年结转: {自然人: 0, 备注: {自然人: 说明文字}}, 结转下年度: {备注: 明年办结}, ");
    Path next = folder.resolve("新.yaml");
    assertThat(Console.run("init", "--from", file, "-o", next).code()).isZero();
    assertThat(Files.readString(next)).doesNotContain("备注", "其中修订16件", "明年办结");
  }
}
