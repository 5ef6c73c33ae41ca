package genreport.typeset.line;

/** A line of a paragraph. */
public final class Line {

  private final int start;
  private final double[] xs;
  private final double width;
  private final Blanks blanks;

  /**
   * The blank halves of the marks at both ends of a line, as far as they are within its width, in
   * points.
   *
   * @param before blank half of an opening mark at the start; 0 without one
   * @param after blank half of a closing mark at the end; 0 without one
   */
  public record Blanks(double before, double after) {

    static final Blanks NONE = new Blanks(0, 0);
  }

  Line(int start, double[] xs, double width, Blanks blanks) {
    this.start = start;
    this.xs = xs;
    this.width = width;
    this.blanks = blanks;
  }

  /** Returns the line of a paragraph without text. */
  public static Line empty() {
    return new Line(0, new double[0], 0, Blanks.NONE);
  }

  /** Returns the index of the first cluster in the paragraph, from 0. */
  public int start() {
    return start;
  }

  /** Returns the index after the last cluster. Spaces at a line break belong to no line. */
  public int end() {
    return start + xs.length;
  }

  /**
   * Returns the left edge of a cluster's box, in points from the left edge of the measure.
   *
   * @param index index of the cluster in the line, from 0
   */
  public double x(int index) {
    return xs[index];
  }

  /**
   * Returns the distance from the left edge of the measure to the right edge of the last box, in
   * points, without a blank half that hangs out.
   */
  public double width() {
    return width;
  }

  /** Returns the blank halves at both ends, which have no ink. */
  public Blanks blanks() {
    return blanks;
  }
}
