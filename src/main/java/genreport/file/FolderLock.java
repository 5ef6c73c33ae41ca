package genreport.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Marks a folder as being worked on by this program. The mark is a locked file in the program's own
 * folder, which the system unlocks when the program ends in whatever way.
 */
public final class FolderLock implements Closeable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param own the program's own folder, which exists
   * @param folder the folder to be marked
   * @return empty if another program has it
   * @throws IOException if the lock file can't be written
   */
  public static Optional<FolderLock> take(Path own, Path folder) throws IOException {
    Path file = own.resolve(PathName.of(folder) + ".lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(new FolderLock(channel));
      }
    } catch (OverlappingFileLockException e) {
      // another user of this class in the same process
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
