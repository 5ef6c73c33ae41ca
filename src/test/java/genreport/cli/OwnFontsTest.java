package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.font.Face;
import genreport.font.MadeFont;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --fonts} and {@code -v}: a report in an agency's own faces. */
class OwnFontsTest {

  private static final float BODY_PT = 16;
  private static final int BIGGEST = 0x2A6A5;
  private static final String SOURCE =
      """
      年度: 2021
      机关: 示例区人民政府办公室
      总体情况: |
        主动公开、依申请公开、信息管理、平台建设和监督保障正常。
        （一）镕
        监督员喆、𠮷、葛\uDB40\uDD00，缴费1204元。
      主动公开: {}
      依申请公开: {}
      复议诉讼: {}
      问题和改进: 一是人手不足。
      其他事项: 没有收取信息处理费。
      """;

  @TempDir Path folder;
  private Path source = Path.of("");
  private Path fonts = Path.of("");

  @BeforeEach
  void write() throws IOException {
    source = Files.writeString(folder.resolve("a.yaml"), SOURCE);
    fonts = Files.createDirectories(folder.resolve("字库"));
    Face serif = Bundled.faces().face("body");
    Face kai = Bundled.faces().face("heading-2");
    StringBuilder ascii = new StringBuilder("（）一二三四五六、，。“”—…·");
    for (char character = 0x20; character < 0x7F; character++) {
      ascii.append(character);
    }
    String text = SOURCE.replaceAll("[喆镕𠮷\\s]|\uDB40\uDD00", "") + "年度报告政府信息公开工作" + ascii;
    MadeFont.of(serif, text)
        .named("方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXBSJW--GB1-0")
        .write(fonts.resolve("FZXBSJW.TTF"));
    MadeFont.of(serif, text)
        .named("仿宋_GB2312", "FangSong_GB2312", "FangSong_GB2312")
        .withSegments()
        .write(fonts.resolve("SIMFANG.TTF"));
    MadeFont.of(kai, text)
        .named("楷体_GB2312", "KaiTi_GB2312", "KaiTi_GB2312")
        .write(fonts.resolve("SIMKAI.TTF"));
    MadeFont.write(
        fonts.resolve("SIMSUN.TTC"),
        MadeFont.collection(
            MadeFont.of(serif, text).named("宋体", "SimSun", "SimSun"),
            MadeFont.of(serif, text).named("新宋体", "NSimSun", "NSimSun")));
  }

  private String said(Path font) {
    return "（" + font + "）\n";
  }

  @Test
  void saysWhatIsUsedForWhat() {
    Console console = Console.run("-v", "--fonts", fonts, source);
    assertThat(console.code()).isZero();
    String expected =
        "标题：方正小标宋简体"
            + said(fonts.resolve("FZXBSJW.TTF"))
            + "正文：仿宋_GB2312"
            + said(fonts.resolve("SIMFANG.TTF"))
            + "加粗的文字：Noto Serif SC Bold"
            + said(Path.of("fonts/NotoSerifSC_700Bold.ttf"))
            + "一级标题：Noto Sans SC Medium"
            + said(Path.of("fonts/NotoSansSC_500Medium.ttf"))
            + "二级标题：楷体_GB2312"
            + said(fonts.resolve("SIMKAI.TTF"))
            + "表格和页码：宋体"
            + said(fonts.resolve("SIMSUN.TTC"))
            + "生僻字：霞鹜文楷"
            + said(Path.of("fonts/LXGWWenKai-Regular.ttf"))
            + "二级标题的字库没有的字，用霞鹜文楷：镕（U+9555）\n"
            + "正文的字库没有的字，用Noto Serif SC Regular：喆（U+5586）\n"
            + "正文的字库没有的字，用霞鹜文楷：𠮷（U+20BB7）\n";
    assertThat(linesOfReport(console.err())).isEqualTo(expected);
  }

  /** Without what the tables' face lacks, which is not what this is about, and the findings. */
  private static String linesOfReport(String said) {
    StringBuilder lines = new StringBuilder();
    said.lines()
        .takeWhile(line -> !line.startsWith("警告"))
        .filter(line -> !line.startsWith("表格和页码的字库"))
        .forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }

  @Test
  void thePdfHasTheFacesByRole() throws IOException {
    Console.run("--fonts", fonts, source);
    Map<String, String> faces = faces(folder.resolve("a.pdf"), BODY_PT);
    assertThat(faces)
        .containsEntry("镕", "LXGWWenKai-Regular")
        .containsEntry("喆", "NotoSerifSC-Regular")
        .containsEntry("𠮷", "LXGWWenKai-Regular")
        .containsEntry("督", "FangSong_GB2312")
        .containsEntry("4", "FangSong_GB2312");
    assertThat(faces.values()).contains("KaiTi_GB2312", "NotoSansSC-Medium");
    assertThat(faces(folder.resolve("a.pdf"), 22)).containsEntry("2", "FZXBSJW--GB1-0");
    assertThat(faces(folder.resolve("a.pdf"), 14)).containsEntry("1", "SimSun");
  }

