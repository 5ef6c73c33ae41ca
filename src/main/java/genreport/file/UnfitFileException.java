package genreport.file;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file that is not read or not replaced because of what it is. */
public final class UnfitFileException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  /** What it is. */
  public enum Reason {
    /** A folder. */
    FOLDER,
    /** A pipe, a socket, a device or the like. */
    NOT_REGULAR,
    /** Longer than the caller allows. */
    TOO_LARGE
  }

  private final Reason reason;

  UnfitFileException(Path file, Reason reason) {
    super(file.toString(), null, reason.name());
    this.reason = reason;
  }

  /** What the file is. */
  public Reason reason() {
    return reason;
  }
}
