package genreport.source.fix;

import genreport.diagnostic.Diagnostic;
import genreport.file.AtomicWriter;
import genreport.file.NotRewritableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes a corrected text to the clerk's file. The write is atomic: the file has either the old or
 * the new content.
 */
public final class SourceSaver {

  private SourceSaver() {}

  /**
   * Writes a text as UTF-8. The file keeps its owner, group and permissions; a link stays a link. A
   * file with other names (hard links), or with an owner that the user can't set, stays unchanged.
   *
   * @param path an existing file
   * @param shownName the name that messages show
   * @param command the command that can change a copy of the file, for advice
   * @return the error if the file could not be written
   */
  public static Optional<Diagnostic> save(
      Path path, String shownName, String text, String command) {
    try {
      if (!Files.isWritable(path)) {
        return Optional.of(failure(shownName, "没有写入的权限"));
      }
      AtomicWriter.forcing().rewrite(path, text.getBytes(StandardCharsets.UTF_8));
      return Optional.empty();
    } catch (NotRewritableException e) {
      return Optional.of(notKept(e.reason(), shownName, command));
    } catch (AccessDeniedException e) {
      return Optional.of(failure(shownName, "没有写入的权限，或文件正被别的程序打开"));
    } catch (IOException e) {
      return Optional.of(failure(shownName, "磁盘可能已满，或文件正被别的程序打开"));
    }
  }

  private static Diagnostic notKept(
      NotRewritableException.Reason reason, String name, String command) {
    String mend = "把副本改好后，用编辑器打开“" + name + "”，换成副本的内容；文件没有改动";
    return switch (reason) {
      case HARD_LINKS ->
          Diagnostic.failure("F10", "“" + name + "”在磁盘上还有别的名字（硬链接），改写后它们就不再是同一个文件")
              .advice("复制一份，对副本运行 " + command + "；" + mend);
      case OWNER ->
          Diagnostic.failure("F10", "“" + name + "”属于别的用户或用户组，改写后它会变成属于您")
              .advice("请文件的主人运行；或者复制一份，对副本运行 " + command + "，" + mend);
    };
  }

  private static Diagnostic failure(String name, String reason) {
    return Diagnostic.failure("F10", "不能写入文件“" + name + "”：" + reason)
        .advice("关闭打开着这个文件的程序，或者检查文件是不是只读；文件没有改动");
  }
}
