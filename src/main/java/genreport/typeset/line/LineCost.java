package genreport.typeset.line;

/**
 * The cost of a line. The breaker minimizes the sum over a paragraph. The constants decide what
 * looks good.
 */
final class LineCost {

  /** Cost of each line, so that fewer lines are better. */
  private static final double JUSTIFIED_LINE = 1;

  private static final double RAGGED_LINE = 1_000;

  /**
   * Cost of gaps between Chinese characters that grow by {@link #NOTICEABLE_GROWTH_EM}, or of gaps
   * that shrink as far as possible.
   */
  private static final double NOTICEABLE = 100;

  private static final double NOTICEABLE_GROWTH_EM = 0.05;

  /** Cost of word spaces, or of gaps beside Western text, that grow as far as possible. */
  private static final double HARDLY_NOTICEABLE = 10;

  /** Cost of a blank half that hangs out. */
  private static final double HANGING = 1;

  /** Cost of a last line with a single character. */
  private static final double SHORT_LAST_LINE = 20_000;

  private static final int LEAST_LAST_LINE = 2;

  /** Cost of a line that is wider than the measure; it grows with the excess. */
  private static final double OVERFULL = 1e12;

  /** Maximum cost of a line that is too empty. */
  private static final double LOOSEST = 1e9;

  /** Cost of a line that stays an em short because its gaps can't fill it. */
  private static final double SHORT_BY_AN_EM = 500;

  /** How much the gaps in a line of mostly Chinese text may grow, in em. */
  private static final double USUAL_GROWTH_EM = 20 * Gap.MOST_GROWTH_EM;

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
   * @param hangs whether a blank half hangs out at the end
   */
  double of(int start, int end, double room, boolean hangs) {
    int first = text.contentStart(start);
    int last = text.contentEnd(end);
    boolean isLast = end == text.size();
    double cost = hangs ? HANGING : 0;
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
    double words = text.wordGrowth(start, end);
    double scripts = text.scriptGrowth(start, end);
    double chinese = text.chineseGrowth(start, end);
    double cost =
        slightlyStretched(LineStretch.share(room, words))
            + slightlyStretched(LineStretch.share(room - words, scripts));
    double left = room - words - scripts;
    if (left > chinese) {
      return cost + Math.min(LOOSEST, shortLine(room / size, (words + scripts + chinese) / size));
    }
    return left > 0 ? cost + stretched(Gap.MOST_GROWTH_EM * left / chinese) : cost;
  }

  /**
   * Returns the cost of a line that stays natural because its gaps can't fill it. It is low if the
   * line has few gaps: such a line is better than loose neighbours.
   *
   * @param room free width, in em
   * @param growth how much the gaps may grow, in em
   */
  private static double shortLine(double room, double growth) {
    double share = Math.min(1, growth / USUAL_GROWTH_EM);
    double shortBy = room - growth;
    return share * stretched(Gap.MOST_GROWTH_EM) * (1 + shortBy)
        + SHORT_BY_AN_EM * shortBy * shortBy;
  }

  private static double slightlyStretched(double share) {
    return HARDLY_NOTICEABLE * share * share * share;
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
