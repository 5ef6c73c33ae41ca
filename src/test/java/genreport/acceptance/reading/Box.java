package genreport.acceptance;

/** A rectangle in points, y downwards. */
record Box(double left, double top, double right, double bottom) {

  double middleX() {
    return (left + right) / 2;
  }

  double middleY() {
    return (top + bottom) / 2;
  }

  boolean contains(double x, double y) {
    return x > left && x < right && y > top && y < bottom;
  }
}
