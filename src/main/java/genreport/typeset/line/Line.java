package genreport.typeset.line;

import java.util.List;

/**
 * A line of a paragraph.
 *
 * @param start index of its first letter, from 0
 * @param end index after its last letter; spaces at a line's ends belong to no line
 * @param xs left edges of its letters' boxes, in points from the measure's left edge; the first may
 *     be negative where an opening mark's blank half hangs out
 * @param width from the measure's left edge to where the line's last box ends, less its blank half
 *     where that hangs out
 */
public record Line(int start, int end, List<Double> xs, double width) {

  public Line {
    xs = List.copyOf(xs);
  }
}
