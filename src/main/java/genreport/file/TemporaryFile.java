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
 * A temporary file with an unguessable name, in the folder of its target. Only its owner may read
 * it. It is locked until it is closed, so a temporary file without a lock was left by a process
 * that has ended. Closing deletes it unless it was moved.
 */
final class TemporaryFile implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("\\.genreport-[0-9a-f]{32}\\.tmp");
  private static final int RANDOM_BYTES = 16;
  private static final int CHUNK = 1 << 16;
  private static final int MOST_ATTEMPTS = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * The names of this process's temporary files. On POSIX, closing any channel of a file releases
   * all locks that the process holds on it, so no thread may open another thread's temporary file.
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
   * @param folder the folder of the target
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

  /** Returns a path with a new random name of fixed length. */
  static Path unusedPath(Path folder) {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    return folder.resolve(".genreport-" + HexFormat.of().formatHex(random) + ".tmp");
  }

  /** Returns whether a name is that of a temporary file of another process. */
  static boolean isNamedAsLeftover(Path file) {
    String name = file.getFileName().toString();
    return NAME.matcher(name).matches() && !IN_USE.contains(name);
  }

  /**
   * Locks the file. Returns false if another process has deleted the file before it was locked. On
   * a file system without locks no other process deletes it.
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

  /** Writes the whole content. */
  void write(byte[] content) throws IOException {
    for (int start = 0; start < content.length; start += CHUNK) {
      ByteBuffer chunk = ByteBuffer.wrap(content, start, Math.min(CHUNK, content.length - start));
      while (chunk.hasRemaining()) {
        channel.write(chunk);
      }
    }
  }

  /** Forces the content to the disk. */
  void force() throws IOException {
    channel.force(true);
  }

  /** Copies the content of another file. */
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
   * Moves the file to its final name, atomically if the file system can. A link of that name is
   * replaced, not followed.
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
   * Moves the file to its final name.
   *
   * @throws FileAlreadyExistsException if that name is taken
   */
  void moveToNew(Path target) throws IOException {
    try {
      Files.createLink(target, path);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException e) {
      // without hard links: the move checks for an existing file before it moves, not atomically
      Files.move(path, target);
      moved = true;
    }
  }

  /** Deletes the file unless it was moved, then releases the lock. */
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
