package genreport.check.narrative;

import genreport.report.CharKind;
import genreport.report.Decimal;
import java.util.ArrayList;
import java.util.List;

/** Finds the numbers of a passage that are exact and have a unit. */
final class QuantityReader {

  private static final List<String> LONG_UNITS = List.of("人次", "万元", "万条");
  private static final String UNITS = "件宗份条起例篇次个项期家场人户元处名";

  /** Units of numbers in words. */
  private static final String CASE_UNITS = "件宗份起例";

  /** What no number in digits stands right behind, but letters and digits. */
  private static final String BEFORE_NO_DIGITS = ".〔[-";

  /** What no number in words stands right behind, but such words and digits. */
  private static final String BEFORE_NO_WORDS = "第每逐几数";

  private static final int LONGEST_WORDS = 9;

  /** How many digits stand behind a comma, and before the first at most. */
  private static final int GROUP = 3;

  private static final List<String> ROUGH =
      List.of("约", "近", "超", "超过", "逾", "不少于", "不低于", "不足", "不到", "达上", "达到上");

  private static final int LONGEST_ROUGH = 8;

  /** No sentence is longer, but hostile text may be. */
  private static final int LONGEST_SENTENCE = 4000;

  private final Passage passage;
  private final String text;

  QuantityReader(Passage passage) {
    this.passage = passage;
    this.text = passage.text();
  }

  /** The numbers; none of a passage too long to be read. */
  List<Quantity> read() {
    List<Quantity> found = new ArrayList<>();
    int length = text.length() > LONGEST_SENTENCE ? 0 : text.length();
    int at = 0;
    while (at < length) {
      int numberEnd = mayStart(text.charAt(at)) ? numberEnd(at) : at;
      int end = numberEnd > at ? unitEnd(at, numberEnd) : at;
      if (end > at && !isRough(at)) {
        add(at, numberEnd, end, found);
      }
      at = Math.max(at + 1, end);
    }
    return found;
  }

  /** Whether a number may start with it; most characters start none. */
  private static boolean mayStart(char c) {
    return switch (c) {
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> true;
      case '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '零', '〇' -> true;
      default -> false;
    };
  }

  /** Index after a number in digits or in words; {@code start} where none starts. */
  private int numberEnd(int start) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    if (CharKind.isDigit(before)) {
      return start;
    }
    if (CharKind.isDigit(text.charAt(start))) {
      boolean part = CharKind.isLatin(before) || BEFORE_NO_DIGITS.indexOf(before) >= 0;
      return part ? start : digitsEnd(start);
    }
    boolean part = mayStart(before) || BEFORE_NO_WORDS.indexOf(before) >= 0;
    return part ? start : wordsEnd(start);
  }

  /** After 12, 12.5 or 1,234; where digits go on in another way, no unit follows. */
  private int digitsEnd(int start) {
    int end = CharKind.digitsEnd(text, start);
    if (CharKind.isOneOf(".", text, end)) {
      int decimalsEnd = CharKind.digitsEnd(text, end + 1);
      return decimalsEnd > end + 1 ? decimalsEnd : end;
    }
    boolean grouped = end - start <= GROUP;
    while (grouped && CharKind.isOneOf(",", text, end)) {
      int groupEnd = CharKind.digitsEnd(text, end + 1);
      grouped = groupEnd - end - 1 == GROUP;
      end = grouped ? groupEnd : end;
    }
    return end;
  }

  private int wordsEnd(int start) {
    int end = start;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end - start > LONGEST_WORDS ? start : end;
  }

  private static boolean isWord(char c) {
    return mayStart(c) && !CharKind.isDigit(c);
  }

  /** Index after a number's unit; {@code start} where it has none, or one of another number. */
  private int unitEnd(int start, int numberEnd) {
    boolean inDigits = CharKind.isDigit(text.charAt(start));
    int unit = inDigits ? CharKind.spacesEnd(text, numberEnd) : numberEnd;
    int end = start;
    if (CharKind.isOneOf(inDigits ? UNITS : CASE_UNITS, text, unit)) {
      end = unit + 1;
    }
    for (String longUnit : LONG_UNITS) {
      if (inDigits && text.startsWith(longUnit, unit)) {
        end = unit + longUnit.length();
      }
    }
    boolean times =
        text.startsWith("次", end)
            || (CharKind.isOneOf("（(", text, end) && text.startsWith("次", end + 1));
    return times ? start : end;
  }

  /** Whether words before a number say that it is not exact. */
  private boolean isRough(int start) {
    int from = Math.max(0, start - LONGEST_ROUGH);
    int end = CharKind.spacesStart(text, start, start - from);
    for (String word : ROUGH) {
      if (end - word.length() >= from && text.startsWith(word, end - word.length())) {
        return true;
      }
    }
    return false;
  }

  /** Unless it is 零, which is no number of anything. */
  private void add(int start, int numberEnd, int end, List<Quantity> found) {
    String written = text.substring(start, numberEnd);
    Decimal value =
        CharKind.isDigit(text.charAt(start))
            ? Decimal.parse(written.replace(",", "")).orElseThrow()
            : Decimal.of(ChineseNumber.value(written));
    if (value.signum() != 0 || CharKind.isDigit(text.charAt(start))) {
      found.add(new Quantity(passage, value, start, numberEnd, end));
    }
  }
}
