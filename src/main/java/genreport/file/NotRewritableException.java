package genreport.file;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Thrown when a file can't be rewritten without changing more than its content. The file is
 * unchanged.
 */
public final class NotRewritableException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  /** The property of the file that would change. */
  public enum Reason {
    /** The file has several names (hard links); a new file would replace only one of them. */
    HARD_LINKS,
    /** The user may not set the file's owner or group on a new file. */
    OWNER
  }

  private final Reason reason;

  NotRewritableException(Path file, Reason reason) {
    super(file.toString(), null, reason.name());
    this.reason = reason;
  }

  /** Returns the property that would change. */
  public Reason reason() {
    return reason;
  }
}
