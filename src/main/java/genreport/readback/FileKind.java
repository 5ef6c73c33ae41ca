package genreport.readback;

import genreport.diagnostic.Diagnostic;
import genreport.file.FileSignature;
import genreport.ooxml.Archive;
import genreport.ooxml.ContentTypes;
import genreport.ooxml.UnsoundPackageException;
import java.nio.charset.StandardCharsets;

/** The kind of a file, decided by its first bytes and not by its name. */
public enum FileKind {
  PDF("", ""),
  WORD("", ""),
  OLD_WORD("是旧格式的 Word 文件（.doc）", "用 Word、WPS 或 LibreOffice 打开，另存为 .docx，再核对"),
  LOCKED_WORD("是加了密码的 Word 文件", "打开以后去掉密码，另存一份，再核对"),
  OTHER_PACKAGE("不是 Word 文件，是别的程序的压缩文件或文档", "给出扩展名为 .docx 的文件"),
  EMPTY("是空文件", "重新生成或者重新下载这个文件"),
  OTHER("既不是 PDF，也不是 Word 文件（.docx）", "给出发布的 PDF 或 .docx 文件");

  private final String reason;
  private final String advice;

  FileKind(String reason, String advice) {
    this.reason = reason;
    this.advice = advice;
  }

  /** Returns the kind of a file. */
  public static FileKind of(byte[] content) {
    if (content.length == 0) {
      return EMPTY;
    }
    if (FileSignature.isOpenedAsPdf(content)) {
      return PDF;
    }
    return switch (FileSignature.of(content)) {
      case ZIP -> isWord(content) ? WORD : OTHER_PACKAGE;
      case COMPOUND_FILE -> FileSignature.isEncrypted(content) ? LOCKED_WORD : OLD_WORD;
      case PDF, RTF, NONE -> OTHER;
    };
  }

  /** Returns the finding about a file of a kind that can't be read. */
  public Diagnostic refusal(String name) {
    return Diagnostic.failure("V4", name + "：" + reason).advice(advice);
  }

  /** Returns the finding about a damaged file. */
  public static Diagnostic damaged(String name) {
    return Diagnostic.failure("V4", name + "：文件已损坏，读不出来").advice("看它能不能打开；不能打开的，重新生成或者重新下载");
  }

  /**
   * Returns the finding about a damaged file.
   *
   * @param how what is wrong, in Chinese, to follow a colon
   */
  public static Diagnostic damaged(String name, String how) {
    return Diagnostic.failure("V4", name + "：文件已损坏，读不出来：" + how)
        .advice("看它能不能打开；能打开的，用 Word 或 WPS 另存一份，再核对；不能打开的，重新生成或者重新下载");
  }

  /**
   * Returns the finding about a file that exceeds a limit.
   *
   * @param how which limit, in Chinese, to follow a colon
   */
  public static Diagnostic tooLarge(String name, String how) {
    return Diagnostic.failure("V4", name + "：文件太大，不会是一份年报：" + how).advice("核对是不是给错了文件；没有给错的，重新生成");
  }

  /** What the types of all parts of a Word file contain, of whatever kind it is. */
  private static final String WORD_TYPE = "wordprocessingml";

  private static boolean isWord(byte[] content) {
    try {
      // the main part may have any name; its type tells what it is
      Archive archive = Archive.of(content);
      return archive
          .part(ContentTypes.PART)
          .map(types -> new String(types, StandardCharsets.ISO_8859_1).contains(WORD_TYPE))
          .orElse(archive.names().contains("word/document.xml"));
    } catch (UnsoundPackageException e) {
      // a truncated or unsound zip, which is refused when it is read
      return new String(content, StandardCharsets.ISO_8859_1).contains("word/");
    }
  }
}
