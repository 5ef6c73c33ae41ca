package genreport.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Owner, group and POSIX permissions of files; on other systems there is nothing to be set. */
final class Permissions {

  private Permissions() {}

  /** Attributes to create a file that its owner alone may read and write. */
  static FileAttribute<?>[] ownerOnly(Path folder) {
    return isPosix(folder)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Attributes to create a folder that its owner alone may use. */
  static FileAttribute<?>[] ownerOnlyFolder(Path folder) {
    return isPosix(folder)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** The attributes of a file itself, not of what a link names; empty where there are none. */
  static Optional<PosixFileAttributes> of(Path file) throws IOException {
    return isPosix(file)
        ? Optional.of(
            Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS))
        : Optional.empty();
  }

  /** The permissions that a new file gets in a folder, from the umask or from the folder. */
  static Set<PosixFilePermission> ofNewFile(Path folder) throws IOException {
    Path probe = TemporaryFile.unusedPath(folder);
    Files.createFile(probe);
    try {
      return of(probe).orElseThrow().permissions();
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  /** Sets the permissions of a file of one's own. */
  static void set(Path file, Set<PosixFilePermission> permissions) throws IOException {
    view(file).setPermissions(permissions);
  }

  /** Sets the group of a file of one's own, unless it has it. */
  static void setGroup(Path file, GroupPrincipal group) throws IOException {
    PosixFileAttributeView view = view(file);
    if (!view.readAttributes().group().equals(group)) {
      view.setGroup(group);
    }
  }

  /** Sets the owner and group of a file of one's own, unless it has them. */
  static void setOwner(Path file, PosixFileAttributes wanted) throws IOException {
    PosixFileAttributeView view = view(file);
    if (!view.readAttributes().owner().equals(wanted.owner())) {
      view.setOwner(wanted.owner());
    }
    setGroup(file, wanted.group());
  }

  /** Of a file that was just created and is no link, on a POSIX system. */
  private static PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }
}
