package genreport.cli;

import genreport.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A log file for the maintainers with the stack traces of bugs. It is created for the first bug,
 * under a random new name; only its owner may read it, and no link is followed.
 */
final class FaultLog {

  private Optional<Path> file = Optional.empty();

  /** Adds a stack trace of one report of a batch, and returns the finding of that report (F16). */
  Diagnostic finding(String about, Throwable fault) {
    Diagnostic finding =
        Diagnostic.failure("F16", "程序内部出错，这一份没有做（" + fault.getClass().getSimpleName() + "）");
    return finding.advice(
        add(about, fault).map(log -> "把 " + log + " 和这一份的源文件一起反馈给维护人员").orElse("把这一份的源文件反馈给维护人员"));
  }

  /**
   * Adds a stack trace.
   *
   * @param about the report during which the exception was thrown
   * @return the log file; empty if it can't be written
   */
  Optional<Path> add(String about, Throwable fault) {
    StringWriter trace = new StringWriter();
    PrintWriter writer = new PrintWriter(trace);
    writer.println(about);
    fault.printStackTrace(writer);
    writer.flush();
    try {
      Path log = file.isPresent() ? file.get() : Files.createTempFile("genreport-", ".log");
      file = Optional.of(log);
      Files.write(
          log,
          trace.toString().getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.APPEND,
          LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return Optional.empty();
    }
    return file;
  }
}
