package genreport.acceptance.reading;

/** A rectangle in points, y downwards. */
public record Box(double left, double top, double right, double bottom) {

  public double middleX() {
    return (left + right) / 2;
  }

  public double middleY() {
    return (top + bottom) / 2;
  }

  public boolean contains(double x, double y) {
    return x > left && x < right && y > top && y < bottom;
  }
}
