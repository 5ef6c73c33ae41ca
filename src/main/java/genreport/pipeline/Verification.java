package genreport.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * The result of comparing published files with their source.
 *
 * @param result the findings about the source, or the differences
 * @param agreeing the files that agree
 */
public record Verification(RunResult result, List<Path> agreeing) {

  public Verification {
    agreeing = List.copyOf(agreeing);
  }
}
