package genreport.typeset.line;

/**
 * The width of the lines of a paragraph, in points.
 *
 * @param indent indent of the first line
 */
public record Measure(double width, double indent) {

  double width(boolean first) {
    return first ? width - indent : width;
  }
}
