package genreport;

import genreport.cli.CommandRunner;
import genreport.cli.Terminal;
import genreport.cli.UserFolders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/** Runs the command line and exits with its code. */
public final class Main {

  private static final int USUAL_COLUMNS = 80;

  private Main() {}

  public static void main(String[] args) throws URISyntaxException {
    // Nothing that is written depends on where: no library is to use another locale's digits.
    Locale.setDefault(Locale.ROOT);
    // FreeMarker asks for the time zone, for which Java would read the rules of all. No report has
    // a time.
    TimeZone.setDefault(new SimpleTimeZone(0, "UTC"));
    CommandRunner runner =
        new CommandRunner(home(), utf8(System.out), utf8(System.err), terminal())
            .withStateFolder(
                new UserFolders(System.getenv(), System.getProperty("os.name")).state());
    System.exit(runner.run(args));
  }

  /** What the launcher says of standard error. */
  private static Terminal terminal() {
    boolean colour = Boolean.getBoolean("genreport.colour");
    return new Terminal(
        colour, Integer.getInteger("genreport.columns", colour ? USUAL_COLUMNS : 0));
  }

  /** The folder that holds templates and fonts: the launcher names it, else it is the jar's. */
  private static Path home() throws URISyntaxException {
    String named = System.getProperty("genreport.home");
    if (named != null) {
      return Path.of(named);
    }
    Path code = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path build = code.toAbsolutePath().getParent();
    return build == null || build.getParent() == null ? Path.of("") : build.getParent();
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(
        new OutputStreamWriter(new Strict(stream), StandardCharsets.UTF_8), true);
  }

  /** A stream that throws when writing to a print stream fails, which the print stream conceals. */
  private static final class Strict extends OutputStream {

    private final PrintStream stream;

    Strict(PrintStream stream) {
      this.stream = stream;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      stream.write(bytes, offset, length);
      flush();
    }

    @Override
    public void flush() throws IOException {
      if (stream.checkError()) {
        throw new IOException("the stream can't be written to");
      }
    }
  }
}
