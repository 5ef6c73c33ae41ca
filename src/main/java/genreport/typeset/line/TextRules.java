package genreport.typeset.line;

import java.util.Arrays;

/**
 * What a paragraph says that is never cut, or only when the line suffers else: numbers with their
 * units, dates, articles of a law, telephone numbers, addresses of the web. Each rule is matched
 * from the left, and looks no further than a bounded number of characters.
 */
final class TextRules {

  /** A run of ASCII of this length is an address; a line may end after its inner punctuation. */
  private static final int LEAST_ADDRESS = 12;

  private static final String JOINTS = "/?&=_.@-";
  private static final String OPENING = "〔［[【（(";
  private static final String CLOSING = "〕］]】）)";
  private static final String RANGES = "—–~～－×";
  private static final String AFTER_ORDINAL = "条款项章节号届次期编部类批季年页轮个名位";
  private static final int LONGEST_WIDE_NUMBER = 40;

  private final Letter[] letters;

  /** The text, in which all numerals from 零 to 九, alike to the rules, are written 〇. */
  private final char[] text;

  /** The index of the letter to which each code unit belongs. */
  private final int[] letterAt;

  private final double[] costs;
  private final boolean hasWideDigits;

  // where the rules that might match again inside a match of their own look next
  private int afterWideNumber;
  private int afterNumerals;
  private int afterPercent;
  private int afterRange;
  private int afterTelephone;
  private int afterGroups;

  private TextRules(Letter[] letters, double[] costs) {
    this.letters = letters;
    this.costs = costs;
    int length = 0;
    for (Letter letter : letters) {
      length += letter.units().length;
    }
    text = new char[length];
    letterAt = new int[length];
    boolean wideDigits = false;
    int at = 0;
    for (int i = 0; i < letters.length; i++) {
      char[] units = letters[i].units();
      text[at] = withoutValue(units[0]);
      wideDigits |= isWideDigit(units[0]);
      letterAt[at++] = i;
      for (int unit = 1; unit < units.length; unit++) {
        text[at] = units[unit];
        letterAt[at++] = i;
      }
    }
    hasWideDigits = wideDigits;
  }

  /** Raises the costs of cuts before each letter. */
  static void apply(Letter[] letters, double[] costs) {
    TextRules rules = new TextRules(letters, costs);
    rules.allowJoints();
    rules.applyAll();
  }

  private static char withoutValue(char c) {
    return switch (c) {
      case '零', '一', '二', '三', '四', '五', '六', '七', '八', '九' -> '〇';
      default -> c;
    };
  }

  private void allowJoints() {
    int start = 0;
    for (int end = 0; end <= text.length; end++) {
      if (end == text.length || text[end] < '!' || text[end] > '~') {
        if (end - start >= LEAST_ADDRESS) {
          allowJoints(start, end);
        }
        start = end + 1;
      }
    }
  }

  private void allowJoints(int start, int end) {
    boolean isWord = false;
    for (int at = start; at + 2 < end; at++) {
      isWord |= Character.isLetter(text[at]);
      boolean joint = JOINTS.indexOf(text[at]) >= 0;
      if (isWord && joint && JOINTS.indexOf(text[at + 1]) < 0) {
        int next = letterAt[at + 1];
        boolean forbidden = letters[next].kind().isForbiddenStart();
        costs[next] = forbidden ? BreakRules.NEVER : BreakRules.AT_JOINT;
      }
    }
  }

  private void applyAll() {
    keepEnumerator();
    for (int at = 0; at < text.length; at++) {
      char c = text[at];
      if (isDigit(c)) {
        applyToDigit(at);
        continue;
      }
      switch (c) {
        case '，', '．' -> keepWideNumber(at);
        case '〇', '十', '千', '万', '亿', '两' -> keepNumerals(at);
        case '百' -> {
          keepNumerals(at);
          keepPercent(at);
        }
        case '年' -> {
          keepRange(at);
          raiseYear(at);
        }
        case '月' -> {
          keepRange(at);
          keepDayInNumerals(at);
        }
        case '日', '时', '%', '％', '‰', '℃' -> keepRange(at);
        case '条', '款' -> raiseRow(at);
        case '第' -> {
          keepOrdinal(at);
          keepBracketed(at, at + 1);
        }
        case '（', '(' -> {
          keepBracketed(at, at);
          keepNumberOfDocument(at);
          keepAreaCode(at);
        }
        case '〔', '［', '[', '【' -> keepNumberOfDocument(at);
        case 'N', 'n' -> keepNumberSign(at);
        default -> {
          // no rule begins here
        }
      }
    }
  }

  private void applyToDigit(int at) {
    keepWideNumber(at);
    keepGroups(at);
    if (text[at] == '0') {
      keepTelephone(at);
    }
    if (at + 1 < text.length && !isDigit(text[at + 1])) {
      keepQuantity(at);
      keepRange(at);
      keepDay(at);
      if (isHan(Character.codePointAt(text, at + 1))) {
        raise(at + 1, BreakRules.AFTER_NUMBER);
      }
    }
  }

