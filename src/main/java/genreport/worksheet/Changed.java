package genreport.worksheet;

import genreport.diagnostic.SourceFile;
import java.util.List;

/**
 * A source after changes.
 *
 * @param refused the changes that were not made
 */
public record Changed(SourceFile source, List<Refusal> refused) {

  public Changed {
    refused = List.copyOf(refused);
  }
}
