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

/** Reads and sets owner, group and POSIX permissions of files. On other systems it does nothing. */
final class Permissions {

  private Permissions() {}

  /** Returns the attributes for a new file that only its owner may read and write. */
  static FileAttribute<?>[] ownerOnly(Path folder) {
    return isPosix(folder)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Returns the attributes for a new folder that only its owner may use. */
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

  /**
   * Returns the attributes of a file, or of a link itself; empty on systems without POSIX
   * attributes.
   */
  static Optional<PosixFileAttributes> of(Path file) throws IOException {
    return isPosix(file)
        ? Optional.of(
            Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS))
        : Optional.empty();
  }

  /**
   * Returns the permissions that the system gives to a new file in a folder, by the umask or the
   * folder's default ACL.
   */
  static Set<PosixFilePermission> ofNewFile(Path folder) throws IOException {
    Path probe = TemporaryFile.unusedPath(folder);
    Files.createFile(probe);
    try {
      return of(probe).orElseThrow().permissions();
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  /** Sets the permissions of a file that the user owns. */
  static void set(Path file, Set<PosixFilePermission> permissions) throws IOException {
    view(file).setPermissions(permissions);
  }

  /** Sets the group of a file that the user owns, unless it is set already. */
  static void setGroup(Path file, GroupPrincipal group) throws IOException {
    PosixFileAttributeView view = view(file);
    if (!view.readAttributes().group().equals(group)) {
      view.setGroup(group);
    }
  }

  /** Sets the owner and group of a file that the user owns, unless they are set already. */
  static void setOwner(Path file, PosixFileAttributes wanted) throws IOException {
    PosixFileAttributeView view = view(file);
    if (!view.readAttributes().owner().equals(wanted.owner())) {
      view.setOwner(wanted.owner());
    }
    setGroup(file, wanted.group());
  }

  /**
   * Returns the attribute view of a file on a POSIX system. The file must be one that this process
   * created, not a link.
   */
  private static PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }
}
