package genreport.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** Deletes temporary files of processes that were killed. */
final class Leftovers {

  private Leftovers() {}

  /**
   * Deletes the abandoned temporary files in a folder. Failures are ignored.
   *
   * @param own a temporary file of this process in the folder; its owner is the user
   */
  static void delete(Path folder, TemporaryFile own) {
    try {
      UserPrincipal user = Files.getOwner(own.path(), LinkOption.NOFOLLOW_LINKS);
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(folder, TemporaryFile::isNamedAsLeftover)) {
        for (Path file : files) {
          deleteIfAbandoned(file, user);
        }
      }
    } catch (IOException | DirectoryIteratorException | UnsupportedOperationException e) {
      // the folder can't be listed, or the file system has no owners
    }
  }

  private static void deleteIfAbandoned(Path file, UserPrincipal user) {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || !Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(user)) {
        return;
      }
      // a shared lock needs no write permission, and fails while the writing process holds its lock
      try (FileChannel channel =
              FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
          FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
        if (lock != null) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | OverlappingFileLockException e) {
      // the file is in use, or another process has deleted it
    }
  }
}
