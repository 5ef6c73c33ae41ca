package genreport.file;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file that a rewritten one could not equal in all but its content. It is left as it was. */
public final class NotRewritableException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  /** What would change. */
  public enum Reason {
    /** It has several names, of which a new file would take but one. */
    HARD_LINKS,
    /** The user can't give its owner or its group to a new file. */
    OWNER
  }

  private final Reason reason;

  NotRewritableException(Path file, Reason reason) {
    super(file.toString(), null, reason.name());
    this.reason = reason;
  }

  /** What would change. */
  public Reason reason() {
    return reason;
  }
}
