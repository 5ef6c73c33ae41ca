package genreport.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the system wants a user's files of a program's own.
 *
 * @param variables the process's environment
 * @param system the system's name as Java tells it in {@code os.name}
 */
public record UserFolders(Map<String, String> variables, String system) {

  private static final String PROGRAM = "genreport";

  public UserFolders {
    variables = Map.copyOf(variables);
  }

  /**
   * The folder for what a program keeps from run to run: {@code %LOCALAPPDATA%} on Windows, {@code
   * ~/Library/Application Support} on macOS, else {@code $XDG_STATE_HOME} or {@code ~/.local/state}
   * (XDG Base Directory Specification 0.8, by which a relative path counts as none).
   *
   * @return the program's own folder below it; empty if the environment doesn't tell
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
