package genreport.source;

import genreport.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/**
 * Writes a mended text in place of the clerk's file: to a temporary name beside it, then moved, so
 * that the file is the old one or the new one and never half of either.
 */
public final class SourceSaver {

  private SourceSaver() {}

  /**
   * Writes a text as UTF-8; the file keeps its permissions, and a link keeps being one.
   *
   * @param path of a file that is there
   * @param shownName the name that messages show
   * @return what kept it from being written
   */
  public static Optional<Diagnostic> save(Path path, String shownName, String text) {
    try {
      Path target = path.toRealPath();
      if (!Files.isWritable(target)) {
        return Optional.of(failure(shownName, "没有写入的权限"));
      }
      Path fresh =
          target.resolveSibling(
              "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".fix");
      try {
        Files.write(
            fresh,
            text.getBytes(StandardCharsets.UTF_8),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
        copyPermissions(target, fresh);
        move(fresh, target);
      } finally {
        Files.deleteIfExists(fresh);
      }
      return Optional.empty();
    } catch (AccessDeniedException e) {
      return Optional.of(failure(shownName, "没有写入的权限，或文件正被别的程序打开"));
    } catch (IOException e) {
      return Optional.of(failure(shownName, "磁盘可能已满，或文件正被别的程序打开"));
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (old != null && view != null) {
      view.setPermissions(old.readAttributes().permissions());
    }
  }

  private static void move(Path fresh, Path target) throws IOException {
    try {
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Diagnostic failure(String name, String reason) {
    return Diagnostic.failure("F10", "不能写入文件“" + name + "”：" + reason)
        .advice("关闭打开着这个文件的程序，或者检查文件是不是只读；文件没有改动");
  }
}
