package genreport.typeset.line;

/**
 * How a line's gaps share what is too much or too little.
 *
 * @param shrinkShare share of each gap's own shrink that is taken
 * @param growth of each gap that may grow, in points; a gap's own bound limits it
 */
record LineStretch(double shrinkShare, double growth) {

  /** A line that would need wider gaps is left short: better than torn apart. */
  static final double MOST_GROWTH_EM = 0.25;

  private static final LineStretch NATURAL = new LineStretch(0, 0);

  /**
   * Spreads the room of the letters from start to before end.
   *
   * @param room in points; negative where the line is too wide
   */
  static LineStretch of(LineText text, int start, int end, double room, boolean fills) {
    if (!fills) {
      return NATURAL;
    }
    if (room < 0) {
      double shrink = text.shrink(start, end);
      return shrink > 0 ? new LineStretch(Math.min(1, -room / shrink), 0) : NATURAL;
    }
    double most = MOST_GROWTH_EM * text.letter(start).size();
    return new LineStretch(0, Math.min(most, growth(text, start, end, room)));
  }

  /**
   * How much each gap must grow to take the room, if nothing but the gaps' own bounds limits it.
   */
  static double growth(LineText text, int start, int end, double room) {
    int free = text.freeGaps(start, end);
    int capped = text.cappedGaps(start, end);
    double even = room / Math.max(1, free + capped);
    double cap = text.cap(start, end) / Math.max(1, capped);
    boolean bounded = capped > 0 && free > 0 && even > cap;
    return bounded ? (room - cap * capped) / free : even;
  }

  double widthOf(Gap gap) {
    return gap.width(shrinkShare, growth);
  }
}
