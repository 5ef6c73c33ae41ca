package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.file.FileSignature;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decodes bytes as UTF-8. Also decodes GBK and UTF-16 where they can be recognized reliably, with
 * an error, so that the rest can be checked.
 */
final class TextDecoder {

  private static final String SAVE_AS_UTF8 = "用记事本打开这个文件，选“文件”菜单的“另存为”，“编码”选“UTF-8”，保存后再试";
  private static final String OR_FIX = "；或者运行 genreport check --fix，由程序转换";

  /**
   * A text with at least this many characters beyond ASCII that are valid UTF-8 is meant as UTF-8.
   */
  private static final int PROOF_OF_UTF8 = 4;

  /** The least percentage of characters in the most common ranges that a Chinese text has. */
  private static final int USUAL_PERCENT = 90;

  private static final char REPLACEMENT = '\uFFFD';

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
          Diagnostic.failure(
                  "F6", "文件“" + name + "”是" + document.get() + "，不是源文件（扩展名为 .yaml 的文本文件）")
              .advice("写出扩展名为 .yaml 的文件的名字；要生成的 PDF 和 Word 文件由本程序产生，不是输入"));
    }
    boolean marked = startsWith(0xEF, 0xBB, 0xBF);
    int start = marked ? 3 : 0;
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    boolean zero = holdsZero();
    Optional<Charset> utf16 = utf16(zero);
    if (utf16.isPresent()) {
      return decodeUtf16(utf16.get());
    }
    if (zero) {
      return Outcome.none(
          Diagnostic.failure("F6", "文件“" + name + "”不是文本文件").advice("写出扩展名为 .yaml 的文本文件的名字"));
    }
    // U+FFFD replaces malformed bytes, but may also be a character of the file
    if (text.indexOf(REPLACEMENT) >= 0) {
      CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
      ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
      CoderResult result = strict(StandardCharsets.UTF_8).decode(in, out, true);
      if (result.isError()) {
        return notUtf8(out.flip().toString());
      }
    }
    return utf8(new SourceFile(name, text), marked);
  }

  private static Outcome<SourceFile> utf8(SourceFile file, boolean marked) {
    return marked ? Outcome.of(file, List.of(byteOrderMark(file))) : Outcome.of(file);
  }

  private static Diagnostic byteOrderMark(SourceFile file) {
    return Diagnostic.warning("F8", "文件开头有看不见的 BOM（字节顺序标记），不影响生成，但有的程序会把它当作乱码")
        .at(file.span(0, 0))
        .advice("用记事本“另存为”时，“编码”选“UTF-8”，不选“带有 BOM 的 UTF-8”" + OR_FIX.replace("转换", "删去"));
  }

  private Outcome<SourceFile> decodeUtf16(Charset charset) {
    Diagnostic finding =
        Diagnostic.error("F8", "文件“" + name + "”是 UTF-16（Unicode）编码，应为 UTF-8 编码")
            .advice(SAVE_AS_UTF8 + OR_FIX);
    return strictly(charset)
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
        .map(text -> new SourceFile(name, text))
        .filter(CharacterCheck::isSound)
        .map(file -> Outcome.of(file, List.of(finding)))
        .orElseGet(() -> Outcome.none(finding));
  }

  /**
   * Decodes bytes that are not valid UTF-8.
   *
   * @param before the text before the first malformed byte
   */
  private Outcome<SourceFile> notUtf8(String before) {
    boolean meantUtf8 = before.chars().filter(c -> c > 0x7F).count() >= PROOF_OF_UTF8;
    Optional<String> gbk = meantUtf8 ? Optional.empty() : gbk();
    if (gbk.isPresent()) {
      SourceFile file = new SourceFile(name, gbk.get());
      int at = firstBeyondAscii(gbk.get());
      return Outcome.of(
          file,
          List.of(
              Diagnostic.error(
                      "F8",
                      "文件“" + name + "”是 GBK（ANSI）编码，应为 UTF-8 编码，从第 " + file.line(at) + " 行起有汉字要转换")
                  .at(file.span(at, at + 1))
                  .advice(SAVE_AS_UTF8 + OR_FIX)));
    }
    SourceFile shown = new SourceFile(name, before + "\uFFFD");
    int at = before.length();
    return Outcome.none(
        Diagnostic.error("F8", "文件“" + name + "”第 " + shown.line(at) + " 行有不是 UTF-8 编码的内容")
            .at(shown.span(at, at + 1))
            .advice("删去 ^ 所指处的乱码，重新输入；如果整个文件都是乱码，" + SAVE_AS_UTF8));
  }

  private static int firstBeyondAscii(String text) {
    int at = 0;
    while (at < text.length() - 1 && text.charAt(at) < 0x80) {
      at++;
    }
    return at;
  }

  private Optional<String> gbk() {
    return strictly(Charset.forName("GB18030"))
        .filter(text -> text.chars().noneMatch(c -> c >= 0xE000 && c <= 0xF8FF));
  }

  /** Returns the bytes decoded in a charset; empty if any of them are malformed. */
  private Optional<String> strictly(Charset charset) {
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = strict(charset).decode(ByteBuffer.wrap(bytes), out, true);
    out.flip();
    return result.isError() ? Optional.empty() : Optional.of(out.toString());
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private Optional<String> officeDocument() {
    return switch (FileSignature.of(bytes)) {
      case PDF -> Optional.of(" PDF 文件");
      case ZIP ->
          Optional.of(
              contains("word/") ? " Word（.docx）文件" : contains("xl/") ? " Excel（.xlsx）文件" : "压缩文件");
      case COMPOUND_FILE -> Optional.of("旧版 Word 或 Excel（.doc、.xls）文件");
      case RTF -> Optional.of(" RTF 文件");
      case NONE -> Optional.empty();
    };
  }

  /**
   * Returns the variant of UTF-16 that the byte order mark or the content shows; empty if there is
   * none.
   */
  private Optional<Charset> utf16(boolean zero) {
    if (startsWith(0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    boolean possible = bytes.length % 2 == 0 && zero;
    return possible
        ? Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
            .filter(charset -> strictly(charset).filter(TextDecoder::isChinese).isPresent())
            .findFirst()
        : Optional.empty();
  }

  /**
   * Returns whether a text has nearly only characters that are common in Chinese text. UTF-16 that
   * is decoded in the wrong byte order has others.
   */
  private static boolean isChinese(String text) {
    long usual = text.chars().filter(TextDecoder::isUsual).count();
    return usual * 100 >= text.length() * (long) USUAL_PERCENT;
  }

  private static boolean isUsual(int c) {
    return (c >= ' ' && c < 0x7F)
        || c == '\n'
        || c == '\r'
        || c == '\t'
        || (c >= 0x2010 && c <= 0x2030)
        || (c >= 0x3000 && c <= 0x301F)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xFF00 && c <= 0xFF5E);
  }

  private boolean holdsZero() {
    for (byte one : bytes) {
      if (one == 0) {
        return true;
      }
    }
    return false;
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
