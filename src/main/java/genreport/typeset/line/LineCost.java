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

  private final LineText text;
  private final LineAlignment setting;

  LineCost(LineText text, LineAlignment setting) {
    this.text = text;
    this.setting = setting;
  }

  /**
   * The cost of setting the letters between two cuts in a line; there is one that is no space.
   *
   * @param room what the measure has left at their natural width; negative where they are wider
   * @param hanging number of its ends that hang out
   */
  double of(int start, int end, double room, int hanging) {
    int first = text.contentStart(start);
    int last = text.contentEnd(end);
    boolean isLast = end == text.size();
    double cost = HANGING * hanging;
    if (isLast && start > 0 && text.textCount(first, last) < LEAST_LAST_LINE) {
      cost += SHORT_LAST_LINE;
    }
    double size = text.letter(first).size();
    if (setting == LineAlignment.JUSTIFIED) {
      double stretch = room >= 0 && isLast ? 0 : justified(first, last, room, size);
      return cost + (JUSTIFIED_LINE + stretch);
    }
    double raggedness = setting == LineAlignment.BALANCED ? BALANCE : isLast ? 0 : FULLNESS;
    return cost + (RAGGED_LINE + natural(room, raggedness, size) + oddCut(first, last, room, size));
  }

  /** Whether this is the cost of a line that is wider than the measure. */
  static boolean isOverfull(double cost) {
    return cost >= OVERFULL;
  }

  private double justified(int start, int end, double room, double size) {
    if (room < 0) {
      double shrink = text.shrink(start, end);
      double share = -room / Math.max(shrink, Double.MIN_NORMAL);
      return share <= 1 ? NOTICEABLE * share * share * share : overfull(room + shrink, size);
    }
    double gap = LineStretch.growth(text, start, end, room) / size;
    double torn = Math.min(LOOSEST, stretched(gap));
    return gap > LineStretch.MOST_GROWTH_EM
        ? Math.min(torn, leftShort(start, end, room / size))
        : torn;
  }

  /** A line of few gaps that is left short is less bad than its neighbours torn to fill it. */
  private double leftShort(int start, int end, double room) {
    int gaps = text.freeGaps(start, end) + text.cappedGaps(start, end);
    double shortBy = Math.max(0, room - gaps * LineStretch.MOST_GROWTH_EM);
    double share = Math.min(1, gaps / MANY_GAPS);
    return share * stretched(LineStretch.MOST_GROWTH_EM) * (1 + shortBy)
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

  private double oddCut(int start, int end, double room, double size) {
    double measure = text.natural(start, end) + room;
    if (measure >= NARROW_EM * size) {
      return 0;
    }
    int label = text.enumeratorEnd();
    boolean words = text.textCount(label, text.size()) == text.size() - label;
    boolean odd = end > label && (text.size() - end) % 2 != 0;
    return words && odd ? ODD_CUT : 0;
  }
}
