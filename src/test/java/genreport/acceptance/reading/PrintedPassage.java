package genreport.acceptance;

import genreport.acceptance.ExpectedReport.Passage;
import java.util.List;

/** A passage of the report as it is set. */
record SetPassage(Passage passage, List<SetLine> lines) {

  SetLine first() {
    return lines.get(0);
  }

  SetLine last() {
    return lines.get(lines.size() - 1);
  }

  @Override
  public String toString() {
    return passage.text();
  }
}
