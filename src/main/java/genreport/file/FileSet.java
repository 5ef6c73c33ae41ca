package genreport.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of files in one folder that are replaced together. Each file is moved to its target in one
 * step, so that no target is ever missing. If a move fails, the earlier ones are undone.
 */
final class FileSet implements AutoCloseable {

  /** The former content of a target. */
  private sealed interface Former {

    record Nothing() implements Former {}

    /** A symbolic link and the path that it refers to. */
    record Link(Path to) implements Former {}

    /** A copy of a regular file. */
    record Copy(TemporaryFile file, FileTime modified, Optional<PosixFileAttributes> attributes)
        implements Former {}
  }

  /** Identifies a file that this process has moved to a target. The key is null on Windows. */
  private record Stamp(@Nullable Object key, FileTime modified, long size) {

    static Stamp of(Path file) throws IOException {
      BasicFileAttributes attributes = attributes(file);
      return new Stamp(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size());
    }
  }

  private record Pending(Path target, TemporaryFile fresh) {}

  private record Moved(Path target, Former former, Stamp stamp) {}

  private final Path folder;
  private final boolean forced;
  private final List<Pending> pending = new ArrayList<>();
  private final List<Moved> moved = new ArrayList<>();
  private final List<TemporaryFile> copies = new ArrayList<>();
  private boolean done;

  /**
   * @param folder the folder of all files
   * @param forced whether the files, and then the moves, are forced to the disk
   */
  FileSet(Path folder, boolean forced) {
    this.folder = folder;
    this.forced = forced;
  }

  /**
   * Adds a file and returns it, still empty.
   *
   * @throws UnfitFileException if the target exists and is neither a regular file nor a link to one
   */
  TemporaryFile add(Path target) throws IOException {
    requireReplaceable(target);
    TemporaryFile fresh = TemporaryFile.create(folder);
    pending.add(new Pending(target, fresh));
    return fresh;
  }

  private static void requireReplaceable(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new UnfitFileException(target, UnfitFileException.Reason.FOLDER);
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && attributes(target).isOther()) {
      throw new UnfitFileException(target, UnfitFileException.Reason.NOT_REGULAR);
    }
  }

  /** Moves all files to their targets, or none. */
  void moveAll() throws IOException {
    Optional<Set<PosixFilePermission>> plain = Optional.empty();
    for (Pending file : pending) {
      if (forced) {
        file.fresh().force();
      }
      Optional<PosixFileAttributes> replaced = replaced(file.target());
      if (replaced.isPresent()) {
        setAsReplaced(file.fresh().path(), replaced.get());
      } else if (Permissions.isPosix(folder)) {
        plain = plain.isPresent() ? plain : Optional.of(Permissions.ofNewFile(folder));
        Permissions.set(file.fresh().path(), plain.get());
      }
    }
    for (int i = 0; i < pending.size(); i++) {
      Pending file = pending.get(i);
      boolean last = i == pending.size() - 1;
      Former former = last ? new Former.Nothing() : former(file.target());
      Stamp stamp = Stamp.of(file.fresh().path());
      file.fresh().moveTo(file.target());
      moved.add(new Moved(file.target(), former, stamp));
    }
    done = true;
    if (forced) {
      force(folder);
    }
  }

  private static Optional<PosixFileAttributes> replaced(Path target) throws IOException {
    try {
      return Permissions.of(target).filter(PosixFileAttributes::isRegularFile);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Sets the permissions of the replaced file, and its group if the user belongs to it. */
  private static void setAsReplaced(Path fresh, PosixFileAttributes replaced) throws IOException {
    try {
      Permissions.setGroup(fresh, replaced.group());
    } catch (IOException e) {
      // the user does not belong to this group
    }
    Permissions.set(fresh, replaced.permissions());
  }

  private Former former(Path target) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = attributes(target);
    } catch (NoSuchFileException e) {
      return new Former.Nothing();
    }
    if (attributes.isSymbolicLink()) {
      return new Former.Link(Files.readSymbolicLink(target));
    }
    TemporaryFile copy = TemporaryFile.create(folder);
    copies.add(copy);
    try (FileChannel from = RegularFile.open(target)) {
      copy.copy(from);
    }
    if (forced) {
      copy.force();
    }
    return new Former.Copy(copy, attributes.lastModifiedTime(), replaced(target));
  }

  private void putBack() {
    for (int i = moved.size() - 1; i >= 0; i--) {
      try {
        putBack(moved.get(i));
      } catch (IOException e) {
        // the new file stays; it is complete
      }
    }
  }

  /** Undoes a move, unless another process has replaced the target since. */
  private void putBack(Moved file) throws IOException {
    if (!Stamp.of(file.target()).equals(file.stamp())) {
      return;
    }
    if (file.former() instanceof Former.Copy former) {
      Path path = former.file().path();
      if (former.attributes().isPresent()) {
        setAsReplaced(path, former.attributes().get());
      }
      Files.setLastModifiedTime(path, former.modified());
      former.file().moveTo(file.target());
    } else if (file.former() instanceof Former.Link former) {
      Path link = Files.createSymbolicLink(TemporaryFile.unusedPath(folder), former.to());
      Files.move(link, file.target(), StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.delete(file.target());
    }
  }

  /** Undoes the moves, unless all succeeded, and deletes the temporary files. */
  @Override
  public void close() {
    if (!done) {
      putBack();
    }
    pending.forEach(file -> file.fresh().close());
    copies.forEach(TemporaryFile::close);
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Forces the entries of a folder to the disk, if the system can open a folder. */
  static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows can't open a folder
    }
  }
}
