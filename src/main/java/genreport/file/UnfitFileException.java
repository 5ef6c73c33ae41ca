package genreport.file;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Thrown when a file is not read or not replaced because of its type or size. */
public final class UnfitFileException extends FileSystemException {

  private static final long serialVersionUID = 1L;

  /** The reason. */
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

  /** Returns the reason. */
  public Reason reason() {
    return reason;
  }
}
