package genreport.typeset.line;

/**
 * How a line's gaps share what is too much or too little.
 *
 * @param shrinkShare share of each gap's own shrink that is taken
 * @param growth of each gap that may grow, in points; a gap's own bound limits it
 */
record Spread(double shrinkShare, double growth) {

  private static final Spread NATURAL = new Spread(0, 0);

  /**
   * Spreads the room of the letters from start to before end.
   *
   * @param room in points; negative where the line is too wide
   */
  static Spread of(LineText text, int start, int end, double room, boolean fills) {
    if (!fills) {
      return NATURAL;
    }
    if (room < 0) {
      double shrink = text.shrink(start, end);
      return shrink > 0 ? new Spread(Math.min(1, -room / shrink), 0) : NATURAL;
    }
    int free = text.freeGaps(start, end);
    int capped = text.cappedGaps(start, end);
    if (free + capped == 0) {
      return NATURAL;
    }
    double even = room / (free + capped);
    double cap = text.cap(start, end) / Math.max(capped, 1);
    boolean bounded = capped > 0 && free > 0 && even > cap;
    return new Spread(0, bounded ? (room - cap * capped) / free : even);
  }

  double widthOf(Gap gap) {
    return gap.natural() - shrinkShare * gap.shrink() + Math.min(growth, gap.grow());
  }
}
