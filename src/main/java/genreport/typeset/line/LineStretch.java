package genreport.typeset.line;

/**
 * How much the gaps of a line shrink or grow to fill the measure. Word spaces grow first, then the
 * gaps between Chinese and Western text, then those between Chinese characters.
 *
 * @param shrink share of {@link Gap#shrink} that is used, from 0 to 1
 * @param words share of {@link Gap#grow} that word spaces use, from 0 to 1
 * @param scripts the same of gaps between Chinese and Western text
 * @param chinese the same of gaps between Chinese characters
 */
record LineStretch(double shrink, double words, double scripts, double chinese) {

  /** Leaves all gaps natural. */
  static final LineStretch NATURAL = new LineStretch(0, 0, 0, 0);

  /**
   * Distributes the free width of a line over its gaps. Leaves a line natural that its gaps can't
   * fill.
   *
   * @param start index of the first cluster
   * @param end index after the last cluster
   * @param room free width in points; negative if the line is too wide
   */
  static LineStretch of(LineText text, int start, int end, double room) {
    if (room < 0) {
      double shrink = text.shrink(start, end);
      return shrink > 0 ? new LineStretch(Math.min(1, -room / shrink), 0, 0, 0) : NATURAL;
    }
    double words = text.wordGrowth(start, end);
    double scripts = text.scriptGrowth(start, end);
    double chinese = text.chineseGrowth(start, end);
    if (room > words + scripts + chinese) {
      return NATURAL;
    }
    return new LineStretch(
        0,
        share(room, words),
        share(room - words, scripts),
        share(room - words - scripts, chinese));
  }

  /** Returns the share of a maximum growth that is used, from 0 to 1. */
  static double share(double room, double growth) {
    return room <= 0 || growth <= 0 ? 0 : Math.min(1, room / growth);
  }

  /** Returns the width of a gap of the line, in points. */
  double widthOf(Gap gap) {
    double share =
        switch (gap.kind()) {
          case WORD_SPACE -> words;
          case SCRIPT_CHANGE -> scripts;
          case CHINESE -> chinese;
          case FIXED -> 0;
        };
    return gap.natural() - shrink * gap.shrink() + share * gap.grow();
  }
}
