package genreport.typeset.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is read character by character costs what the patterns of the rules say. They stand here,
 * and texts are mixed from pieces that they are about.
 */
class BreakRulesTest {

  private static final int TEXTS = Integer.getInteger("genreport.mutants", 40) * 1_000;
  private static final int MOST_PIECES = 16;

  /** Numerals that are alike to the rules, and so are all written as the first before matching. */
  private static final String DIGITS = "〇零一二三四五六七八九";

  private static final String NUMERAL = "[〇十百千万亿两]";
  private static final String ANY_NUMERAL = "[〇十百千万亿两0-9０-９]";
  private static final String UNIT =
      "(?:个百分点|平方公里|平方米|立方米|公里|千米|厘米|毫米|公斤|千克|万元|亿元|万件|万条|万人|人次|小时|分钟|季度"
          + "|[年月日时分秒件条个次轮人元角分项份户名家起期篇号岁页字米吨亩里位种类批场台套部本册宗例倍成周天处所只张级楼层室栋幢路])";

  /** What is never cut inside, each matched from the left. */
  private static final List<Pattern> UNITS =
      List.of(
          Pattern.compile("[0-9０-９]月[0-9０-９]{1,2}[日号]"),
          Pattern.compile("月" + NUMERAL + "{1,3}[日号]"),
          Pattern.compile("[0-9０-９] ?[余多]?[十百千万亿]{0,3}[余多]?" + UNIT + "?"),
          Pattern.compile("[0-9０-９．，]{1,40}(?<=[０-９])"),
          Pattern.compile(NUMERAL + "{1,16}[余多]?" + UNIT + "?"),
          Pattern.compile("百分之" + NUMERAL + "{1,8}(?:点" + NUMERAL + "{1,8})?"),
          Pattern.compile("第" + ANY_NUMERAL + "{1,8}[条款项章节号届次期编部类批季年页轮个名位]?"),
          Pattern.compile("第?[（(]" + ANY_NUMERAL + "{1,6}[）)][项款条]?"),
          Pattern.compile("[〔［\\[【（(][0-9]{4}[〕］\\]】）)]第?[0-9]{1,6}号"),
          Pattern.compile("[0-9０-９%％‰℃年月日时][—–~～－×][0-9０-９]"),
          Pattern.compile("[（(]0[0-9]{2,3}[）)] ?[0-9]{7,8}"),
          Pattern.compile("0[0-9]{2,3}[ —–－][0-9]{7,8}"),
          Pattern.compile("[0-9]{1,4}(?: [0-9]{3,4}(?![0-9])){1,3}"),
          Pattern.compile("[Nn][Oo]\\. ?[0-9]"),
          Pattern.compile("^[0-9]{1,2}[.．、]."));

  private static final Pattern UNITS_IN_A_ROW =
      Pattern.compile("[条款]第[（(0-9〇十百]|年(?=[0-9]{1,2}月|" + NUMERAL + "{1,2}月)");

  private static final Pattern THIS_YEAR = Pattern.compile("[本上]年");
  private static final Pattern NUMBER_THEN_HAN = Pattern.compile("[0-9０-９]\\p{IsHan}");

  /** A long run of ASCII; a line may end after its inner punctuation. */
  private static final Pattern ADDRESS = Pattern.compile("[!-~]{12,}+");

  private static final String JOINTS = "/?&=_.@-";

  private static final String NUMBERS =
      "1 2 30 2021 0 ５ ６７ . ． ， 、 〇 一 十 百 千 万 亿 两 三十 余 多 点 百分之 ％ % ‰ ℃ — – ~ ～ － ×";

