package genreport.report;

import genreport.diagnostic.Span;
import java.util.List;

/**
 * The narrative of a section.
 *
 * @param place the place of the section's key in the source
 */
public record Prose(List<Line> lines, Span place) {

  public Prose {
    lines = List.copyOf(lines);
  }

  /**
   * A paragraph or a heading.
   *
   * @param level 1 (一、) to 4 (（1）) for a line that starts with a heading number, else 0
   * @param heading whether the whole line is a heading
   * @param text the text of all runs
   * @param from the index of its first character in the source of the text
   * @param to the index after its last
   */
  public record Line(
      int level, boolean heading, List<Run> runs, PlacedText text, int from, int to) {

    public Line {
      runs = List.copyOf(runs);
    }

    /** Returns the place of the line in the file. */
    public Span place() {
      return text.source().span(from, to);
    }
  }

  /**
   * A part of a line in one face.
   *
   * @param lead whether it belongs to a run-in heading
   */
  public record Run(String text, boolean strong, boolean lead) {}
}
