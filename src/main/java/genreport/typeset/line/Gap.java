package genreport.typeset.line;

/**
 * The space between the boxes of two neighbouring clusters of a line, in points.
 *
 * @param natural natural width; negative where two marks share a blank half
 * @param shrink how much narrower the gap may become
 * @param grow how much wider the gap may become
 */
record Gap(double natural, double shrink, Kind kind, double grow) {

  /** The kinds of gaps, in the order in which a line is stretched (CLREQ, 6.2.3). */
  enum Kind {
    WORD_SPACE,
    /** Between a Chinese character and a letter or digit. */
    SCRIPT_CHANGE,
    /** Between two Chinese characters. */
    CHINESE,
    /** Never stretched. */
    FIXED
  }

  /** Gap between a Chinese character and a letter or digit, in em. */
  private static final double SCRIPT_GAP = 0.125;

  /** Keeps the grown gap below a quarter em. */
  private static final double SCRIPT_GAP_GROW = 0.115;

  private static final double SCRIPT_GAP_SHRINK = 0.0625;

  private static final double WORD_SPACE_SHRINK = 0.05;

  /** Lets a word space grow to half an em in most faces. */
  private static final double WORD_SPACE_GROW = 0.25;

  /**
   * Maximum growth of a gap between Chinese characters, in em. A line that needs more stays short.
   */
  static final double MOST_GROWTH_EM = 0.25;

  /** Width of the blank half that two adjacent marks share, in em. */
  private static final double SHARED_BLANK = 0.5;

  /** How much the blank half of a mark may shrink inside a line, in em. */
  private static final double MARK_SHRINK = 0.25;

  /** Tolerance that lets 28 characters fill 28 squares in spite of rounding errors, in em. */
  private static final double ROUNDING = 0.001;

  private static final Gap NONE = fixed(0, 0);

  /** Returns the gap between two neighbours. */
  static Gap between(Cluster before, Cluster after) {
    double em = Math.min(before.size(), after.size());
    boolean isFullBefore = before.isFullWidth();
    double tracking = isFullBefore ? before.tracking() : 0;
    boolean areFull = isFullBefore && after.isFullWidth();
    Gap gap = ofMarks(before, after, em);
    if (areFull && !isUnit(before, after)) {
      double shrink = gap.shrink + ROUNDING * em;
      gap = new Gap(gap.natural, shrink, Kind.CHINESE, MOST_GROWTH_EM * em);
    } else if (isScriptChange(before, after)) {
      gap =
          new Gap(
              SCRIPT_GAP * em, SCRIPT_GAP_SHRINK * em, Kind.SCRIPT_CHANGE, SCRIPT_GAP_GROW * em);
    } else if (before.kind() == CharacterClass.SPACE && after.isWestern()) {
      gap = new Gap(0, WORD_SPACE_SHRINK * em, Kind.WORD_SPACE, WORD_SPACE_GROW * em);
    }
    return tracking == 0 ? gap : new Gap(gap.natural + tracking, gap.shrink, gap.kind, gap.grow);
  }

  private static Gap fixed(double natural, double shrink) {
    return new Gap(natural, shrink, Kind.FIXED, 0);
  }

  private static Gap ofMarks(Cluster before, Cluster after, double em) {
    boolean closing = before.kind().isBlankAfter();
    boolean opening = after.kind() == CharacterClass.OPENING;
    if (closing && after.kind().isBlankAfter()) {
      return fixed(-SHARED_BLANK * em, 0);
    }
    if (before.kind() == CharacterClass.OPENING && opening) {
      return fixed(-SHARED_BLANK * em, 0);
    }
    if (closing && opening) {
      return fixed(-SHARED_BLANK * em, MARK_SHRINK * em);
    }
    if (before.kind() == CharacterClass.CLOSING || opening) {
      return fixed(0, MARK_SHRINK * em);
    }
    return NONE;
  }

  private static boolean isScriptChange(Cluster before, Cluster after) {
    return (before.kind() == CharacterClass.HAN && after.isNarrowText())
        || (before.isNarrowText() && after.kind() == CharacterClass.HAN);
  }

  private static boolean isUnit(Cluster before, Cluster after) {
    return before.kind() == after.kind()
        && (before.kind() == CharacterClass.DASH || before.kind() == CharacterClass.ELLIPSIS);
  }
}
