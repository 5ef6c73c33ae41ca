package genreport.report;

import genreport.diagnostic.Span;
import java.util.List;

/**
 * A section's narrative.
 *
 * @param place the section's key in the source
 */
public record Prose(List<Line> lines, Span place) {

  public Prose {
    lines = List.copyOf(lines);
  }

  /**
   * A paragraph or a heading.
   *
   * @param level 1 (一、) to 4 （（1）) for one that starts with a heading number, else 0
   * @param heading whether the whole line is a heading
   * @param text what the runs print together
   * @param place in the source
   */
  public record Line(int level, boolean heading, List<Run> runs, PlacedText text, Span place) {

    public Line {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A stretch of text.
   *
   * @param lead whether it belongs to a run-in heading
   */
  public record Run(String text, boolean strong, boolean lead) {}
}
