package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import genreport.diagnostic.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Word files that show their readers something else than the text that stands in them. */
class HostileWordTest {

  private static final Printed EXAMPLE = Printed.of("2021-district-office");
  private static final WordZip WHOLE = WordZip.of(EXAMPLE.word());
  private static final String RUN =
      "<w:r><w:t xml:space=\"preserve\">2021年政府信息公开工作年度报告</w:t></w:r>";
  private static final String PARAGRAPH = "<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>";

  @TempDir Path folder;

  private List<Diagnostic> found(byte[] content) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(to);
      System.setErr(to);
      Path file = Files.write(folder.resolve("a.docx"), content);
      return Printed.found(EXAMPLE.source(), file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      System.setOut(out);
      System.setErr(err);
      assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
  }

  private String said(WordZip word) {
    return said(word.bytes());
  }

  private String said(byte[] content) {
    return found(content).stream()
        .peek(finding -> assertThat(finding.hints()).isNotEmpty())
        .map(finding -> finding.rule() + " " + finding.message().replaceFirst("^.*a\\.docx：", ""))
        .collect(Collectors.joining("\n"));
  }

  private static WordZip body(String from, String to) {
    return WHOLE.replaced(WordZip.DOCUMENT, from, to);
  }

  private static WordZip styles(String from, String to) {
    return WHOLE.replaced(WordZip.STYLES, from, to);
  }

  @Test
  void theFileItself() {
    assertThat(said(WHOLE)).isEmpty();
    assertThat(said(body(RUN, RUN.replace("<w:t ", "<w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t "))))
        .isEmpty();
  }

  /** Limits of {@link genreport.readback.ContentLimits}; without them each takes minutes. */
  @Test
  void contentBeyondTheLimits() {
    String row = "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>";
    String text = "<w:p><w:r><w:t>" + "字".repeat(1000) + "</w:t></w:r></w:p>";
    assertThat(said(inserted("<w:tbl>" + row.repeat(30_000) + "</w:tbl>")))
        .isEqualTo("V4 文件太大，不会是一份年报：表格超过 5000 格");
    assertThat(said(inserted(text.repeat(600)))).isEqualTo("V4 文件太大，不会是一份年报：文字超过 500000 个");
    String table = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
    assertThat(said(inserted(table.repeat(501)))).isEqualTo("V4 文件太大，不会是一份年报：表格超过 500 个");
  }

  @Test
  void contentJustWithinTheLimitsIsComparedSoon() {
    said(WHOLE); // loads docx4j, which takes seconds
    String merged = "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>";
    String row = "<w:tr><w:tc><w:p><w:r><w:t>0</w:t></w:r></w:p></w:tc></w:tr>";
    String table = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
    for (String content :
        List.of(
            "<w:tbl>" + merged.repeat(4_900) + "</w:tbl>",
            "<w:tbl>" + row.repeat(4_900) + "</w:tbl>",
            table.repeat(490),
            ("<w:p><w:r><w:t>" + "字".repeat(4_900) + "</w:t></w:r></w:p>").repeat(100))) {
      byte[] file = inserted(content).bytes();
      long start = processorNanos();
      assertThat(found(file)).isNotEmpty();
      assertThat(processorNanos() - start).as(content.substring(0, 60)).isLessThan(2_000_000_000L);
    }
  }

  /** Returns the processor time of this JVM: elapsed time depends on other processes. */
  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static WordZip inserted(String blocks) {
    return body("<w:body>", "<w:body>" + blocks);
  }

