package genreport;

import java.nio.file.Path;

/** Where tests leave files that can be looked at afterwards; no two processes share one. */
public final class WorkFolder {

  private WorkFolder() {}

  /** A folder of this name below {@code target}, relative to the project; it may not exist yet. */
  public static Path of(String name) {
    return Path.of("target", System.getProperty("genreport.work", "work"), name);
  }
}
