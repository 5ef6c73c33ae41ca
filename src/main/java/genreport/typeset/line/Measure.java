package genreport.typeset.line;

/**
 * How long lines are, in points.
 *
 * @param indent of the first line
 */
public record Measure(double width, double indent) {

  double width(boolean first) {
    return first ? width - indent : width;
  }
}
