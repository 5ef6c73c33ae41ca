package genreport.file;

import java.io.IOException;
import java.nio.file.Path;

/** Finds the real paths of files that need not exist. */
public final class RealPath {

  private RealPath() {}

  /**
   * Returns the absolute path with all links followed; names below the last existing folder stay as
   * they are.
   */
  public static Path of(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      Path absolute = file.toAbsolutePath().normalize();
      Path parent = absolute.getParent();
      return parent == null ? absolute : of(parent).resolve(absolute.getFileName());
    }
  }
}
