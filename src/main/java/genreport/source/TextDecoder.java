package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns bytes into text: UTF-8 or a finding that says what else it is. */
final class TextDecoder {

  private static final String SAVE_AS_UTF8 = "用记事本打开这个文件，选“文件”菜单的“另存为”，“编码”选“UTF-8”，保存后再试";

  /** So many characters beyond ASCII read well as UTF-8 only if the text is meant to be UTF-8. */
  private static final int PROOF_OF_UTF8 = 4;

  private final byte[] bytes;
  private final String name;

  TextDecoder(byte[] bytes, String name) {
    this.bytes = bytes;
    this.name = name;
  }

  Outcome<SourceFile> decode() {
    Optional<String> document = officeDocument();
    if (document.isPresent()) {
      return Outcome.none(
          Diagnostic.failure("F6", "文件“" + name + "”是" + document.get() + "，不是 YAML 文本文件")
              .advice("写出扩展名为 .yaml 的文件的名字；要生成的 PDF 和 Word 文件由本程序产生，不是输入"));
    }
    Optional<String> utf16 = utf16();
    if (utf16.isPresent()) {
      return Outcome.none(
          Diagnostic.error("F8", "文件“" + name + "”是 " + utf16.get() + "编码，应为 UTF-8 编码")
              .advice(SAVE_AS_UTF8));
    }
    if (indexOfZero() >= 0) {
      return Outcome.none(
          Diagnostic.failure("F6", "文件“" + name + "”不是文本文件").advice("写出扩展名为 .yaml 的文本文件的名字"));
    }
    return decodeUtf8();
  }

  private Outcome<SourceFile> decodeUtf8() {
    int start = startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
    CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (!result.isError()) {
      return Outcome.of(new SourceFile(name, out.toString()));
    }
    return Outcome.none(notUtf8(out.toString()));
  }

  /**
   * @param before what could be read as UTF-8
   */
  private Diagnostic notUtf8(String before) {
    boolean meantUtf8 = before.chars().filter(c -> c > 0x7F).count() >= PROOF_OF_UTF8;
    Optional<String> gbk = meantUtf8 ? Optional.empty() : gbk();
    if (gbk.isPresent()) {
      SourceFile shown = new SourceFile(name, gbk.get());
      int at = firstBeyondAscii(gbk.get());
      return Diagnostic.error(
              "F8", "文件“" + name + "”是 GBK（ANSI）编码，应为 UTF-8 编码，从第 " + shown.line(at) + " 行起有汉字要转换")
          .at(shown.span(at, at + 1))
          .advice(SAVE_AS_UTF8);
    }
    SourceFile shown = new SourceFile(name, before + "\uFFFD");
    int at = before.length();
    return Diagnostic.error("F8", "文件“" + name + "”第 " + shown.line(at) + " 行有不是 UTF-8 编码的内容")
        .at(shown.span(at, at + 1))
        .advice("删去 ^ 所指处的乱码，重新输入；如果整个文件都是乱码，" + SAVE_AS_UTF8);
  }

  private static int firstBeyondAscii(String text) {
    int at = 0;
    while (at < text.length() - 1 && text.charAt(at) < 0x80) {
      at++;
    }
    return at;
  }

  private Optional<String> gbk() {
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        strict(Charset.forName("GB18030")).decode(ByteBuffer.wrap(bytes), out, true);
    out.flip();
    String text = out.toString();
    boolean wrong = result.isError() || text.chars().anyMatch(c -> c >= 0xE000 && c <= 0xF8FF);
    return wrong ? Optional.empty() : Optional.of(text);
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private Optional<String> officeDocument() {
    if (startsWith('%', 'P', 'D', 'F', '-')) {
      return Optional.of(" PDF 文件");
    }
    if (startsWith('P', 'K', 3, 4)) {
      return Optional.of(
          contains("word/") ? " Word（.docx）文件" : contains("xl/") ? " Excel（.xlsx）文件" : "压缩文件");
    }
    if (startsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return Optional.of("旧版 Word 或 Excel（.doc、.xls）文件");
    }
    if (startsWith('{', '\\', 'r', 't', 'f')) {
      return Optional.of(" RTF 文件");
    }
    return Optional.empty();
  }

  /** By its mark, or by the zero bytes that the ASCII in it leaves. */
  private Optional<String> utf16() {
    if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      return Optional.of("UTF-16（Unicode）");
    }
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        zeros[i & 1]++;
      }
    }
    int more = Math.max(zeros[0], zeros[1]);
    boolean oneSided = Math.min(zeros[0], zeros[1]) == 0 && bytes.length % 2 == 0;
    return oneSided && more * 8 > bytes.length ? Optional.of("UTF-16（Unicode）") : Optional.empty();
  }

  private int indexOfZero() {
    int at = 0;
    while (at < bytes.length && bytes[at] != 0) {
      at++;
    }
    return at < bytes.length ? at : -1;
  }

  private boolean startsWith(int... signature) {
    if (bytes.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((bytes[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean contains(String ascii) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(ascii);
  }
}
