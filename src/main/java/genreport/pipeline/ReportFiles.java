package genreport.pipeline;

import static java.lang.Character.UnicodeScript.HAN;

import genreport.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes several files, all or none: each under a temporary name in its folder, then moved. An
 * existing file stays as it was until all new ones are whole, and is put back when a move fails.
 */
final class ReportFiles {

  private static final String OTHER_REASON = "磁盘可能已满，或文件正被别的程序打开";

  /** What the operating system says, in the clerk's words. */
  private static final Map<String, String> REASONS =
      Map.of(
          "Not a directory", "路径中有一段是文件，不是文件夹",
          "Read-only file system", "这个磁盘只能读，不能写",
          "No space left on device", "磁盘已满",
          "File name too long", "文件名太长");

  private final Path folder;

  /** Temporary file by target. */
  private final Map<Path, Path> fresh = new LinkedHashMap<>();

  /** What was under a target's name, by target. */
  private final Map<Path, Path> former = new LinkedHashMap<>();

  private final List<Path> moved = new ArrayList<>();

  private ReportFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes files into a folder, which is made when it isn't there.
   *
   * @param contents by file name, in the order of writing
   * @return what kept them from being written
   */
  static Optional<Diagnostic> write(Path folder, Map<String, byte[]> contents) {
    ReportFiles files = new ReportFiles(folder);
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      for (Map.Entry<String, byte[]> file : contents.entrySet()) {
        files.writeFresh(folder.resolve(file.getKey()), file.getValue());
      }
      files.moveAll();
      return Optional.empty();
    } catch (IOException e) {
      files.restore();
      return Optional.of(files.failure(e));
    } finally {
      files.deleteLeftovers();
    }
  }

  private void writeFresh(Path target, byte[] content) throws IOException {
    if (Files.isDirectory(target)) {
      throw new FileSystemException(target.toString(), null, "这里已有一个同名的文件夹");
    }
    Path temporary = beside(target, "new");
    fresh.put(target, temporary);
    Files.write(
        temporary,
        content,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  private void moveAll() throws IOException {
    for (Map.Entry<Path, Path> file : fresh.entrySet()) {
      Path target = file.getKey();
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        Path kept = beside(target, "old");
        Files.move(target, kept, StandardCopyOption.REPLACE_EXISTING);
        former.put(target, kept);
      }
      Files.move(file.getValue(), target);
      moved.add(target);
    }
  }

  private void restore() {
    for (Path target : moved) {
      deleteIfPossible(target);
    }
    former.forEach(
        (target, kept) -> {
          try {
            Files.move(kept, target, StandardCopyOption.REPLACE_EXISTING);
          } catch (IOException e) {
            // the former file stays beside its place, under its temporary name
          }
        });
    former.clear();
  }

  private void deleteLeftovers() {
    for (Path temporary : fresh.values()) {
      deleteIfPossible(temporary);
    }
    for (Path kept : former.values()) {
      deleteIfPossible(kept);
    }
  }

  private static void deleteIfPossible(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // a temporary file that can't be deleted harms nobody
    }
  }

  private static Path beside(Path target, String what) {
    return target.resolveSibling(
        "." + target.getFileName() + "." + ProcessHandle.current().pid() + "." + what);
  }

  private Diagnostic failure(IOException e) {
    return Diagnostic.failure("F10", "不能写入文件夹 " + folder + "：" + reason(e))
        .advice("关闭打开着的文件，或用 -o 指定另一个文件夹");
  }

  private static String reason(IOException e) {
    String said = e instanceof FileSystemException known ? known.getReason() : null;
    if (e instanceof FileAlreadyExistsException) {
      return "这里已有一个同名的文件";
    }
    if (e instanceof AccessDeniedException || "Operation not permitted".equals(said)) {
      return "没有写入的权限，或文件正被别的程序（如 Word、WPS、PDF 阅读器）打开";
    }
    if (said == null) {
      return OTHER_REASON;
    }
    boolean ours = said.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == HAN);
    return ours ? said : REASONS.getOrDefault(said, OTHER_REASON);
  }
}