  @ParameterizedTest
  @ValueSource(
      strings = {
        NUMBERS + " 年 月 日 号 时 件 条 个百分点 平方公里 平方米 公里 公斤 千米 千克 万元 亿元 人次 分钟 季度 个 小 人 平 公 𠮷 ␣ 字",
        "1 12 345 4567 0 〇 十 百 第 （ ） ( ) 〔 〕 ［ ］ [ ] 【 】 条 款 项 章 号 年 页 月 本 上 2021 ␣ 字 ⅱ 々",
        "0 01 234 4685569 46855690 123 4567 ␣ ␣ — – － - （ ） ( ) No. no. N o 1 、 . ． 字",
        "a bc / ? & = _ . @ - 12 www http:// example.org ! ~ 字 ␣ A1 ， （",
        "一 二 三 四 五 六 七 八 九 零 十 百 千 万 月 日 号 年 第 点 百 分 之 百分之 两 多 余 件 个 条 项",
      })
  void theCostsAreThoseOfThePatterns(String pieces) {
    String[] parts = pieces.split(" ", -1);
    Random random = new Random(11);
    Set<Double> seen = new HashSet<>();
    for (int i = 0; i < TEXTS / 5; i++) {
      StringBuilder mixed = new StringBuilder();
      for (int j = random.nextInt(MOST_PIECES); j >= 0; j--) {
        mixed.append(parts[random.nextInt(parts.length)].replace('␣', ' '));
      }
      String text = mixed.toString();
      List<Letter> letters = PlainLetters.of(text);
      double[] expected = costs(letters);
      assertThat(BreakRules.costs(new LineText(letters))).as(text).isEqualTo(expected);
      Arrays.stream(expected).forEach(seen::add);
    }
    assertThat(seen).contains(0.0, BreakRules.NEVER).hasSizeGreaterThan(2);
  }

  /** Every character of the basic plane behind a number, beside it and alone. */
  @Test
  void everyCharacterIsOfTheClassThatThePatternsSay() {
    for (int c = ' '; c < 0xFFFE; c++) {
      if (Character.isDefined(c) && !Character.isSurrogate((char) c)) {
        String text = "甲5" + Character.toString(c) + "5月" + Character.toString(c) + "日";
        List<Letter> letters = PlainLetters.of(text);
        assertThat(BreakRules.costs(new LineText(letters))).as(text).isEqualTo(costs(letters));
      }
    }
  }

  private static double[] costs(List<Letter> letters) {
    double[] costs = new double[letters.size() + 1];
    costs[0] = BreakRules.NEVER;
    Letter lastContent = letters.get(0);
    for (int i = 1; i < letters.size(); i++) {
      Letter before = letters.get(i - 1);
      Letter next = letters.get(i);
      lastContent = before.kind() == CharacterClass.SPACE ? lastContent : before;
      boolean forbidden =
          next.kind().isForbiddenStart()
              || "～~－–〜々ー/／".indexOf(next.codePoint()) >= 0
              || lastContent.kind().isForbiddenEnd()
              || (before.kind().isWestern() && next.kind().isWestern());
      costs[i] = forbidden ? BreakRules.NEVER : 0;
    }
    String text = text(letters);
    int[] letterAt = letterAt(letters, text.length());
    allowJoints(text, letterAt, letters, costs);
    raise(THIS_YEAR.matcher(text), BreakRules.IN_THIS_YEAR, letterAt, costs);
    raise(UNITS_IN_A_ROW.matcher(text), BreakRules.BETWEEN_UNITS, letterAt, costs);
    raise(NUMBER_THEN_HAN.matcher(text), BreakRules.AFTER_NUMBER, letterAt, costs);
    for (Pattern unit : UNITS) {
      forbidInside(unit.matcher(text), letterAt, costs);
    }
    return costs;
  }

  private static void allowJoints(
      String text, int[] letterAt, List<Letter> letters, double[] costs) {
    Matcher addresses = ADDRESS.matcher(text);
    while (addresses.find()) {
      boolean isWord = false;
      for (int at = addresses.start(); at + 2 < addresses.end(); at++) {
        isWord |= Character.isLetter(text.charAt(at));
        boolean joint = JOINTS.indexOf(text.charAt(at)) >= 0;
        int next = letterAt[at + 1];
        if (isWord && joint && JOINTS.indexOf(text.charAt(at + 1)) < 0) {
          boolean forbidden = letters.get(next).kind().isForbiddenStart();
          costs[next] = forbidden ? BreakRules.NEVER : BreakRules.AT_JOINT;
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
        Arrays.fill(costs, start, end + 1, BreakRules.NEVER);
      }
    }
  }

  private static String text(List<Letter> letters) {
    StringBuilder text = new StringBuilder();
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