  /** Runs whose own properties change what is seen. */
  @ParameterizedTest
  @CsvSource({
    "<w:specVanish/>, 隐藏文字",
    "<w:webHidden/>, 在网页视图里隐藏",
    "<w:rtl/>, 从右往左排",
    "<w:cs/>, 复杂文种",
    "<w:color w:val='FFFFFF'/>, 颜色与背景相近",
    "<w:color w:val='FEFEFA'/>, 颜色与背景相近",
    "<w:color w:val='000000' w:themeColor='background1'/>, 颜色与背景相近",
    "<w:color w:val='000000'/><w:highlight w:val='black'/>, 颜色与背景相近",
    "<w:color w:val='000000'/><w:shd w:val='clear' w:fill='000000'/>, 颜色与背景相近",
    "<w:sz w:val='2'/>, 字号太小或者太大",
    "<w:sz w:val='1pt'/>, 字号太小或者太大",
    "<w:sz w:val='x'/>, 字号太小或者太大",
    "<w:w w:val='1'/>, 字压得太窄",
    "<w:spacing w:val='-400'/>, 字距太小或者太大",
    "<w:position w:val='-400'/>, 升降太多",
    "<w:strike/>, 删除线",
    "<w:vertAlign w:val='superscript'/>, 上标或下标",
    "<w:effect w:val='sparkle'/>, 动态效果",
    "<w:fitText w:val='10'/>, 压缩到了指定的宽度",
    "<w:rFonts w:ascii='Wingdings'/>, 符号字体",
    "<w:vanish w:val='x'/>, 隐藏文字",
    "<w:eastAsianLayout w:id='1' w:combine='1'/>, 改变了文字方向",
    "<w14:textFill xmlns:w14='urn:any'/>, 有读不懂的格式 w14:textFill"
  })
  void formatsOfRuns(String properties, String says) {
    String own = RUN.replace("<w:t ", "<w:rPr>" + properties + "</w:rPr><w:t ");
    assertThat(said(body(RUN, own))).contains("V5 正文第 1 段“示例区人民政府办公室20…”").contains(says);
    String style =
        "<w:style w:type=\"character\" w:styleId=\"X1\"><w:name w:val=\"x1\"/><w:rPr>"
            + properties
            + "</w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"X\"><w:name"
            + " w:val=\"x\"/><w:basedOn w:val=\"X1\"/></w:style></w:styles>";
    String styled = RUN.replace("<w:t ", "<w:rPr><w:rStyle w:val=\"X\"/></w:rPr><w:t ");
    assertThat(said(styles("</w:styles>", style).replaced(WordZip.DOCUMENT, RUN, styled)))
        .contains(says);
    boolean isSetByOurStyles = properties.matches("<w:(sz|spacing|rFonts) .*");
    String defaults = "<w:rPrDefault><w:rPr>" + properties + "</w:rPr>";
    assertThat(isSetByOurStyles || said(styles("<w:rPrDefault>", defaults)).contains("V5"))
        .isTrue();
  }

  @Test
  void hiddenByStyles() {
    String vanish = "<w:rPr><w:vanish/></w:rPr>";
    assertThat(
            said(styles("<w:name w:val=\"heading 1\"/>", "<w:name w:val=\"heading 1\"/>" + vanish)))
        .contains("V5 正文第 3 段“一、总体情况”设成了隐藏文字，这样的共 ");
    assertThat(said(styles("<w:tblPr>", vanish + "<w:tblPr>"))).contains("设成了隐藏文字");
    String condition = "<w:tblStylePr w:type=\"firstRow\">" + vanish + "</w:tblStylePr>";
    assertThat(said(styles("</w:tblPr>\n  </w:style>", "</w:tblPr>" + condition + "</w:style>")))
        .contains("第 1 张表第 1 行第 1 格");
    String cyclic =
        "<w:style w:type=\"character\" w:styleId=\"X1\"><w:basedOn w:val=\"X\"/>"
            + vanish
            + "</w:style><w:style w:type=\"character\" w:styleId=\"X\">"
            + "<w:basedOn w:val=\"X1\"/></w:style></w:styles>";
    String styled = RUN.replace("<w:t ", "<w:rPr><w:rStyle w:val=\"X\"/></w:rPr><w:t ");
    assertThat(said(styles("</w:styles>", cyclic).replaced(WordZip.DOCUMENT, RUN, styled)))
        .contains("设成了隐藏文字");
  }

