package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.RenderedDocument;
import genreport.SmallReport;
import genreport.output.word.LibreOffice;
import genreport.typeset.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that show what their source says agree, whatever program saved them last. */
class UnchangedFilesTest {

  @Test
  void ours() {
    for (Printed example : Printed.all()) {
      assertThat(Printed.differences(example.source(), example.pdf(), example.word())).isEmpty();
    }
  }

  @Test
  void withSignaturesANumberAndASeal(@TempDir Path folder) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("report.yaml"),
            """
            年度: 2021
            机关: 示例局
            发文字号: 示局〔2022〕2号
            总体情况: 主动公开、依申请公开、信息管理、平台建设和监督保障工作正常。
            主动公开: {}
            依申请公开: {}
            复议诉讼: {}
            问题和改进: 人手不足。
            其他事项: 没有收取信息处理费。网站设有Open Data of the City栏目。
            署名: [示例局, 示例市示例区住房和城乡建设局（示例市示例区人民防空办公室）]
            盖章: 是
            成文日期: 2022年1月20日
            双面: 是
            """);
    Printed printed = Printed.at("signed", source, folder);
    assertThat(Printed.differences(source, printed.pdf(), printed.word())).isEmpty();
    for (String change : List.of("2号=3号", "示例局, =示例厅, ", "防空=防震", "1月20=1月21")) {
      String[] parts = change.split("=", -1);
      Path changed =
          Files.writeString(
              folder.resolve("changed.yaml"), Files.readString(source).replace(parts[0], parts[1]));
      assertThat(Printed.differences(changed, printed.pdf(), printed.word()))
          .as(change)
          .hasSize(2)
          .allMatch(finding -> finding.rule().equals("V1"));
    }
  }

  /** The parts of a table on a right and a left page stand at different distances from the edge. */
  @Test
  void tablesThatAreDividedWithMirroredMargins(@TempDir Path folder) throws IOException {
    String text =
        SmallReport.TEXT.replace("总体情况: ", "双面: 是\n总体情况: |\n" + "  一行正文。\n".repeat(33) + "  ");
    Path source = Files.writeString(folder.resolve("two-sided.yaml"), text);
    Printed printed = Printed.at("two-sided", source, folder);
    long pages =
        RenderedDocument.of(source).pages().pages().stream()
            .filter(page -> printed(page).contains("勾稽关系"))
            .count();
    assertThat(pages).isEqualTo(2);
    assertThat(Printed.differences(source, printed.pdf(), printed.word())).isEmpty();
  }

  private static String printed(Pages.Page page) {
    StringBuilder text = new StringBuilder();
    for (Pages.Mark mark : page.marks()) {
      text.append(mark instanceof Pages.GlyphRun run ? run.text() : "");
    }
    return text.toString();
  }

  @Test
  @Tag("long")
  void savedByLibreOffice() throws Exception {
    Path copies = Files.createDirectories(Printed.FOLDER.resolve("copies"));
    Path saved = Files.createDirectories(Printed.FOLDER.resolve("saved"));
    List<Path> words = new ArrayList<>();
    for (Printed example : Printed.all()) {
      Path copy = copies.resolve(example.name() + ".docx");
      words.add(Files.copy(example.word(), copy, StandardCopyOption.REPLACE_EXISTING));
    }
    LibreOffice.convert(words, "docx", saved);
    LibreOffice.convert(words, "pdf", saved);
    for (Printed example : Printed.all()) {
      Path word = saved.resolve(example.name() + ".docx");
      Path pdf = saved.resolve(example.name() + ".pdf");
      assertThat(Printed.differences(example.source(), word, pdf)).isEmpty();
    }
  }

  /** Rows and labels cut by pages' ends at other places, as other faces or edits make them. */
  @Test
  void tablesCutElsewhere() throws Exception {
    Printed example = Printed.of("2021-city");
    Path folder = Files.createDirectories(Printed.FOLDER.resolve("cut"));
    List<Path> words = new ArrayList<>();
    for (int down = 1; down < 22; down += 3) {
      WordEdit edit = new WordEdit(example.word());
      edit.letTablesBreak();
      edit.addEmptyAfter(0, down);
      words.add(edit.save(folder.resolve("down-" + down + ".docx")));
    }
    LibreOffice.convert(words, "pdf", folder);
    for (Path word : words) {
      Path pdf = Path.of(word.toString().replace(".docx", ".pdf"));
      assertThat(Printed.differences(example.source(), word, pdf)).isEmpty();
    }
  }

  /** With taller lines the table of section three runs over pages, its heads and labels again. */
  @Test
  void oursOverPages(@TempDir Path folder) throws Exception {
    Path templates = Path.of("templates");
    String style = Files.readString(templates.resolve("common/style.yaml"));
    Path own = Files.createDirectories(folder.resolve("common")).resolve("style.yaml");
    Files.writeString(own, style.replaceFirst("(table-fine: .*pitch: )12pt", "$1" + "26pt"));
    for (Printed example : Printed.all()) {
      Path pdf = example.pdf(folder, List.of(folder, templates));
      assertThat(Printed.differences(example.source(), pdf)).isEmpty();
    }
  }
}
