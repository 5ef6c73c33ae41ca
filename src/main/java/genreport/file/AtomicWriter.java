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
 * Writes files so that each is the old one or the new one, whole, whenever the process ends: under
 * a temporary name in the same folder, then moved. The first time that it writes into a folder it
 * deletes what processes that were killed left there. Safe to use from several threads at once.
 */
public final class AtomicWriter {

  private final Set<Path> tidied = ConcurrentHashMap.newKeySet();
  private final boolean forced;

  private AtomicWriter(boolean forced) {
    this.forced = forced;
  }

  /** A writer that returns when its files are on the disk. */
  public static AtomicWriter forcing() {
    return new AtomicWriter(true);
  }

  /**
   * A writer that leaves it to the system when its files go to the disk. One that was replaced last
   * before the machine lost its power may be empty then.
   */
  public static AtomicWriter cached() {
    return new AtomicWriter(false);
  }

  /**
   * Writes files into a folder, all or none, in place of those of the same names. A file keeps the
   * permissions of the one that it replaces. A link is replaced and not followed.
   *
   * @param contents by file name, in the order in which they take their places
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
   * Writes a file that must not be there yet.
   *
   * @throws FileAlreadyExistsException if something has its name, even a link to nothing
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
   * Writes a file in place of one that keeps its owner, group and permissions. Where the target is
   * a link, the file that it names is replaced and the link stays.
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
