package genreport.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A file under a name that nobody can guess, in the folder of the file that it is to become. Its
 * owner alone may read it, and it is locked until it is closed: one that can be locked was left by
 * a process that is gone. Closing deletes it unless it was moved.
 */
final class TemporaryFile implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("\\.genreport-[0-9a-f]{32}\\.tmp");
  private static final int RANDOM_BYTES = 16;
  private static final int CHUNK = 1 << 16;
  private static final int MOST_ATTEMPTS = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Names of this process's temporary files. Whoever opens and closes a file ends, on POSIX, all
   * locks that the same process has on it: no thread may try to lock another's file.
   */
  private static final Set<String> IN_USE = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;
  private boolean moved;

  private TemporaryFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Creates an empty file.
   *
   * @param folder in which it is to be
   */
  static TemporaryFile create(Path folder) throws IOException {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Path path = unusedPath(folder);
      IN_USE.add(path.getFileName().toString());
      try {
        TemporaryFile file = new TemporaryFile(path, open(path));
        if (file.lock()) {
          return file;
        }
        file.close();
      } catch (FileAlreadyExistsException e) {
        IN_USE.remove(path.getFileName().toString());
      } catch (IOException | RuntimeException | Error e) {
        IN_USE.remove(path.getFileName().toString());
        throw e;
      }
    }
    throw new FileAlreadyExistsException(folder.toString());
  }

  private static FileChannel open(Path path) throws IOException {
    return FileChannel.open(
        path,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
        Permissions.ownerOnly(path));
  }

  /** A path with a new random name; its length doesn't depend on any other name. */
  static Path unusedPath(Path folder) {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    return folder.resolve(".genreport-" + HexFormat.of().formatHex(random) + ".tmp");
  }

  /** Whether a file has the name of a temporary file that this process does not use. */
  static boolean isNamedAsLeftover(Path file) {
    String name = file.getFileName().toString();
    return NAME.matcher(name).matches() && !IN_USE.contains(name);
  }

  /**
   * Locks the file. Another process may have taken it for a leftover before, and have deleted it:
   * then it is of no use. On a file system without locks nobody can take it for one.
   */
  private boolean lock() {
    try {
      return channel.tryLock() != null && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return true;
    }
  }

  Path path() {
    return path;
  }

  /** Writes all of the content. */
  void write(byte[] content) throws IOException {
    for (int start = 0; start < content.length; start += CHUNK) {
      ByteBuffer chunk = ByteBuffer.wrap(content, start, Math.min(CHUNK, content.length - start));
      while (chunk.hasRemaining()) {
        channel.write(chunk);
      }
    }
  }

  /** Returns when all that was written is on the disk. */
  void force() throws IOException {
    channel.force(true);
  }

  /** Copies what another file holds. */
  void copy(FileChannel from) throws IOException {
    long size = from.size();
    for (long done = 0; done < size; ) {
      long count = from.transferTo(done, size - done, channel);
      if (count <= 0) {
        break;
      }
      done += count;
    }
  }

  /**
   * Gives the file its final name, in one step where the file system can: whoever looks for the
   * target finds what it was or this file. A link of that name is replaced and not followed.
   */
  void moveTo(Path target) throws IOException {
    try {
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
    }
    moved = true;
  }

  /**
   * Gives the file its final name if there is nothing of that name.
   *
   * @throws FileAlreadyExistsException if there is
   */
  void moveToNew(Path target) throws IOException {
    try {
      Files.createLink(target, path);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException e) {
      // no hard links here: the move looks first, and then moves
      Files.move(path, target);
      moved = true;
    }
  }

  /** Deletes the file under its temporary name, then ends the lock. */
  @Override
  public void close() {
    try (channel) {
      if (!moved) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // a temporary file that can't be deleted is deleted by a later run
    } finally {
      IN_USE.remove(path.getFileName().toString());
    }
  }
}
