package genreport.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of comparing published files with their source.
 *
 * @param result the source's own findings, or what differs
 * @param agreeing the files that agree
 */
public record Verification(RunResult result, List<Path> agreeing) {

  public Verification {
    agreeing = List.copyOf(agreeing);
  }
}
