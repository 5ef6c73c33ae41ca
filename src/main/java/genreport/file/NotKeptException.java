package genreport.file;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Thrown when a file that a person has changed can't be kept under another name. The file is
 * unchanged.
 */
public final class NotKeptException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  NotKeptException(Path file, Path as) {
    super(file.toString(), as.toString(), "can't be kept");
  }
}