  /** The face in which each character of a size stands, in points. */
  private static Map<String, String> faces(Path file, float size) throws IOException {
    Map<String, String> faces = new LinkedHashMap<>();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition glyph) {
          String name = glyph.getFont().getName().replaceFirst("^[A-Z]{6}\\+", "");
          if (glyph.getFontSizeInPt() == size) {
            faces.put(glyph.getUnicode(), name);
          }
        }
      }.getText(pdf);
    }
    return faces;
  }

  @Test
  void theSameFacesGiveTheSameBytes() throws IOException {
    Path once = folder.resolve("1");
    Path twice = folder.resolve("2");
    assertThat(Console.run("--fonts", fonts, source, "-o", once).code()).isZero();
    assertThat(Console.run("--fonts", fonts, source, "-o", twice).code()).isZero();
    assertThat(once.resolve("a.pdf")).hasSameBinaryContentAs(twice.resolve("a.pdf"));
    assertThat(once.resolve("a.docx")).hasSameBinaryContentAs(twice.resolve("a.docx"));
  }

  /** Also characters that are newer than the Unicode of Java 17: extensions I and J, U+0378. */
  @ParameterizedTest
  @ValueSource(ints = {BIGGEST, 0x2EBF0, 0x323B0, 0x3FFFC, 0x0378})
  void charactersAreJudgedByTheOwnFacesToo(int character) throws IOException {
    String written = Character.toString(character);
    String code = "（U+%04X）".formatted(character);
    Files.writeString(source, SOURCE.replace("喆", written));
    assertThat(Console.run("check", "--fonts", fonts, source).err())
        .contains("错误[C1] 字库中没有“" + written + "”" + code + "这个字");
    Face rare = Bundled.faces().face("rare");
    Path file = fonts.resolve("SIMSUNB.TTF");
    MadeFont.of(rare, "龘")
        .alias(character, '龘')
        .named("宋体-ExtB", "SimSun-ExtB", "SimSun-ExtB")
        .write(file);
    Console console = Console.run("-v", "--fonts", fonts, source);
    assertThat(console.code()).isZero();
    assertThat(console.err())
        .doesNotContain("[C1]")
        .contains("正文的字库没有的字，用宋体-ExtB：" + written + code + "\n");
    assertThat(Console.run("verify", "--fonts", fonts, source).code()).isZero();
  }

  /** Some faces have blanks for characters that they lack. */
  @ParameterizedTest
  @ValueSource(ints = {BIGGEST, 0x2EBF0, 0x323B0})
  void aBlankChineseCharacterIsMissing(int character) throws IOException {
    String written = Character.toString(character);
    Files.writeString(source, SOURCE.replace("喆", written));
    MadeFont.of(Bundled.faces().face("rare"), "龘")
        .alias(character, '龘')
        .blank('龘')
        .named("宋体-ExtB", "SimSun-ExtB", "SimSun-ExtB")
        .write(fonts.resolve("SIMSUNB.TTF"));
    assertThat(Console.run("check", "--fonts", fonts, source).err())
        .contains("错误[C1] 字库中没有“" + written + "”");
  }

  @Test
  void withoutAFolderTheBundledFacesAreSaid() {
    Console console = Console.run("check", "-v", "src/test/resources/checks/right.yaml");
    assertThat(console.code()).isZero();
    assertThat(console.err())
        .startsWith(
            "标题：Noto Serif SC Bold（fonts/NotoSerifSC_700Bold.ttf）\n正文：Noto Serif SC Regular（")
        .doesNotContain("没有的字");
  }

  @Test
  void withErrorsTheRolesAreStillSaid() {
    Console console = Console.run("check", "-v", "src/test/resources/checks/c1-characters.yaml");
    assertThat(console.code()).isEqualTo(1);
    assertThat(console.err()).startsWith("标题：Noto Serif SC Bold").contains("错误[C1]");
  }

  @Test
  void whatIsSaidIsNotPartOfTheJson() {
    Console console =
        Console.run("check", "-v", "--format", "json", "src/test/resources/checks/right.yaml");
    assertThat(console.out()).startsWith("{\"version\":1").doesNotContain("Noto");
    assertThat(console.err()).startsWith("标题：");
  }

  @Test
  void aFolderMustBeOne() {
    assertThat(Console.run("--fonts", folder.resolve("没有"), source))
        .isEqualTo(
            new Console(
                2,
                "",
                "命令用法不对：--fonts 指定的不是文件夹："
                    + folder.resolve("没有")
                    + "\n运行 genreport --help 查看用法\n"));
  }

  @Test
  void aFolderWithoutFacesIsAnError() {
    Console console = Console.run("--fonts", folder, source);
    assertThat(console.code()).isEqualTo(3);
    assertThat(console.err())
        .isEqualTo(
            "错误[F13] --fonts 指定的文件夹 "
                + folder
                + " 里没有公文用的字库\n"
                + "  = 建议：放入方正小标宋简体、仿宋_GB2312、黑体、楷体_GB2312、宋体等字库的文件（.ttf、.ttc），不要放在下一级文件夹里；没有自己的字库的，不写"
                + " --fonts\n"
                + "共 1 个错误，0 个警告；未生成文件\n");
    assertThat(folder.resolve("a.pdf")).doesNotExist();
  }

  @Test
  void aFaceThatCannotBeUsedIsAWarning() {
    MadeFont.of(Bundled.faces().face("body"), "黑体")
        .named("黑体", "SimHei", "SimHei")
        .allowing(2)
        .write(fonts.resolve("SIMHEI.TTF"));
    Console console = Console.run("--fonts", fonts, source);
    assertThat(console.code()).isZero();
    assertThat(console.err())
        .contains("警告[F14] 字库文件 " + fonts.resolve("SIMHEI.TTF") + "（黑体）的许可标记不允许嵌入文件，没有使用\n");
  }
}
