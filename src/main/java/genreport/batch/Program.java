package genreport.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The program that makes the reports; with another one they are made again.
 *
 * @param code the files or folders that hold it, as far as they are known
 * @param memory the folder of the user's in which it keeps what it must know at its next run;
 *     absent to keep nothing
 */
public record Program(String version, List<Path> code, Optional<Path> memory) {

  public Program {
    code = List.copyOf(code);
  }
}
