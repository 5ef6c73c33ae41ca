package genreport.typeset.line;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a line may end: the tables of what is never cut, or only when the line suffers else. */
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

  /** Numerals that are alike to the rules, and so are all written as the first before matching. */
  private static final String DIGITS = "〇零一二三四五六七八九";

  private static final String NUMERAL = "[〇十百千万亿两]";
  private static final String ANY_NUMERAL = "[〇十百千万亿两0-9０-９]";
  private static final String UNIT =
      "(?:个百分点|平方公里|平方米|立方米|公里|千米|厘米|毫米|公斤|千克|万元|亿元|万件|万条|万人|人次|小时|分钟|季度"
          + "|[年月日时分秒件条个次轮人元角分项份户名家起期篇号岁页字米吨亩里位种类批场台套部本册宗例倍成周天处所只张级楼层室栋幢路])";

  /** Characters that start no line, beside those of the forbidden classes. */
  private static final String MORE_FORBIDDEN_STARTS = "～~－–〜々ー/／";

  /**
   * What is never cut inside.
   *
   * @param sign what all that it matches has, else empty: a text without it is not searched
   */
  private record Unit(String sign, Pattern pattern) {

    static Unit of(String sign, String regex) {
      return new Unit(sign, Pattern.compile(regex));
    }
  }

  /** What is never cut inside. Each is matched from the left; all quantifiers are bounded. */
  private static final List<Unit> UNITS =
      List.of(
          Unit.of("月", "[0-9０-９]月[0-9０-９]{1,2}[日号]"),
          Unit.of("月", "月" + NUMERAL + "{1,3}[日号]"),
          Unit.of("", "[0-9０-９] ?[余多]?[十百千万亿]{0,3}[余多]?" + UNIT + "?"),
          Unit.of("", "[0-9０-９．，]{1,40}(?<=[０-９])"),
          Unit.of("", NUMERAL + "{1,16}[余多]?" + UNIT + "?"),
          Unit.of("百分之", "百分之" + NUMERAL + "{1,8}(?:点" + NUMERAL + "{1,8})?"),
          Unit.of("第", "第" + ANY_NUMERAL + "{1,8}[条款项章节号届次期编部类批季年页轮个名位]?"),
          Unit.of("", "第?[（(]" + ANY_NUMERAL + "{1,6}[）)][项款条]?"),
          Unit.of("号", "[〔［\\[【（(][0-9]{4}[〕］\\]】）)]第?[0-9]{1,6}号"),
          Unit.of("", "[0-9０-９%％‰℃年月日时][—–~～－×][0-9０-９]"),
          Unit.of("0", "[（(]0[0-9]{2,3}[）)] ?[0-9]{7,8}"),
          Unit.of("0", "0[0-9]{2,3}[ —–－][0-9]{7,8}"),
          Unit.of(" ", "[0-9]{1,4}(?: [0-9]{3,4}(?![0-9])){1,3}"),
          Unit.of(".", "[Nn][Oo]\\. ?[0-9]"),
          Unit.of("", "^[0-9]{1,2}[.．、]."));

  private static final Pattern UNITS_IN_A_ROW =
      Pattern.compile("[条款]第[（(0-9〇十百]|年(?=[0-9]{1,2}月|" + NUMERAL + "{1,2}月)");

  private static final Pattern THIS_YEAR = Pattern.compile("[本上]年");

  /** The ranges of the script Han, which Java looks up in tables that nothing else here needs. */
  private static final String HAN =
      "[\\u2E80-\\u2FDF\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303B"
          + "\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\x{20000}-\\x{3FFFF}]";

  private static final Pattern NUMBER_THEN_HAN = Pattern.compile("[0-9０-９]" + HAN);

  /** A long run of ASCII; a line may end after its inner punctuation. */
  private static final Pattern ADDRESS = Pattern.compile("[!-~]{12,}+");

  private static final String JOINTS = "/?&=_.@-";

  private BreakRules() {}

  /**
   * What it costs to end a line before each letter, from 0 to {@link #NEVER}; the last element is
   * for the paragraph's end.
   */
  static double[] costs(List<Letter> letters) {
    double[] costs = new double[letters.size() + 1];
    costs[0] = NEVER;
    if (letters.size() < 2) {
      // most cells of a table
      return costs;
    }
    String text = text(letters);
    int[] letterAt = letterAt(letters, text.length());
    Letter before = letters.get(0);
    Letter lastContent = before;
    for (int i = 1; i < letters.size(); i++) {
      Letter next = letters.get(i);
      lastContent = before.kind() == CharacterClass.SPACE ? lastContent : before;
      costs[i] = isForbidden(lastContent, before, next) ? NEVER : 0;
      before = next;
    }
    allowJoints(text, letterAt, letters, costs);
    raise(THIS_YEAR.matcher(text), IN_THIS_YEAR, letterAt, costs);
    raise(UNITS_IN_A_ROW.matcher(text), BETWEEN_UNITS, letterAt, costs);
    raise(NUMBER_THEN_HAN.matcher(text), AFTER_NUMBER, letterAt, costs);
    for (Unit unit : UNITS) {
      if (text.contains(unit.sign())) {
        forbidInside(unit.pattern().matcher(text), letterAt, costs);
      }
    }
    return costs;
  }

  private static boolean isForbidden(Letter lastContent, Letter before, Letter next) {
    if (isForbiddenStart(next) || lastContent.kind().isForbiddenEnd()) {
      return true;
    }
    return before.kind().isWestern() && next.kind().isWestern();
  }

  /** Whether no line may start with this letter. */
  static boolean isForbiddenStart(Letter letter) {
    return letter.kind().isForbiddenStart()
        || MORE_FORBIDDEN_STARTS.indexOf(letter.codePoint()) >= 0;
  }

  private static void allowJoints(
      CharSequence text, int[] letterAt, List<Letter> letters, double[] costs) {
    Matcher addresses = ADDRESS.matcher(text);
    while (addresses.find()) {
      boolean isWord = false;
      for (int at = addresses.start(); at + 2 < addresses.end(); at++) {
        isWord |= Character.isLetter(text.charAt(at));
        boolean joint = JOINTS.indexOf(text.charAt(at)) >= 0;
        int next = letterAt[at + 1];
        if (isWord && joint && JOINTS.indexOf(text.charAt(at + 1)) < 0) {
          costs[next] = letters.get(next).kind().isForbiddenStart() ? NEVER : AT_JOINT;
        }
      }
    }
  }

  /** Makes a cut after the first character of each match cost at least so much. */
  private static void raise(Matcher matcher, double cost, int[] letterAt, double[] costs) {
    while (matcher.find()) {
      int at = letterAt[matcher.start() + 1];
      costs[at] = Math.max(costs[at], cost);
    }
  }

  private static void forbidInside(Matcher matcher, int[] letterAt, double[] costs) {
    while (matcher.find()) {
      int end = letterAt[matcher.end() - 1];
      int start = letterAt[matcher.start()] + 1;
      if (start <= end) {
        Arrays.fill(costs, start, end + 1, NEVER);
      }
    }
  }

  /** What the rules match, of as many UTF-16 code units as the letters. */
  private static String text(List<Letter> letters) {
    StringBuilder text = new StringBuilder(letters.size());
    for (Letter letter : letters) {
      int start = text.length();
      text.append(letter.text());
      if (DIGITS.indexOf(text.charAt(start)) > 0) {
        text.setCharAt(start, DIGITS.charAt(0));
      }
    }
    return text.toString();
  }

  /** The index of the letter to which each code unit belongs. */
  private static int[] letterAt(List<Letter> letters, int length) {
    int[] letterAt = new int[length];
    int at = 0;
    for (int i = 0; i < letters.size(); i++) {
      int end = at + letters.get(i).text().length();
      while (at < end) {
        letterAt[at++] = i;
      }
    }
    return letterAt;
  }
}
