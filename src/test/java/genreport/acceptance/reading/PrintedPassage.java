package genreport.acceptance.reading;

import genreport.acceptance.reading.ExpectedReport.Passage;
import java.util.List;

/** A passage of the report as it is set. */
public record PrintedPassage(Passage passage, List<PrintedLine> lines) {

  public PrintedLine first() {
    return lines.get(0);
  }

  public PrintedLine last() {
    return lines.get(lines.size() - 1);
  }

  @Override
  public String toString() {
    return passage.text();
  }
}
