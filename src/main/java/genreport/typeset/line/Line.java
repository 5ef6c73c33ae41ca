package genreport.typeset.line;

/** A line of a paragraph. */
public final class Line {

  private final int start;
  private final double[] xs;
  private final double width;

  Line(int start, double[] xs, double width) {
    this.start = start;
    this.xs = xs;
    this.width = width;
  }

  /** The line of a paragraph without letters. */
  public static Line empty() {
    return new Line(0, new double[0], 0);
  }

  /** Index of its first letter, from 0. */
  public int start() {
    return start;
  }

  /** Index after its last letter; spaces at a line's ends belong to no line. */
  public int end() {
    return start + xs.length;
  }

  /**
   * The left edge of a letter's box, in points from the measure's left edge; that of the line's
   * first is negative where an opening mark's blank half hangs out.
   *
   * @param index among the letters of the line
   */
  public double x(int index) {
    return xs[index];
  }

  /**
   * From the measure's left edge to where the line's last box ends, less its blank half where that
   * hangs out, in points.
   */
  public double width() {
    return width;
  }
}
