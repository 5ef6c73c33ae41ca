package genreport.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The reason why a path can't be used, found by examining the path. The messages of the operating
 * system depend on its language, and Java reports some of these faults as a missing permission.
 *
 * @param reason a clause in Chinese
 * @param advice what the user can do
 */
public record PathFault(String reason, String advice) {

  /** Limits of Linux, in bytes (limits.h: NAME_MAX, PATH_MAX without the final zero). */
  private static final int NAME_BYTES = 255;

  private static final int PATH_BYTES = 4095;

  /** Returns the fault of a path that could not be read or written, if it has one. */
  public static Optional<PathFault> of(Path file) {
    for (Path name : file) {
      int length = bytes(name);
      if (length > NAME_BYTES) {
        return Optional.of(longName(name, length));
      }
    }
    if (bytes(file) > PATH_BYTES) {
      return Optional.of(longPath(bytes(file)));
    }
    for (Path part = file.toAbsolutePath(); part != null; part = part.getParent()) {
      if (isLoop(part)) {
        return Optional.of(
            new PathFault("“" + part + "”是链接，而它们互相指向，没有真正的文件", "删去这个链接，或者让它指向真正的文件"));
      }
    }
    return Optional.empty();
  }

  /** Returns the fault of a path to be written, whose temporary name may be longer. */
  public static Optional<PathFault> ofTarget(Path file) {
    return of(file).or(() -> of(TemporaryFile.unusedPath(file.resolveSibling(""))));
  }

  private static boolean isLoop(Path link) {
    if (!Files.isSymbolicLink(link) || Files.exists(link)) {
      return false;
    }
    try {
      return Files.isSymbolicLink(link.toRealPath());
    } catch (NoSuchFileException e) {
      return false;
    } catch (FileSystemException e) {
      // a folder that can't be searched is reported as a missing permission
      return Files.isReadable(link.toAbsolutePath().getParent());
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the length that the limits are for; Windows counts UTF-16 code units. */
  private static int bytes(Path path) {
    String text = path.toString();
    return Permissions.isPosix(path) ? text.getBytes(StandardCharsets.UTF_8).length : text.length();
  }

  private static PathFault longName(Path name, int length) {
    String start = name.toString().substring(0, 10);
    return new PathFault(
        String.format(
            Locale.ROOT,
            "名字“%s……”太长，有 %s 个字节，最多 %s 个（一个汉字 3 个，约 85 个汉字）",
            start,
            length,
            NAME_BYTES),
        "把名字改短");
  }

  private static PathFault longPath(int length) {
    return new PathFault(
        String.format(Locale.ROOT, "路径太长，有 %s 个字节，最多 %s 个（一个汉字 3 个）", length, PATH_BYTES),
        "把文件移到上几级的文件夹，或者把文件夹的名字改短");
  }
}
