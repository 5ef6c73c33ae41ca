package genreport.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the user's folders for data of programs.
 *
 * @param variables the environment variables of the process
 * @param system the operating system, as in the system property {@code os.name}
 */
public record UserFolders(Map<String, String> variables, String system) {

  private static final String PROGRAM = "genreport";

  public UserFolders {
    variables = Map.copyOf(variables);
  }

  /**
   * Returns the folder for data that the program keeps between runs: {@code %LOCALAPPDATA%} on
   * Windows, {@code ~/Library/Application Support} on macOS, else {@code $XDG_STATE_HOME} or {@code
   * ~/.local/state} (XDG Base Directory Specification 0.8, which says to ignore a relative path).
   *
   * @return the program's subfolder; empty if the variable is not set
   */
  public Optional<Path> state() {
    String name = system.toLowerCase(Locale.ROOT);
    Optional<Path> state;
    if (name.startsWith("windows")) {
      state = absolute("LOCALAPPDATA");
    } else if (name.startsWith("mac")) {
      state = absolute("HOME").map(home -> home.resolve("Library/Application Support"));
    } else {
      state =
          absolute("XDG_STATE_HOME")
              .or(() -> absolute("HOME").map(home -> home.resolve(".local/state")));
    }
    return state.map(folder -> folder.resolve(PROGRAM));
  }

  private Optional<Path> absolute(String variable) {
    try {
      return Optional.ofNullable(variables.get(variable)).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