  @ParameterizedTest
  @CsvSource({
    "<w:framePr w:w='1'/>, 在图文框里",
    "<w:numPr><w:numId w:val='1'/></w:numPr>, 有自动编号",
    "<w:bidi/>, 从右往左排",
    "<w:spacing w:line='20' w:lineRule='exact'/>, 行距小于字的高度",
    "<w:ind w:left='30000'/>, 缩进太大",
    "<w:ind w:firstLine='-9000'/>, 缩进太大",
    "<w15:collapsed xmlns:w15='urn:any'/>, 有读不懂的格式 w15:collapsed"
  })
  void formatsOfParagraphs(String properties, String says) {
    assertThat(said(body(PARAGRAPH, PARAGRAPH.replace("</w:pPr>", properties + "</w:pPr>"))))
        .contains("V5 正文第 1 段")
        .contains(says);
    assertThat(
            said(
                styles(
                    "<w:name w:val=\"heading 1\"/>",
                    "<w:name w:val=\"heading 1\"/><w:pPr>" + properties + "</w:pPr>")))
        .contains("V5 正文第 3 段");
  }

  /** Content beside or around the text; {@code #} stands for the run as it was. */
  @ParameterizedTest
  @CsvSource({
    "<w:bdo w:val='rtl'>#</w:bdo>, 改变了文字方向",
    "<w:dir w:val='rtl'>#</w:dir>, 改变了文字方向",
    "#<m:oMath"
        + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:r><m:t>1</m:t></m:r></m:oMath>,"
        + " 有公式",
    "#<mc:AlternateContent"
        + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Fallback><w:r><w:t>x</w:t></w:r></mc:Fallback></mc:AlternateContent>,"
        + " 因软件而显示不同",
    "#<w:r><w:drawing/></w:r>, 有图片",
    "#<w:r><w:pict/></w:r>, 有图片",
    "#<w:r><w:object/></w:r>, 有嵌入的对象",
    "#<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>, 有符号字体的字符",
    "#<w:r><w:sym w:font='Wingdings' w:char='zzzz'/></w:r>, 有符号字体的字符",
    "#<w:r><w:ruby/></w:r>, 有拼音指南",
    "#<w:r><w:footnoteReference w:id='1'/></w:r>, 有脚注",
    "#<w:r><w:pgNum/></w:r>, 有自动页码",
    "#<w:r><w:delText>x</w:delText></w:r>, 有删去的文字",
    "#<w:t>直接</w:t>, 有读不懂的内容 t",
    "#<w:ins><w:t>直接</w:t></w:ins>, 有读不懂的内容 t",
    "#直接, 不在文字元素里的文字",
    "#<w:pPr/>, 次序不合规定",
    "<w:fldSimple w:instr='PAGE'>#</w:fldSimple>, 有自动计算的域“PAGE”",
    "<w:fldSimple w:instr='=SUM(ABOVE)'>#</w:fldSimple>, 有自动计算的域“=”",
    "<w:fldSimple w:dirty='1'>#</w:fldSimple>, 要更新的域",
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF"
        + " a</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>#<w:r><w:fldChar"
        + " w:fldCharType='end'/></w:r>, 有自动计算的域“REF”",
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r>#<w:r><w:fldChar w:fldCharType='end'/></w:r>,"
        + " 有文字在域代码里",
    "#<w:r><w:fldChar w:fldCharType='begin'/></w:r>, 有不完整的域",
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>#</w:sdtContent></w:sdt>, 占位文字",
    "<w:sdt><w:sdtPr><w:dataBinding w:xpath='/a'/></w:sdtPr><w:sdtContent>#</w:sdtContent></w:sdt>,"
        + " 由别处填入",
    "<w:subDoc/>#, 插入的另一份文档"
  })
  void contentOfParagraphs(String content, String says) {
    assertThat(said(body(RUN, content.replace("#", RUN)))).contains("V5 正文").contains(says);
  }

