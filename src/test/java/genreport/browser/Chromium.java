package genreport.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The installed Chromium. */
public final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final long PATIENCE_S = 120;

  private Chromium() {}

  /** Returns whether there is one; tests in a browser are skipped without. */
  public static boolean isInstalled() {
    return program().isPresent();
  }

  private static Optional<Path> program() {
    String path = System.getenv("PATH");
    return Stream.of((path == null ? "" : path).split(File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Returns the command that starts it without a window, with a profile of its own. */
  static List<String> command(Path profile, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(program().orElseThrow().toString());
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--hide-scrollbars",
            "--force-color-profile=srgb",
            "--user-data-dir=" + profile));
    command.addAll(arguments);
    return command;
  }

  /**
   * Takes a picture of a page.
   *
   * @param width in CSS pixels
   * @param height in CSS pixels
   */
  public static void picture(URI page, int width, int height, Path file) {
    Path profile = file.resolveSibling(file.getFileName() + ".profile");
    List<String> arguments =
        List.of("--window-size=" + width + "," + height, "--screenshot=" + file, page.toString());
    try {
      Process process =
          new ProcessBuilder(command(profile, arguments))
              .redirectErrorStream(true)
              .redirectOutput(new File(file + ".log"))
              .start();
      if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("Chromium does not end: " + file + ".log");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
