package genreport.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes files atomically: a file is written under a temporary name in the same folder and then
 * moved to its final name. Even if the process is killed, a file has either its old or its new
 * content. The first write into a folder deletes temporary files that killed processes left there.
 * Thread-safe.
 */
public final class AtomicWriter {

  private final Set<Path> tidied = ConcurrentHashMap.newKeySet();
  private final boolean forced;

  private AtomicWriter(boolean forced) {
    this.forced = forced;
  }

  /** Returns a writer that forces its files to the disk before it returns. */
  public static AtomicWriter forcing() {
    return new AtomicWriter(true);
  }

  /**
   * Returns a writer that doesn't force its files to the disk. After a power failure the file
   * written last may be empty.
   */
  public static AtomicWriter cached() {
    return new AtomicWriter(false);
  }

  /**
   * Writes all files into a folder, or none, and replaces files of the same names. A new file gets
   * the permissions of the file that it replaces. A link is replaced, not followed.
   *
   * @param contents by file name, in the order in which the files are moved to their final names
   * @throws UnfitFileException if one of the names is that of a folder or of no regular file
   */
  public void replace(Path folder, Map<String, byte[]> contents) throws IOException {
    try (FileSet set = new FileSet(folder, forced)) {
      List<TemporaryFile> files = new ArrayList<>();
      for (String name : contents.keySet()) {
        files.add(set.add(folder.resolve(name)));
      }
      tidy(folder, files.get(0));
      int next = 0;
      for (byte[] content : contents.values()) {
        files.get(next).write(content);
        next++;
      }
      set.moveAll();
    }
  }

  /**
   * Writes a file that must not exist yet.
   *
   * @throws FileAlreadyExistsException if the name is taken, even by a broken link
   */
  public void create(Path target, byte[] content) throws IOException {
    Path folder = target.resolveSibling("");
    try (TemporaryFile fresh = TemporaryFile.create(folder)) {
      tidy(folder, fresh);
      fresh.write(content);
      if (forced) {
        fresh.force();
      }
      if (Permissions.isPosix(folder)) {
        Permissions.set(fresh.path(), Permissions.ofNewFile(folder));
      }
      fresh.moveToNew(target);
    }
    if (forced) {
      FileSet.force(folder);
    }
  }

  /**
   * Replaces a file by one with the same owner, group and permissions. If the target is a link, the
   * file that it refers to is replaced and the link stays.
   *
   * @throws UnfitFileException if the file is not regular
   * @throws NotRewritableException if it has other names (hard links), or an owner or group that
   *     the user can't give to a file
   */
  public void rewrite(Path target, byte[] content) throws IOException {
    Path real = target.toRealPath();
    if (!Files.isRegularFile(real)) {
      throw new UnfitFileException(target, UnfitFileException.Reason.NOT_REGULAR);
    }
    if (Permissions.isPosix(real) && (Integer) Files.getAttribute(real, "unix:nlink") > 1) {
      throw new NotRewritableException(target, NotRewritableException.Reason.HARD_LINKS);
    }
    Path folder = real.resolveSibling("");
    try (TemporaryFile fresh = TemporaryFile.create(folder)) {
      tidy(folder, fresh);
      Optional<PosixFileAttributes> old = Permissions.of(real);
      fresh.write(content);
      if (forced) {
        fresh.force();
      }
      if (old.isPresent()) {
        setAll(fresh.path(), old.get(), target);
      }
      fresh.moveTo(real);
    }
    if (forced) {
      FileSet.force(folder);
    }
  }

  private static void setAll(Path fresh, PosixFileAttributes wanted, Path target)
      throws IOException {
    try {
      Permissions.setOwner(fresh, wanted);
    } catch (IOException e) {
      throw new NotRewritableException(target, NotRewritableException.Reason.OWNER);
    }
    Permissions.set(fresh, wanted.permissions());
  }

  private void tidy(Path folder, TemporaryFile own) {
    if (tidied.add(folder.toAbsolutePath())) {
      Leftovers.delete(folder, own);
    }
  }
}
