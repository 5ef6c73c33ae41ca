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
   * @param from index in the text's source of its first character
   * @param to index after its last
   */
  public record Line(
      int level, boolean heading, List<Run> runs, PlacedText text, int from, int to) {

    public Line {
      runs = List.copyOf(runs);
    }

    /** Where it stands in the file; it is looked for now, as few lines are asked for theirs. */
    public Span place() {
      return text.source().span(from, to);
    }
  }

  /**
   * A stretch of text.
   *
   * @param lead whether it belongs to a run-in heading
   */
  public record Run(String text, boolean strong, boolean lead) {}
}
