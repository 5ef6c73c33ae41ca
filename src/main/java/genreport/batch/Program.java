package genreport.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The program that makes the reports. If it changes, all reports are made again.
 *
 * @param code the files or folders of its code, as far as they are known
 * @param stateFolder the user's folder for data that the program keeps between runs; if absent,
 *     nothing is kept
 */
public record Program(String version, List<Path> code, Optional<Path> stateFolder) {

  public Program {
    code = List.copyOf(code);
  }
}
