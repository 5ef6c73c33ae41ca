package genreport.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file was written to while it was read, so that its bytes may be of two versions. */
public final class ChangedFileException extends IOException {

  private static final long serialVersionUID = 1L;

  ChangedFileException(Path file) {
    super("written to while it was read: " + file);
  }
}
