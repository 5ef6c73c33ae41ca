package genreport.batch;

import java.nio.file.Path;
import java.util.List;

/**
 * The program that makes the reports; with another one they are made again.
 *
 * @param code the files or folders that hold it, as far as they are known
 */
public record Program(String version, List<Path> code) {

  public Program {
    code = List.copyOf(code);
  }
}
