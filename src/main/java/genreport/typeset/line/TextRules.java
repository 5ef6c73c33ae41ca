package genreport.typeset.line;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that is never broken, or only at a cost: numbers with their units, dates, articles of a law,
 * telephone numbers, web addresses.
 */
final class TextRules {

  private static final String DIGIT = "[0-9０-９]";
  private static final String NUMERAL = "[〇零一二三四五六七八九十百千万亿两]";
  private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两0-9０-９";
  private static final String ANY_NUMERAL = "[" + NUMERALS + "]";
  private static final String OPENING = "[〔［\\[【（(]";
  private static final String CLOSING = "[〕］\\]】）)]";
  private static final String UNIT =
      "(?:个百分点|平方公里|平方米|立方米|公里|千米|厘米|毫米|公斤|千克|万元|亿元|万件|万条|万人|人次|小时|分钟|季度"
          + "|[年月日时分秒件条个次轮人元角分项份户名家起期篇号岁页字米吨亩里位种类批场台套部本册宗例倍成周天处所只张级楼层室栋幢路])";

  private static final String LATIN_UNIT =
      "(?:[kcmµ]?m[²³]?|[kmMG]?[gWB]|kWh|[kKMGT]B|ha|t|h|min|s|m?L)";

  /** The script Han as ranges: {@code \\p{IsHan}} depends on the version of Java. */
  private static final String HAN =
      "[\\u2E80-\\u2FDF\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303B"
          + "\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\x{20000}-\\x{3FFFF}]";

  /**
   * The least cost of a break inside each match of a pattern. Every quantifier is bounded, so that
   * the time of matching is proportional to the length of the text.
   *
   * @param example text that the rule matches; a bar marks the break, no bar stands for each break
   */
  record Rule(double cost, String example, Pattern pattern) {

    private static Rule keep(String example, String regex) {
      return new Rule(BreakRules.NEVER, example, Pattern.compile(regex));
    }

    private static Rule raise(double cost, String example, String regex) {
      return new Rule(cost, example, Pattern.compile(regex));
    }
  }

  static final List<Rule> RULES =
      List.of(
          Rule.keep("5 余万元", DIGIT + " ?[余多]?[十百千万亿]{0,3}[余多]?" + UNIT + "?"),
          Rule.keep("１，２３４．５", "[0-9０-９．，]{1,40}(?<=[０-９])"),
          Rule.keep("三十多件", NUMERAL + "{1,16}[余多]?" + UNIT + "?"),
          Rule.keep("百分之九十五点五", "百分之" + NUMERAL + "{1,8}(?:点" + NUMERAL + "{1,8})?"),
          Rule.keep("第二十条", "第" + ANY_NUMERAL + "{1,8}[条款项章节号届次期编部类批季年页轮个名位]?"),
          Rule.keep("第（一）项", "第?[（(]" + ANY_NUMERAL + "{1,6}[）)][项款条]?"),
          Rule.keep("〔2021〕第30号", OPENING + "[0-9]{4}" + CLOSING + "第?[0-9]{1,6}号"),
          Rule.keep("1—1", "[%％‰℃年月日时" + NUMERALS + "][—–~～－×]" + ANY_NUMERAL),
          Rule.keep("5 km²", "[0-9] ?" + LATIN_UNIT + "(?![A-Za-z])"),
          Rule.keep("a)、b)项", "(?<![A-Za-z0-9.])[A-Za-z]\\)(?:、[A-Za-z]\\)){0,4}" + HAN + "?"),
          Rule.keep("（0561）4685569", "[（(]0[0-9]{2,3}[）)] ?[0-9]{7,8}"),
          Rule.keep("0561 4685569", "0[0-9]{2,3}[ —–－][0-9]{7,8}"),
          Rule.keep("400 123 4567", "[0-9]{1,4}(?: [0-9]{3,4}(?![0-9])){1,3}"),
          Rule.keep("No. 1", "[Nn][Oo]\\. ?[0-9]"),
          Rule.keep("1、总", "^[0-9]{1,2}[.．、]."),
          Rule.raise(BreakRules.BETWEEN_UNITS, "第二十条|第（一）项", "[条款]第(?=[（(0-9〇零一二三四五六七八九十百])"),
          Rule.raise(
              BreakRules.BETWEEN_UNITS,
              "2021年|12月",
              "年(?:[0-9](?=[0-9]?月)|" + NUMERAL + "(?=" + NUMERAL + "?月))"),
          Rule.raise(
              BreakRules.BEFORE_DAY,
              "12月|31日",
              "(?<=" + ANY_NUMERAL + ")月" + ANY_NUMERAL + "(?=" + ANY_NUMERAL + "{0,2}[日号])"),
          Rule.raise(BreakRules.IN_THIS_YEAR, "本|年", "[本上]年"),
          Rule.raise(BreakRules.AFTER_NUMBER, "7|头", DIGIT + HAN));

  /** A long word or address. A line may end after punctuation inside it. */
  private static final Pattern ADDRESS = Pattern.compile("[!-~]{12,}+");

  private static final String JOINTS = "/.?&=-_";

  private final Cluster[] clusters;
  private final String text;

  /** The index of the cluster of each UTF-16 code unit of the text. */
  private final int[] clusterAt;

  private final double[] costs;

  private TextRules(Cluster[] clusters, double[] costs) {
    this.clusters = clusters;
    this.costs = costs;
    StringBuilder all = new StringBuilder(clusters.length);
    for (Cluster cluster : clusters) {
      all.append(cluster.text());
    }
    text = all.toString();
    clusterAt = new int[text.length()];
    int at = 0;
    for (int i = 0; i < clusters.length; i++) {
      int end = at + clusters[i].text().length();
      while (at < end) {
        clusterAt[at++] = i;
      }
    }
  }

  /** Raises the costs of breaks inside the matches, and allows breaks inside web addresses. */
  static void apply(Cluster[] clusters, double[] costs) {
    TextRules rules = new TextRules(clusters, costs);
    rules.allowJoints();
    RULES.forEach(rules::apply);
  }

  private void allowJoints() {
    Matcher addresses = ADDRESS.matcher(text);
    while (addresses.find()) {
      boolean isWord = false;
      for (int at = addresses.start(); at + 2 < addresses.end(); at++) {
        isWord |= Character.isLetter(text.charAt(at));
        boolean joint = JOINTS.indexOf(text.charAt(at)) >= 0;
        if (isWord && joint && JOINTS.indexOf(text.charAt(at + 1)) < 0) {
          int next = clusterAt[at + 1];
          boolean forbidden = clusters[next].kind().isForbiddenStart();
          costs[next] = forbidden ? BreakRules.NEVER : BreakRules.AT_JOINT;
        }
      }
    }
  }

  private void apply(Rule rule) {
    Matcher matcher = rule.pattern().matcher(text);
    while (matcher.find()) {
      int last = clusterAt[matcher.end() - 1];
      for (int at = clusterAt[matcher.start()] + 1; at <= last; at++) {
        costs[at] = Math.max(costs[at], rule.cost());
      }
    }
  }
}
