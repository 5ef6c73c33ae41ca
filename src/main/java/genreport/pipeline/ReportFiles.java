package genreport.pipeline;

import genreport.diagnostic.Diagnostic;
import genreport.file.AtomicWriter;
import genreport.file.NotKeptException;
import genreport.file.PathFault;
import genreport.file.PreviousVersions;
import genreport.file.UnfitFileException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the files of a report. An error of the operating system becomes a finding in Chinese. */
final class ReportFiles {

  private static final String OTHER_REASON = "磁盘可能已满，或文件正被别的程序打开";

  /** The reason in Chinese, by the message of the operating system. */
  private static final Map<String, String> REASONS =
      Map.of(
          "Not a directory", "路径中有一段是文件，不是文件夹",
          "Read-only file system", "这个磁盘只能读，不能写",
          "No space left on device", "磁盘已满",
          "Disk quota exceeded", "分给您的磁盘空间已用完",
          "Input/output error", "磁盘或网络出错",
          "File name too long", "文件名太长");

  private ReportFiles() {}

  /**
   * Writes files into a folder and replaces files of the same names. A missing folder is created.
   *
   * @param versions keeps what must not be lost; nothing if the files could not be written
   * @param contents by file name, in the order in which the files are moved to their final names
   * @return the error (F10), if the files could not be written
   */
  static Optional<Diagnostic> replace(
      AtomicWriter writer, Path folder, Map<String, byte[]> contents, PreviousVersions versions) {
    try {
      makeFolder(folder);
      versions.keep(folder, contents);
      writer.replace(folder, contents);
      return Optional.empty();
    } catch (IOException e) {
      versions.undo();
      return Optional.of(failure(folder.resolve(longest(contents.keySet())), e));
    }
  }

  private static String longest(Set<String> names) {
    return Collections.max(names, Comparator.comparingInt(String::length));
  }

  /**
   * Writes a file that must not exist yet. A missing folder is created.
   *
   * @return the error (F10, or F12 if the file exists), if the file could not be written
   */
  static Optional<Diagnostic> create(AtomicWriter writer, Path target, byte[] content) {
    Path folder = target.resolveSibling("");
    try {
      makeFolder(folder);
    } catch (IOException e) {
      return Optional.of(failure(target, e));
    }
    try {
      writer.create(target, content);
      return Optional.empty();
    } catch (FileAlreadyExistsException e) {
      return Optional.of(exists(target));
    } catch (IOException e) {
      return Optional.of(failure(target, e));
    }
  }

  /** Returns the finding about a file that exists although it must not. */
  static Diagnostic exists(Path target) {
    return Diagnostic.failure("F12", "“" + target + "”已经存在，没有改动它")
        .advice("用 -o 写另一个文件名，或者先把原来的文件移到别处");
  }

  private static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
  }

  private static Diagnostic failure(Path target, IOException e) {
    if (e instanceof NotKeptException kept) {
      return Diagnostic.failure(
              "F10",
              "不能写入“"
                  + kept.getFile()
                  + "”：原来的文件不是本程序生成以后的原样，可能有人改过，要另存为“"
                  + kept.getOtherFile()
                  + "”，而另存不了")
          .advice("检查磁盘是不是满了、这个文件夹能不能新建文件；或者把原来的文件移到别处再运行；不要原来的文件的，加上 --force");
    }
    Optional<PathFault> fault = PathFault.ofTarget(target);
    if (fault.isPresent()) {
      return Diagnostic.failure("F10", "不能写入文件“" + target + "”：" + fault.get().reason())
          .advice(fault.get().advice());
    }
    Path folder = target.resolveSibling("");
    if (e instanceof FileAlreadyExistsException && Files.isRegularFile(folder)) {
      return Diagnostic.failure("F10", "“" + folder + "”是文件，不是文件夹，不能把生成的文件放在里面")
          .advice("-o 后面写文件夹的名字；放在源文件旁边的，不写 -o");
    }
    String shown = folder.toString().isEmpty() ? "当前文件夹" : "文件夹 " + folder;
    return Diagnostic.failure("F10", "不能写入" + shown + "：" + reason(e))
        .advice("关闭打开着的文件，或用 -o 指定另一个文件夹");
  }

  private static String reason(IOException e) {
    if (e instanceof UnfitFileException unfit) {
      return unfit.reason() == UnfitFileException.Reason.FOLDER
          ? "这里已有一个同名的文件夹"
          : "这里已有一个同名的管道或设备，不是普通文件";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "这里已有一个同名的文件";
    }
    String message = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
    if (e instanceof AccessDeniedException || "Operation not permitted".equals(message)) {
      return "没有写入的权限，或文件正被别的程序（如 Word、WPS、PDF 阅读器）打开";
    }
    return message == null ? OTHER_REASON : REASONS.getOrDefault(message, OTHER_REASON);
  }
}
