package genreport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The result of a process that has ended.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record ProcessResult(int code, String out, String err) {

  /**
   * Runs a process to its end.
   *
   * @param err a file for standard error, so that the process never waits for a reader
   */
  public static ProcessResult of(ProcessBuilder builder, Path err)
      throws IOException, InterruptedException {
    Process process = builder.redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new ProcessResult(process.waitFor(), out, Files.readString(err));
  }
}
