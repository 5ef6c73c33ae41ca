package genreport.typeset.line;

/** Decides where a line may end, and the cost of a break there. */
final class BreakRules {

  /** Cost of a break where no line may end. */
  static final double NEVER = Double.POSITIVE_INFINITY;

  /**
   * Cost of a break between the parts of 第二十条第（一）项 or after the year of a date: that of gaps that
   * grow by 0.10 em.
   */
  static final double BETWEEN_UNITS = 900;

  /** Cost of a break between a month and its day: that of gaps that grow by 0.115 em. */
  static final double BEFORE_DAY = 1_200;

  /** Cost of a break between a number and a character, which probably is an unlisted unit. */
  static final double AFTER_NUMBER = 6_000;

  /**
   * Cost of a break after punctuation inside a long word or address: that of gaps that grow by
   * 0.115 em.
   */
  static final double AT_JOINT = 1_200;

  /** Cost of a break inside 本年 or 上年: low, so that only short labels are broken elsewhere. */
  static final double IN_THIS_YEAR = 30;

  /** Cost of a break inside text that can't be broken otherwise and is longer than a line. */
  static final double LAST_RESORT = 1_000_000;

  private BreakRules() {}

  /**
   * Returns the cost of a line break before each cluster, from 0 to {@link #NEVER}. The last
   * element is for the end of the paragraph.
   */
  static double[] costs(LineText text) {
    double[] costs = new double[text.size() + 1];
    costs[0] = NEVER;
    Cluster[] clusters = text.clusters();
    Cluster before = clusters[0];
    Cluster lastContent = before;
    for (int i = 1; i < clusters.length; i++) {
      Cluster next = clusters[i];
      lastContent = before.kind() == CharacterClass.SPACE ? lastContent : before;
      costs[i] = before.isJoinedTo(next) || lastContent.isForbiddenEnd() ? NEVER : 0;
      before = next;
    }
    TextRules.apply(clusters, costs);
    return costs;
  }
}
