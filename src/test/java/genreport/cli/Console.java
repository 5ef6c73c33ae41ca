package genreport.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command said, with its exit code. */
record Console(int code, String out, String err) {

  /** Runs a command with the bundled templates and fonts; lines end with LF. */
  static Console run(Object... arguments) {
    return on(Terminal.NONE, arguments);
  }

  /** Runs a command as a user of whom the program may keep something in a folder. */
  static Console withStateFolder(Path stateFolder, Object... arguments) {
    return run(Terminal.NONE, Optional.of(stateFolder), arguments);
  }

  /** Runs a command whose standard error is a terminal. */
  static Console on(Terminal terminal, Object... arguments) {
    return run(terminal, Optional.empty(), arguments);
  }

  private static Console run(Terminal terminal, Optional<Path> stateFolder, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    int code =
        new CommandRunner(Path.of(""), new PrintWriter(out), new PrintWriter(err), terminal)
            .withStateFolder(stateFolder)
            .run(words);
    return new Console(code, lines(out), lines(err));
  }

  private static String lines(StringWriter said) {
    return said.toString().replace(System.lineSeparator(), "\n");
  }
}
