package genreport.typeset.line;

/**
 * The cost of a line. The breaker minimizes the sum over a paragraph. The constants decide what
 * looks good.
 */
final class LineCost {

  /** Cost of each line, so that fewer lines are better. */
  private static final double JUSTIFIED_LINE = 1;

  private static final double RAGGED_LINE = 1_000;

  /** Cost of gaps that grow by {@link #NOTICEABLE_GROWTH_EM}, or shrink as far as possible. */
  private static final double NOTICEABLE = 100;

  private static final double NOTICEABLE_GROWTH_EM = 0.05;

  /** Cost of a blank half that hangs out. */
  private static final double HANGING = 1;

  /** Cost of a last line with a single character. */
  private static final double SHORT_LAST_LINE = 20_000;

  private static final int LEAST_LAST_LINE = 2;

  /** Cost of a line that is wider than the measure; it grows with the excess. */
  private static final double OVERFULL = 1e12;

  /** Maximum cost of a line that is too empty. */
  private static final double LOOSEST = 1e9;

  /** Cost of a line that stays an em short because its gaps can't grow more. */
  private static final double SHORT_BY_AN_EM = 500;

  /** Number of gaps in a line of mostly Chinese text. */
  private static final double MANY_GAPS = 20;

  /**
   * Cost of a break in a narrow label at an odd distance from its end. It probably splits a word,
   * because most words have two characters. It is higher than the cost of one more line.
   */
  private static final double ODD_BREAK = 1_500;

  private static final double NARROW_EM = 6;

  private static final double BALANCE = 40;
  private static final double FULLNESS = 10;

  private final LineText text;
  private final LineAlignment alignment;

  LineCost(LineText text, LineAlignment alignment) {
    this.text = text;
    this.alignment = alignment;
  }

  /**
   * Returns the cost of a line between two breaks. The line must have a cluster that is no space.
   *
   * @param room free width of the measure with natural gaps, in points; negative if the line is
   *     wider
   * @param hanging number of ends that hang out: 0, 1 or 2
   */
  double of(int start, int end, double room, int hanging) {
    int first = text.contentStart(start);
    int last = text.contentEnd(end);
    boolean isLast = end == text.size();
    double cost = HANGING * hanging;
    if (isLast && start > 0 && text.textCount(first, last) < LEAST_LAST_LINE) {
      cost += SHORT_LAST_LINE;
    }
    double size = text.cluster(first).size();
    if (alignment == LineAlignment.JUSTIFIED) {
      double stretch = room >= 0 && isLast ? 0 : justified(first, last, room, size);
      return cost + (JUSTIFIED_LINE + stretch);
    }
    double raggedness = alignment == LineAlignment.BALANCED ? BALANCE : isLast ? 0 : FULLNESS;
    return cost
        + (RAGGED_LINE + natural(room, raggedness, size) + oddBreak(first, last, room, size));
  }

  /** Returns whether a cost is that of a line wider than the measure. */
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
    double loose = Math.min(LOOSEST, stretched(gap));
    return gap > LineStretch.MOST_GROWTH_EM
        ? Math.min(loose, shortLine(start, end, room / size))
        : loose;
  }

  /**
   * Returns the cost of a short line. A short line with few gaps is better than loose neighbours.
   */
  private double shortLine(int start, int end, double room) {
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

  private double oddBreak(int start, int end, double room, double size) {
    double measure = text.natural(start, end) + room;
    if (measure >= NARROW_EM * size) {
      return 0;
    }
    int label = text.enumeratorEnd();
    boolean words = text.textCount(label, text.size()) == text.size() - label;
    boolean odd = end > label && (text.size() - end) % 2 != 0;
    return words && odd ? ODD_BREAK : 0;
  }
}
