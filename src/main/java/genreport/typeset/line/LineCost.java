package genreport.typeset.line;

/** How bad a line is; costs add up over a paragraph. The constants are where taste is tuned. */
final class LineCost {

  /** Each line costs this, so that fewer are better. */
  private static final double JUSTIFIED_LINE = 1;

  private static final double RAGGED_LINE = 1_000;

  /** A gap that grew by a twentieth of an em, or gaps squeezed as far as they go. */
  private static final double NOTICEABLE = 100;

  private static final double NOTICEABLE_GROWTH_EM = 0.05;

  /** A blank half that hangs out. */
  private static final double HANGING = 1;

  /** A last line of one character. */
  private static final double SHORT_LAST_LINE = 20_000;

  private static final int LEAST_LAST_LINE = 2;

  /** A line that is wider than the measure; it is worse the wider it is. */
  private static final double OVERFULL = 1e12;

  /** No line that is only too empty is worse. */
  private static final double LOOSEST = 1e9;

  /** A line left short by an em because its gaps grew as far as they go, as in a long address. */
  private static final double SHORT_BY_AN_EM = 500;

  /** Gaps of a line whose text is Chinese for the most part. */
  private static final double MANY_GAPS = 20;

  /**
   * A cut of a narrow label at an odd place from its end, which likely cuts a word: most words have
   * two characters. It is worse than one more line.
   */
  private static final double ODD_CUT = 1_500;

  private static final double NARROW_EM = 6;

  private static final double BALANCE = 40;
  private static final double FULLNESS = 10;

  private LineCost() {}

  /**
   * The cost of setting a line's letters.
   *
   * @param room what the measure has left at their natural width; negative where they are wider
   * @param hanging number of its ends that hang out
   */
  static double of(LineText text, Fit fit, double room, int hanging) {
    double size = text.letter(fit.start()).size();
    double cost = HANGING * hanging;
    if (fit.last() && !fit.first() && text.textCount(fit.start(), fit.end()) < LEAST_LAST_LINE) {
      cost += SHORT_LAST_LINE;
    }
    return cost
        + switch (fit.setting()) {
          case JUSTIFIED -> JUSTIFIED_LINE + justified(text, fit, room, size);
          case RAGGED ->
              RAGGED_LINE
                  + natural(room, fit.last() ? 0 : FULLNESS, size)
                  + oddCut(text, fit, room, size);
          case BALANCED ->
              RAGGED_LINE + natural(room, BALANCE, size) + oddCut(text, fit, room, size);
        };
  }

  /** Whether this is the cost of a line that is wider than the measure. */
  static boolean isOverfull(double cost) {
    return cost >= OVERFULL;
  }

  private static double justified(LineText text, Fit fit, double room, double size) {
    if (room < 0) {
      double shrink = text.shrink(fit.start(), fit.end());
      double share = -room / Math.max(shrink, Double.MIN_NORMAL);
      return share <= 1 ? NOTICEABLE * share * share * share : overfull(room + shrink, size);
    }
    if (fit.last()) {
      return 0;
    }
    double gap = Spread.growth(text, fit.start(), fit.end(), room) / size;
    double torn = Math.min(LOOSEST, stretched(gap));
    return gap > Spread.MOST_GROWTH_EM ? Math.min(torn, leftShort(text, fit, room / size)) : torn;
  }

  /** A line of few gaps that is left short is less bad than its neighbours torn to fill it. */
  private static double leftShort(LineText text, Fit fit, double room) {
    int gaps = text.freeGaps(fit.start(), fit.end()) + text.cappedGaps(fit.start(), fit.end());
    double shortBy = Math.max(0, room - gaps * Spread.MOST_GROWTH_EM);
    double share = Math.min(1, gaps / MANY_GAPS);
    return share * stretched(Spread.MOST_GROWTH_EM) * (1 + shortBy)
        + SHORT_BY_AN_EM * shortBy * shortBy;
  }

  private static double stretched(double gap) {
    double growth = gap / NOTICEABLE_GROWTH_EM;
    return NOTICEABLE * growth * growth * growth;
  }

  private static double natural(double room, double weight, double size) {
    return room < 0 ? overfull(room, size) : weight * (room / size) * (room / size);
  }

  private static double overfull(double room, double size) {
    return OVERFULL * (1 - room / size);
  }

  private static double oddCut(LineText text, Fit fit, double room, double size) {
    double measure = text.natural(fit.start(), fit.end()) + room;
    int label = text.enumeratorEnd();
    boolean words = text.textCount(label, text.size()) == text.size() - label;
    boolean odd = fit.end() > label && (text.size() - fit.end()) % 2 != 0;
    return words && odd && measure < NARROW_EM * size ? ODD_CUT : 0;
  }

  /**
   * The letters of a line that is tried.
   *
   * @param start index of its first letter
   * @param end index after its last letter
   */
  record Fit(int start, int end, boolean first, boolean last, Setting setting) {}
}