  /** 1、总 */
  private void keepEnumerator() {
    int mark = digitsEnd(0, 2);
    if (mark > 0 && isAt(mark, ".．、") && mark + 1 < text.length) {
      keep(0, mark + 2);
    }
  }

  /** 1月31日 */
  private void keepDay(int at) {
    if (isAt(at + 1, "月")) {
      int end = at + 2;
      while (end < text.length && end < at + 4 && isDigit(text[end])) {
        end++;
      }
      if (end > at + 2 && isAt(end, "日号")) {
        keep(at, end + 1);
      }
    }
  }

  /** 月三十一日 */
  private void keepDayInNumerals(int at) {
    int end = numeralsEnd(at + 1, 3);
    if (end > at + 1 && isAt(end, "日号")) {
      keep(at, end + 1);
    }
  }

  /** 5 余万元, from a number's last digit. */
  private void keepQuantity(int at) {
    int end = isAt(at + 1, " ") ? at + 2 : at + 1;
    end = isAt(end, "余多") ? end + 1 : end;
    int most = end + 3;
    while (end < most && isAt(end, "十百千万亿")) {
      end++;
    }
    end = isAt(end, "余多") ? end + 1 : end;
    keep(at, unitEnd(end));
  }

  /** １，２３４．５ */
  private void keepWideNumber(int at) {
    if (!hasWideDigits || at < afterWideNumber) {
      return;
    }
    int end = at;
    for (int i = at; i < text.length && i < at + LONGEST_WIDE_NUMBER; i++) {
      if (isWideDigit(text[i])) {
        end = i + 1;
      } else if (!isDigit(text[i]) && text[i] != '．' && text[i] != '，') {
        break;
      }
    }
    keep(at, end);
    afterWideNumber = end;
  }

  /** 三十多件 */
  private void keepNumerals(int at) {
    if (at >= afterNumerals) {
      int end = numeralsEnd(at, 16);
      end = isAt(end, "余多") ? end + 1 : end;
      afterNumerals = unitEnd(end);
      keep(at, afterNumerals);
    }
  }

  /** 百分之九十五点五 */
  private void keepPercent(int at) {
    if (at >= afterPercent && isAt(at + 1, "分") && isAt(at + 2, "之")) {
      int end = numeralsEnd(at + 3, 8);
      if (end > at + 3) {
        int decimals = isAt(end, "点") ? numeralsEnd(end + 1, 8) : end;
        afterPercent = decimals > end + 1 ? decimals : end;
        keep(at, afterPercent);
      }
    }
  }

  /** 第二十条 */
  private void keepOrdinal(int at) {
    int end = anyNumeralsEnd(at + 1, 8);
    if (end > at + 1) {
      keep(at, isAt(end, AFTER_ORDINAL) ? end + 1 : end);
    }
  }

  /** 第（一）项 */
  private void keepBracketed(int at, int bracket) {
    if (isAt(bracket, "（(")) {
      int end = anyNumeralsEnd(bracket + 1, 6);
      if (end > bracket + 1 && isAt(end, "）)")) {
        keep(at, isAt(end + 1, "项款条") ? end + 2 : end + 1);
      }
    }
  }

  /** 〔2021〕30号 */
  private void keepNumberOfDocument(int at) {
    int year = digitsEnd(at + 1, 4);
    if (year == at + 5 && isAt(at, OPENING) && isAt(year, CLOSING)) {
      int start = isAt(year + 1, "第") ? year + 2 : year + 1;
      int end = digitsEnd(start, 6);
      if (end > start && isAt(end, "号")) {
        keep(at, end + 1);
      }
    }
  }

  /** 1—12月 */
  private void keepRange(int at) {
    if (at >= afterRange && isAt(at + 1, RANGES) && at + 2 < text.length && isDigit(text[at + 2])) {
      afterRange = at + 3;
      keep(at, afterRange);
    }
  }

  /** （0561）4685569 */
  private void keepAreaCode(int at) {
    if (isAt(at + 1, "0")) {
      int close = digitsEnd(at + 2, 3);
      if (close >= at + 4 && isAt(close, "）)")) {
        keepSubscriber(at, isAt(close + 1, " ") ? close + 2 : close + 1);
      }
    }
  }

  /** 0561-4685569 but with another dash or a space. */
  private void keepTelephone(int at) {
    int sign = digitsEnd(at + 1, 3);
    if (at >= afterTelephone && sign >= at + 3 && isAt(sign, " —–－")) {
      afterTelephone = keepSubscriber(at, sign + 1);
    }
  }

  /** The number behind an area code, if it is one; returns the end of what is kept. */
  private int keepSubscriber(int at, int start) {
    int end = digitsEnd(start, 8);
    if (end < start + 7) {
      return at;
    }
    keep(at, end);
    return end;
  }

  /** 400 123 4567 */
  private void keepGroups(int at) {
    int first = digitsEnd(at, 4);
    if (at < afterGroups || first == at) {
      return;
    }
    int end = first;
    for (int group = 0; group < 3 && isAt(end, " "); group++) {
      int next = digitsEnd(end + 1, 5);
      boolean isGroup = next == end + 4 || next == end + 5;
      end = isGroup ? next : end;
    }
    if (end > first) {
      keep(at, end);
      afterGroups = end;
    }
  }

