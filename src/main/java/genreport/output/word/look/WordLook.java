package genreport.output.word.look;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.file.PathFault;
import genreport.file.UnfitFileException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * An agency's own Word look: the styles, theme, numbering, settings, page setup, headers and
 * footers of its .docx file. The file's text, comments, notes, properties and other data are not
 * used.
 */
public final class WordLook {

  private final LookContents contents;

  private WordLook(LookContents contents) {
    this.contents = contents;
  }

  /**
   * Reads a file.
   *
   * @param shownName the file's name in messages
   * @return the look, or one finding that says why the file can't be used
   */
  public static Outcome<WordLook> read(Path path, String shownName) {
    try {
      return Outcome.of(new WordLook(LookContents.of(LookPackage.open(path))));
    } catch (UnusableException e) {
      return Outcome.none(e.finding(shownName));
    } catch (UnfitFileException e) {
      boolean folder = e.reason() == UnfitFileException.Reason.FOLDER;
      return unreadable(
          "F2",
          "“" + shownName + (folder ? "”是文件夹，不是样本文件" : "”不是普通文件，不能作样本文件"),
          "在 --word-template 后面写出 .docx 文件的名字");
    } catch (NoSuchFileException e) {
      return unreadable("F1", "找不到样本文件“" + shownName + "”", "核对 --word-template 后面的文件名和所在的文件夹");
    } catch (AccessDeniedException e) {
      return unreadable("F3", "没有读取样本文件“" + shownName + "”的权限", "关闭正在使用它的程序，或者请管理员给您读取的权限");
    } catch (IOException e) {
      Optional<PathFault> fault = PathFault.of(path);
      if (fault.isPresent()) {
        return unreadable(
            "F4", "不能读取样本文件“" + shownName + "”：" + fault.get().reason(), fault.get().advice());
      }
      return unreadable("F4", "读取样本文件“" + shownName + "”时出错", "把文件复制到本机再试");
    }
  }

  private static Outcome<WordLook> unreadable(String rule, String message, String advice) {
    return Outcome.none(Diagnostic.failure(rule, message).advice(advice));
  }

  /**
   * Returns the parts of a report's Word file in this look, in their order.
   *
   * @param ordinary the parts of the ordinary Word file by name
   * @throws IllegalStateException if an ordinary part is not well-formed XML
   */
  public Map<String, byte[]> fill(Map<String, byte[]> ordinary) {
    try {
      return LookMerge.fill(contents, ordinary);
    } catch (UnusableException e) {
      throw new IllegalStateException(e);
    }
  }
}