  @Test
  void links() {
    String link =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"http://a\" "
            + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + RUN
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    assertThat(said(body(RUN, link))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"\u202E, 方向控制字符", "\u2067, 方向控制字符", "\u200F, 方向控制字符"})
  void directionMarks(String mark, String says) {
    assertThat(said(body(RUN, RUN.replace("2021", mark + "2021")))).contains("V5").contains(says);
  }

  @Test
  void blocks() {
    assertThat(said(body("<w:body>", "<w:body><w:altChunk r:id=\"rId1\"/>"))).contains("插入的另一份文档");
    assertThat(said(body("<w:body>", "<w:body><w:ins><w:r><w:t>假</w:t></w:r></w:ins>")))
        .contains("有读不懂的内容 ins");
    assertThat(said(body("<w:body>", "<w:body><w:sdt><w:sdtContent><w:r/></w:sdtContent></w:sdt>")))
        .contains("有读不懂的内容 r");
    assertThat(said(body("<w:pgSz ", "<w:lnNumType w:countBy=\"1\"/><w:pgSz "))).contains("有行号");
    assertThat(said(body("<w:pgSz w:w=\"", "<w:pgSz w:w=\"1\" w:x=\""))).contains("没有给文字留出地方");
    WordZip page =
        body("<w:body>", "<w:background w:color=\"000000\"/><w:body>")
            .replaced(
                "word/settings.xml", "</w:settings>", "<w:displayBackgroundShape/></w:settings>")
            .replaced(
                WordZip.DOCUMENT,
                RUN,
                RUN.replace("<w:t ", "<w:rPr><w:color w:val=\"111111\"/></w:rPr><w:t "));
    assertThat(said(page)).contains("颜色与背景相近");
  }

  @ParameterizedTest
  @CsvSource({
    "<w:trPr>, <w:trPr><w:hidden/>, 第 1 张表第 1 行是隐藏的行",
    "<w:trPr>, <w:trPr><w:trHeight w:val='10' w:hRule='exact'/>, 行高固定得太小",
    "<w:tblLayout, <w:tblpPr w:tblpX='1'/><w:tblLayout, 第 1 张表是浮动的表格",
    "<w:tblLayout, <w:bidiVisual/><w:tblLayout, 的列从右往左排",
    "<w:tcPr>, <w:tcPr><w:cellDel w:id='1'/>, 第 1 张表第 1 行第 1 格",
    "<w:tcPr>, <w:tcPr><w:tcFitText/>, 压缩到了格的宽度",
    "<w:tcPr>, <w:tcPr><w:shd w:val='clear' w:fill='FFFFFF' w:themeFill='none'/>, ''"
  })
  void tables(String from, String to, String says) {
    String said = said(body(from, to));
    assertThat(said).contains(says);
    assertThat(said.isEmpty()).isEqualTo(says.isEmpty());
  }

  @Test
  void whiteTextInADarkHeadIsSeen() {
    String dark = "<w:tcPr><w:shd w:val=\"clear\" w:fill=\"1F3864\"/>";
    String first = WHOLE.part(WordZip.DOCUMENT);
    int cell = first.indexOf("<w:tcPr>");
    int run = first.indexOf("<w:r><w:t", cell);
    String white = "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t";
    String changed =
        first.substring(0, cell)
            + dark
            + first.substring(cell + 8, run)
            + white
            + first.substring(run + 9);
    assertThat(said(WHOLE.with(WordZip.DOCUMENT, changed))).isEmpty();
  }

