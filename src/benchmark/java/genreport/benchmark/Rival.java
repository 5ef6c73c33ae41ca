package genreport.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program with what it is to do.
 *
 * @param name for the table
 */
record Rival(String name, List<String> command, Map<String, String> environment) {

  ProgramRun run(Path folder) throws IOException {
    return ProgramRun.of(command, environment, folder);
  }
}
