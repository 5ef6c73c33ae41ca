package genreport.source;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Severity;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.format.TextRenderer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceLoaderTest {

  private static final String SAVE_AS_UTF8 = "用记事本打开这个文件，选“文件”菜单的“另存为”，“编码”选“UTF-8”，保存后再试";

  private static final String OR_FIX = "；或者运行 genreport check --fix，由程序转换\n";

  @TempDir Path folder = Path.of("");

  @Test
  void readsUtf8WithOrWithoutAMark() throws IOException {
    assertThat(load("年度: 2021".getBytes(StandardCharsets.UTF_8)).value().map(SourceFile::text))
        .contains("年度: 2021");
    assertThat(
            load("\ufeff年度: 2021".getBytes(StandardCharsets.UTF_8)).value().map(SourceFile::text))
        .contains("年度: 2021");
  }

  @Test
  void aMissingFile() {
    assertThat(said(SourceLoader.load(folder.resolve("a.yaml"), "a.yaml")))
        .isEqualTo(
            """
            错误[F1] 找不到文件“a.yaml”
              = 建议：检查文件名（包括扩展名 .yaml）和所在的文件夹是否写对
            """);
  }

  @Test
  void aFolder() {
    assertThat(said(SourceLoader.load(folder, "年报")))
        .isEqualTo(
            """
            错误[F2] “年报”是一个文件夹，不是文件
              = 建议：写出文件夹里扩展名为 .yaml 的文件的名字
            """);
  }

  @Test
  void aLargeFileIsNotRead() throws IOException {
    Path path = folder.resolve("a.yaml");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(100L * 1024 * 1024 * 1024);
    }
    assertThat(said(SourceLoader.load(path, "a.yaml")))
        .isEqualTo(
            """
            错误[F5] 文件“a.yaml”超过 8 MB，不会是一份年报的源文件
              = 建议：检查文件名是否写对；年报的源文件是纯文字，通常只有几十 KB
            """);
  }

  @Test
  void otherKindsOfFile() throws IOException {
    assertThat(message("%PDF-1.7\n")).isEqualTo("文件“a.yaml”是 PDF 文件，不是源文件（扩展名为 .yaml 的文本文件）");
    assertThat(message("PK\u0003\u0004…word/document.xml"))
        .isEqualTo("文件“a.yaml”是 Word（.docx）文件，不是源文件（扩展名为 .yaml 的文本文件）");
    byte[] doc = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    assertThat(load(doc).diagnostics().get(0).message())
        .isEqualTo("文件“a.yaml”是旧版 Word 或 Excel（.doc、.xls）文件，不是源文件（扩展名为 .yaml 的文本文件）");
    assertThat(said(load("a: 1\0\0\0\0b".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(
            """
            错误[F6] 文件“a.yaml”不是文本文件
              = 建议：写出扩展名为 .yaml 的文本文件的名字
            """);
    assertThat(load(doc).diagnostics().get(0).severity()).isEqualTo(Severity.FAILURE);
  }

  @Test
  void gbk() throws IOException {
    byte[] bytes = "# x\n机关: 示例区\n年度: 2021\n".getBytes(Charset.forName("GBK"));
    assertThat(said(load(bytes)))
        .isEqualTo(
            """
            错误[F8] 文件“a.yaml”是 GBK（ANSI）编码，应为 UTF-8 编码，从第 2 行起有汉字要转换
             ┌─ a.yaml:2:1
            2│ 机关: 示例区
             │ ^^
             = 建议：\
            """
                + SAVE_AS_UTF8
                + OR_FIX);
  }

  @Test
  void utf16() throws IOException {
    String expected =
        "错误[F8] 文件“a.yaml”是 UTF-16（Unicode）编码，应为 UTF-8 编码\n  = 建议：" + SAVE_AS_UTF8 + OR_FIX;
    String narrative = "总体情况: |\n  一是丰富解读形式；二是整改问题“一户一册”，占27%。\n".repeat(9);
    assertThat(said(load(narrative.getBytes(StandardCharsets.UTF_16LE)))).isEqualTo(expected);
    assertThat(said(load(narrative.getBytes(StandardCharsets.UTF_16BE)))).isEqualTo(expected);
    assertThat(said(load("机关: 示例\n".getBytes(StandardCharsets.UTF_16)))).isEqualTo(expected);
    assertThat(said(load("机关: 示例\n".getBytes(StandardCharsets.UTF_16LE)))).isEqualTo(expected);
  }

  @Test
  void damagedUtf8() throws IOException {
    byte[] bytes = "机关: 示例区\n年度: 2021年\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = 'x';
    assertThat(said(load(bytes)))
        .isEqualTo(
            """
            错误[F8] 文件“a.yaml”第 2 行有不是 UTF-8 编码的内容
             ┌─ a.yaml:2:9
            2│ 年度: 2021�
             │           ^
             = 建议：删去 ^ 所指处的乱码，重新输入；如果整个文件都是乱码，\
            """
                + SAVE_AS_UTF8
                + "\n");
  }

  @Test
  void nothingInIt() throws IOException {
    for (String text : new String[] {"", " \n\t\n", "# 注释\n", "\ufeff"}) {
      assertThat(said(load(text.getBytes(StandardCharsets.UTF_8))))
          .isEqualTo(
              """
              错误[F7] 文件“a.yaml”里没有内容（只有空行或注释）
                = 建议：按年报的表式填写；可以从往年的文件或示例文件复制一份来改
              """);
    }
  }

  private Outcome<SourceFile> load(byte[] bytes) throws IOException {
    Path path = folder.resolve("a.yaml");
    Files.write(path, bytes);
    return SourceLoader.load(path, "a.yaml");
  }

  private String message(String text) throws IOException {
    Diagnostic found = load(text.getBytes(StandardCharsets.UTF_8)).diagnostics().get(0);
    return found.message();
  }

  private static String said(Outcome<SourceFile> outcome) {
    return new TextRenderer(false).render(outcome.diagnostics());
  }
}
