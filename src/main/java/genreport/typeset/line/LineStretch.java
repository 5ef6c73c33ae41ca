package genreport.typeset.line;

/**
 * How much the gaps of a line shrink or grow to fill the measure.
 *
 * @param shrinkShare share of {@link Gap#shrink} that is used, from 0 to 1
 * @param growth growth of each gap, in points; {@link Gap#grow} limits it
 */
record LineStretch(double shrinkShare, double growth) {

  /** Maximum growth of a gap, in em. A line that needs more stays short. */
  static final double MOST_GROWTH_EM = 0.25;

  /** Leaves all gaps natural. */
  static final LineStretch NATURAL = new LineStretch(0, 0);

  /**
   * Distributes the free width of a line over its gaps.
   *
   * @param start index of the first cluster
   * @param end index after the last cluster
   * @param room free width in points; negative if the line is too wide
   */
  static LineStretch of(LineText text, int start, int end, double room) {
    if (room < 0) {
      double shrink = text.shrink(start, end);
      return shrink > 0 ? new LineStretch(Math.min(1, -room / shrink), 0) : NATURAL;
    }
    double most = MOST_GROWTH_EM * text.cluster(start).size();
    return new LineStretch(0, Math.min(most, growth(text, start, end, room)));
  }

  /** Returns how much each gap must grow to fill the room, in points, without a maximum. */
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
