package genreport.typeset.line;

/** Where a line may end, and what it costs there. */
final class BreakRules {

  /** What it costs to cut where no line may end. */
  static final double NEVER = Double.POSITIVE_INFINITY;

  /**
   * Between the parts of 第二十条第（一）项, or after the year of a date: better than gaps of an eighth of
   * an em.
   */
  static final double BETWEEN_UNITS = 1_500;

  /** Between a number and a character after it, which likely is a unit that is not listed. */
  static final double AFTER_NUMBER = 6_000;

  /** At a joint of a long address of the web. */
  static final double AT_JOINT = 3_000;

  /** Inside 本年 or 上年: a label is rather cut elsewhere, a paragraph hardly minds. */
  static final double IN_THIS_YEAR = 30;

  /** Inside what is longer than a line. */
  static final double LAST_RESORT = 1_000_000;

  private BreakRules() {}

  /**
   * What it costs to end a line before each letter, from 0 to {@link #NEVER}; the last element is
   * for the paragraph's end.
   */
  static double[] costs(LineText text) {
    double[] costs = new double[text.size() + 1];
    costs[0] = NEVER;
    Cluster[] letters = text.letters();
    Cluster before = letters[0];
    Cluster lastContent = before;
    for (int i = 1; i < letters.length; i++) {
      Cluster next = letters[i];
      lastContent = before.kind() == CharacterClass.SPACE ? lastContent : before;
      costs[i] = before.isJoinedTo(next) || lastContent.isForbiddenEnd() ? NEVER : 0;
      before = next;
    }
    TextRules.apply(letters, costs);
    return costs;
  }
}
