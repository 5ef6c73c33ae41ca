package genreport.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * The result of comparing published files with their source.
 *
 * @param result the findings about the source, or the differences
 * @param agreeing the files that agree
 * @param unchecked the files with running heads or feet that weren't compared
 */
public record Verification(RunResult result, List<Path> agreeing, List<Unchecked> unchecked) {

  public Verification {
    agreeing = List.copyOf(agreeing);
    unchecked = List.copyOf(unchecked);
  }

  /**
   * The running heads and feet of a file that weren't compared with its source.
   *
   * @param lines each with the Chinese word for head or foot and its text
   */
  public record Unchecked(Path file, List<String> lines) {

    public Unchecked {
      lines = List.copyOf(lines);
    }
  }
}
