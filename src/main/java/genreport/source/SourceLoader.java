package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.file.ChangedFileException;
import genreport.file.PathFault;
import genreport.file.RegularFile;
import genreport.file.UnfitFileException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads a source file from the disk.
 *
 * <p>A file that can't be read, or that isn't a text file, is a failure (F1 to F6). A text without
 * content or in another encoding is an error (F7, F8).
 */
public final class SourceLoader {

  /** The largest file that is read, in bytes. A report has some ten kilobytes. */
  static final int MAX_BYTES = 8 * 1024 * 1024;

  private SourceLoader() {}

  /**
   * Reads a file as text.
   *
   * @param shownName the name that messages show, as the user wrote it
   * @return the text without a byte order mark; no value if the file can't be decoded
   */
  public static Outcome<SourceFile> load(Path path, String shownName) {
    try {
      return decode(RegularFile.read(path, MAX_BYTES), shownName);
    } catch (UnfitFileException e) {
      return Outcome.none(unfit(e.reason(), path, shownName));
    } catch (NoSuchFileException e) {
      return Outcome.none(MissingFile.finding(path, shownName, "检查文件名（包括扩展名 .yaml）和所在的文件夹是否写对"));
    } catch (ChangedFileException e) {
      return Outcome.none(
          Diagnostic.failure("F4", "文件“" + shownName + "”正被别的程序改写，没有读")
              .advice("等那个程序保存完，或者关闭它，再试一次"));
    } catch (FileSystemException e) {
      return Outcome.none(
          PathFault.of(path)
              .map(fault -> unusable(shownName, fault))
              .orElseGet(() -> notReadable(shownName)));
    } catch (IOException e) {
      return Outcome.none(ioError(shownName, e));
    }
  }

  /** Decodes bytes as text and checks that the text has content. */
  public static Outcome<SourceFile> decode(byte[] bytes, String name) {
    Outcome<SourceFile> decoded = new TextDecoder(bytes, name).decode();
    if (decoded.value().isEmpty()) {
      return decoded;
    }
    SourceFile file = decoded.value().get();
    return isEmpty(file) ? Outcome.none(empty(file)) : decoded;
  }

  /** Returns the finding about a text without content (F7). */
  static Diagnostic empty(SourceFile file) {
    return Diagnostic.error("F7", "文件“" + file.name() + "”里没有内容（只有空行或注释）")
        .advice("按年报的表式填写；可以从往年的文件或示例文件复制一份来改");
  }

  /**
   * Returns whether a text contains only white space and comments. A {@code #} starts a comment
   * only if no other character than white space precedes it in its line.
   */
  private static boolean isEmpty(SourceFile file) {
    String text = file.text();
    boolean comment = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        comment = false;
      } else if (!comment && c == '#') {
        comment = true;
      } else if (!comment && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  private static Diagnostic unfit(UnfitFileException.Reason reason, Path path, String name) {
    return switch (reason) {
      case FOLDER ->
          Diagnostic.failure("F2", "“" + name + "”是一个文件夹，不是文件").advice("写出文件夹里扩展名为 .yaml 的文件的名字");
      case TOO_LARGE -> tooLarge(name);
      case NOT_REGULAR ->
          Files.isReadable(path)
              ? Diagnostic.failure("F2", "“" + name + "”不是普通文件")
                  .advice("先把内容存为一个扩展名为 .yaml 的文件，再写出它的名字")
              : notReadable(name);
    };
  }

  private static Diagnostic notReadable(String name) {
    return Diagnostic.failure("F3", "没有权限读取文件“" + name + "”").advice("关闭正在使用它的程序，或请管理员给您读取这个文件的权限");
  }

  private static Diagnostic unusable(String name, PathFault fault) {
    return Diagnostic.failure("F4", "不能读取文件“" + name + "”：" + fault.reason())
        .advice(fault.advice());
  }

  private static Diagnostic ioError(String name, IOException e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return Diagnostic.failure("F4", "读取文件“" + name + "”时出错（" + reason + "）")
        .advice("检查磁盘或网络是否正常，把文件复制到本机后再试");
  }

  private static Diagnostic tooLarge(String name) {
    return Diagnostic.failure("F5", "文件“" + name + "”超过 8 MB，不会是一份年报的源文件")
        .advice("检查文件名是否写对；年报的源文件是纯文字，通常只有几十 KB");
  }
}