  /** Sizes, nesting and values that make a reader fail are refused in words. */
  @Test
  void whatCantBeRead() {
    String nested = "<w:ins>".repeat(20_000) + RUN + "</w:ins>".repeat(20_000);
    assertThat(said(body(RUN, nested))).contains("V4").contains("不是完好的 XML");
    String table = "<w:tbl><w:tr><w:tc>".repeat(5_000) + "</w:tc></w:tr></w:tbl>".repeat(5_000);
    assertThat(said(body("<w:body>", "<w:body>" + table))).contains("V4");
    String span = "<w:tcPr><w:gridSpan w:val=\"%s\"/>";
    for (String value : List.of("-1", "0", "64", "2147483648", "x", "")) {
      assertThat(said(body("<w:tcPr>", span.formatted(value)))).as(value).contains("V4 ", "跨列");
      String before = "<w:trPr><w:gridBefore w:val=\"%s\"/>".formatted(value);
      if (!value.equals("0")) {
        assertThat(said(body("<w:trPr>", before))).as(value).contains("V4 ", "跨列");
      }
    }
    assertThat(said(WHOLE.with(WordZip.DOCUMENT, "<a/>"))).contains("V4");
    assertThat(said(WHOLE.with(WordZip.STYLES, "<a"))).contains("V4", "word/styles.xml 不是完好的 XML");
    assertThat(said(WHOLE.with(WordZip.DOCUMENT, ""))).contains("V4");
    assertThat(said(body("<w:body>", "<w:body/><w:body>"))).contains("V4");
    String entity = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document ";
    assertThat(said(body("<w:document ", entity))).contains("V4");
    String million = "<w:r/>".repeat(1_000_001);
    assertThat(said(body(RUN, RUN + million))).contains("V4");
  }

  @Test
  void zipsThatMeanTwoThings() throws Exception {
    String document = WHOLE.part(WordZip.DOCUMENT);
    for (String name : List.of("WORD/document.xml", "word/document%2Exml", "word\\document.xml")) {
      assertThat(said(WHOLE.with(name, document))).as(name).contains("V4").contains("里面有两个");
    }
    String again =
        "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument"
            + "/2006/relationships/officeDocument\" Target=\"word/other.xml\"/></Relationships>";
    assertThat(said(WHOLE.replaced("_rels/.rels", "</Relationships>", again))).contains("V4");
    String types = WHOLE.part("[Content_Types].xml");
    assertThat(
            said(
                WHOLE.with(
                    "[Content_Types].xml",
                    types.replace("document.main+xml", "DOCUMENT.main+xml"))))
        .contains("V4");
    byte[] whole = WHOLE.bytes();
    byte[] lying = whole.clone();
    int directory = lastIndexOf(whole, new byte[] {'P', 'K', 1, 2}, WordZip.DOCUMENT);
    lying[directory + 24] ^= 1;
    assertThat(said(lying)).contains("V4").contains("读不出来");
    byte[] locked = whole.clone();
    locked[directory + 8] |= 1;
    assertThat(said(locked)).contains("V4");
  }

  private static int lastIndexOf(byte[] content, byte[] mark, String name) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf(name);
    return text.lastIndexOf(new String(mark, StandardCharsets.ISO_8859_1), at);
  }

  @Test
  void sizes() throws Exception {
    byte[] bomb = filled(WHOLE.parts(), "word/media/a.bin", 100 * 1024 * 1024);
    assertThat(said(bomb)).as("a part that is not read").isEmpty();
    byte[] large = filled(Map.of(), WordZip.DOCUMENT, 100 * 1024 * 1024);
    assertThat(said(large)).contains("V4");
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(many)) {
      zip.putNextEntry(new ZipEntry(WordZip.DOCUMENT));
      for (int i = 0; i < 100_000; i++) {
        zip.putNextEntry(new ZipEntry("word/" + i));
      }
    }
    assertThat(said(many.toByteArray())).contains("V4 文件太大").contains("2000 个");
  }

  private static byte[] filled(Map<String, String> parts, String name, int size)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry(name));
      byte[] block = new byte[1024 * 1024];
      for (int i = 0; i < size; i += block.length) {
        zip.write(block);
      }
    }
    return out.toByteArray();
  }
}
