package genreport.cli;

import genreport.diagnostic.format.TerminalText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Opens files with the programs that the system has for them. What can't be opened is said on
 * standard error and is no failure.
 *
 * @param command the system's program for opening, before the file
 */
record ResultOpener(TerminalWriter err, List<String> command) {

  /** A program that runs longer has opened the file. */
  private static final int LONGEST_WAIT_SECONDS = 3;

  ResultOpener {
    command = List.copyOf(command);
  }

  static ResultOpener ofSystem(TerminalWriter err) {
    return new ResultOpener(err, command(System.getProperty("os.name", "")));
  }

  /** Returns the program of a system; on Windows one that reads no signs of the file's name. */
  static List<String> command(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    return List.of(name.startsWith("mac") ? "open" : "xdg-open");
  }

  /** Opens files and folders. */
  void open(List<Path> files) {
    for (Path file : files) {
      List<String> words = new ArrayList<>(command);
      words.add(file.toAbsolutePath().toString());
      if (!run(words)) {
        err.println("注意：没有能打开“" + TerminalText.line(file.toString()) + "”，请自己打开它");
      }
    }
    err.flush();
  }

  /** Opens an address in the browser. */
  void open(URI address) {
    List<String> words = new ArrayList<>(command);
    words.add(address.toString());
    if (!run(words)) {
      err.println("注意：没有能打开浏览器，请自己在浏览器里打开上面的地址");
    }
    err.flush();
  }

  /** Says that a batch without an output folder has no place to open. */
  void sayNoFolder() {
    err.println("注意：成批生成的文件在各自的源文件旁边，--open 没有打开；加上 -o 文件夹，就打开那个文件夹");
    err.flush();
  }

  private static boolean run(List<String> words) {
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return !process.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