  /** No. 1 */
  private void keepNumberSign(int at) {
    if (isAt(at + 1, "Oo") && isAt(at + 2, ".")) {
      int digit = isAt(at + 3, " ") ? at + 4 : at + 3;
      if (digitsEnd(digit, 1) > digit) {
        keep(at, digit + 1);
      }
    }
  }

  /** 第二十条|第（一）项 */
  private void raiseRow(int at) {
    if (isAt(at + 1, "第") && isAt(at + 2, "（(0123456789〇十百")) {
      raise(at + 1, BreakRules.BETWEEN_UNITS);
    }
  }

  /** 2021年|12月 and 本|年 */
  private void raiseYear(int at) {
    if (at > 0 && (text[at - 1] == '本' || text[at - 1] == '上')) {
      raise(at, BreakRules.IN_THIS_YEAR);
    }
    int month = Math.max(digitsEnd(at + 1, 2), numeralsEnd(at + 1, 2));
    if (month > at + 1 && isAt(month, "月")) {
      raise(at + 1, BreakRules.BETWEEN_UNITS);
    }
  }

  /** Makes a cut before a character cost at least so much. */
  private void raise(int at, double cost) {
    int letter = letterAt[at];
    costs[letter] = Math.max(costs[letter], cost);
  }

  /** Forbids every cut between these characters. */
  private void keep(int start, int end) {
    if (end > start + 1) {
      int first = letterAt[start] + 1;
      int last = letterAt[end - 1];
      if (first <= last) {
        Arrays.fill(costs, first, last + 1, BreakRules.NEVER);
      }
    }
  }

  private boolean isAt(int at, String any) {
    return at < text.length && any.indexOf(text[at]) >= 0;
  }

  private int digitsEnd(int at, int most) {
    int end = at;
    while (end < text.length && end < at + most && text[end] >= '0' && text[end] <= '9') {
      end++;
    }
    return end;
  }

  private int numeralsEnd(int at, int most) {
    int end = at;
    while (end < text.length && end < at + most && isNumeral(text[end])) {
      end++;
    }
    return end;
  }

  private int anyNumeralsEnd(int at, int most) {
    int end = at;
    while (end < text.length && end < at + most && (isNumeral(text[end]) || isDigit(text[end]))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || isWideDigit(c);
  }

  private static boolean isWideDigit(char c) {
    return c >= '０' && c <= '９';
  }

  private static boolean isNumeral(char c) {
    return switch (c) {
      case '〇', '十', '百', '千', '万', '亿', '两' -> true;
      default -> false;
    };
  }

  /** Whether it is of the script Han, which Java looks up in tables that nothing else needs. */
  private static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x2E80 && c <= 0x2FDF)
        || c == 0x3005
        || c == 0x3007
        || (c >= 0x3021 && c <= 0x3029)
        || (c >= 0x3038 && c <= 0x303B)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }

  /** The index after a unit of measure; the same index if none stands here. */
  private int unitEnd(int at) {
    if (at >= text.length) {
      return at;
    }
    int length =
        switch (text[at]) {
          case '个' -> lengthOf(at, "个百分点");
          case '平' -> Math.max(lengthOf(at, "平方公里"), lengthOf(at, "平方米"));
          case '立' -> lengthOf(at, "立方米");
          case '公' -> Math.max(lengthOf(at, "公里"), lengthOf(at, "公斤"));
          case '千' -> Math.max(lengthOf(at, "千米"), lengthOf(at, "千克"));
          case '厘' -> lengthOf(at, "厘米");
          case '毫' -> lengthOf(at, "毫米");
          case '万' -> isAt(at + 1, "元件条人") ? 2 : 0;
          case '亿' -> lengthOf(at, "亿元");
          case '人' -> lengthOf(at, "人次");
          case '小' -> lengthOf(at, "小时");
          case '分' -> lengthOf(at, "分钟");
          case '季' -> lengthOf(at, "季度");
          default -> 0;
        };
    return length == 0 && isUnit(text[at]) ? at + 1 : at + length;
  }

  private int lengthOf(int at, String unit) {
    for (int i = 0; i < unit.length(); i++) {
      if (at + i >= text.length || text[at + i] != unit.charAt(i)) {
        return 0;
      }
    }
    return unit.length();
  }

  private static boolean isUnit(char c) {
    return switch (c) {
      case '年', '月', '日', '时', '分', '秒', '件', '条', '个', '次', '轮', '人' -> true;
      case '元', '角', '项', '份', '户', '名', '家', '起', '期', '篇', '号', '岁' -> true;
      case '页', '字', '米', '吨', '亩', '里', '位', '种', '类', '批', '场', '台' -> true;
      case '套', '部', '本', '册', '宗', '例', '倍', '成', '周', '天', '处', '所' -> true;
      case '只', '张', '级', '楼', '层', '室', '栋', '幢', '路' -> true;
      default -> false;
    };
  }
}
