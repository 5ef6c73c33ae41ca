package genreport.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Opens a folder that only the user can write to and that nobody else can replace. */
public final class PrivateFolder {

  private static final int ROOT = 0;
  private static final int STICKY = 01000;
  private static final int OTHERS_WRITE = 0022;

  private PrivateFolder() {}

  /**
   * Opens the folder. A missing folder, and missing parents, are created for the user only.
   *
   * @param wanted an absolute path
   * @return the path with links followed; empty if the path is relative, or if the folder or a
   *     parent belongs to another user or is writable by others. A parent that belongs to root and
   *     has the sticky bit, as /tmp, may be writable by all. Without POSIX permissions the folder
   *     is trusted.
   */
  public static Optional<Path> open(Path wanted) {
    if (!wanted.isAbsolute()) {
      return Optional.empty();
    }
    try {
      if (!Files.isDirectory(wanted)) {
        Files.createDirectories(wanted, Permissions.ownerOnlyFolder(wanted));
      }
      Path folder = wanted.toRealPath();
      if (!isPrivate(folder)) {
        return Optional.empty();
      }
      if (Permissions.isPosix(folder)) {
        Permissions.set(folder, PosixFilePermissions.fromString("rwx------"));
      }
      return Optional.of(folder);
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private static boolean isPrivate(Path folder) throws IOException {
    if (!Permissions.isPosix(folder)) {
      return true;
    }
    int user;
    try (TemporaryFile own = TemporaryFile.create(folder)) {
      user = attribute(own.path(), "unix:uid");
    }
    if (attribute(folder, "unix:uid") != user
        || (attribute(folder, "unix:mode") & OTHERS_WRITE) != 0) {
      return false;
    }
    for (Path above = folder.getParent(); above != null; above = above.getParent()) {
      int owner = attribute(above, "unix:uid");
      int mode = attribute(above, "unix:mode");
      boolean closed = (mode & OTHERS_WRITE) == 0 || (owner == ROOT && (mode & STICKY) != 0);
      if ((owner != user && owner != ROOT) || !closed) {
        return false;
      }
    }
    return true;
  }

  private static int attribute(Path file, String name) throws IOException {
    return (Integer) Files.getAttribute(file, name, LinkOption.NOFOLLOW_LINKS);
  }
}
