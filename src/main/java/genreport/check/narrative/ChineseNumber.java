package genreport.check.narrative;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts whole numbers as headings, sentences and cells write them: 一, 十二, 两百零五, 一千二百, 壹拾贰, 一〇三,
 * 1千2百.
 */
public final class ChineseNumber {

  private static final String DIGITS = "零一二三四五六七八九";

  /** Each variant of a numeral with its usual form. */
  private static final String VARIANTS = "〇零○零两二壹一贰二貳二叁三肆四伍五陆六柒七捌八玖九拾十佰百仟千萬万億亿";

  private static final long MYRIAD = 10_000;
  private static final long MYRIADS = MYRIAD * MYRIAD;

  /** No number of a report has more characters. */
  private static final int LONGEST = 20;

  /** Arabic digits of a number that fits into an int. */
  private static final Pattern DIGIT_NUMBER = Pattern.compile("\\d{1,9}");

  private static final Pattern POSITIONS = Pattern.compile("(?=.*零|.{3})[零一二三四五六七八九]{2,9}");

  private static final String DIGIT = "[1-9一二三四五六七八九]";

  private static final Pattern BELOW_MYRIAD =
      Pattern.compile(
          "(?:(?<thousands>D)千)?(?:零?(?<hundreds>D)百)?(?<ten>零?(?<tens>D)?十)?(?<zero>零)?(?<last>D|[0-9]{2,4})?"
              .replace("D", DIGIT));

  private ChineseNumber() {}

  /** Returns the value of a number in Chinese or Arabic digits; 0 for other text. */
  static int value(String written) {
    long value = exact(written).orElse(0);
    return value <= Integer.MAX_VALUE ? (int) value : 0;
  }

  /**
   * Returns the value of a number in Chinese or Arabic digits or both; empty for other text and for
   * a number that may be read in two ways, such as 一百三.
   */
  public static OptionalLong exact(String written) {
    if (written.isEmpty() || written.length() > LONGEST) {
      return OptionalLong.empty();
    }
    String usual = usual(written);
    if (DIGIT_NUMBER.matcher(usual).matches()) {
      return OptionalLong.of(Long.parseLong(usual));
    }
    if (POSITIONS.matcher(usual).matches()) {
      return OptionalLong.of(positions(usual));
    }
    int hundredMillions = usual.indexOf('亿');
    String high = hundredMillions < 0 ? "" : usual.substring(0, hundredMillions);
    long above = hundredMillions < 0 ? 0 : belowMyriad(high);
    long low = belowMyriads(usual.substring(hundredMillions + 1), hundredMillions >= 0);
    boolean sound = low >= 0 && (hundredMillions < 0 || above > 0);
    return sound ? OptionalLong.of(above * MYRIADS + low) : OptionalLong.empty();
  }

  /** Returns a text with the usual forms of its numerals. */
  private static String usual(String written) {
    StringBuilder usual = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      int variant = VARIANTS.indexOf(c);
      boolean replaced = variant >= 0 && variant % 2 == 0;
      usual.append(
          c == '廿' ? "二十" : c == '卅' ? "三十" : "" + (replaced ? VARIANTS.charAt(variant + 1) : c));
    }
    return usual.toString();
  }

  private static long positions(String digits) {
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = value * 10 + DIGITS.indexOf(digits.charAt(i));
    }
    return value;
  }

  /** Returns the value of a number below 100,000,000; -1 for other text, 0 for an empty string. */
  private static long belowMyriads(String written, boolean follows) {
    int myriads = written.indexOf('万');
    String low = written.substring(myriads + 1);
    // 一万二 may be 12,000
    boolean unclear = (myriads >= 0 || follows) && low.length() == 1;
    long high = myriads < 0 ? 0 : belowMyriad(written.substring(0, myriads));
    long rest = belowMyriad(low);
    return unclear || rest < 0 || (myriads >= 0 && high <= 0) ? -1 : high * MYRIAD + rest;
  }

  /**
   * Returns the value of a number below 10,000; 0 for an empty string. Returns -1 for other text
   * and for a number without 零 before its last digit, because 一百三 may be 130.
   */
  private static long belowMyriad(String written) {
    Matcher number = BELOW_MYRIAD.matcher(written);
    if (!number.matches()) {
      return -1;
    }
    String last = group(number, "last");
    String tens = group(number, "tens");
    boolean ten = !group(number, "ten").isEmpty();
    long thousands = digits(group(number, "thousands"));
    long hundreds = digits(group(number, "hundreds"));
    long unit = ten ? 10 : hundreds > 0 ? 100 : thousands > 0 ? 1000 : MYRIAD;
    boolean above = thousands + hundreds > 0;
    boolean unclear = above && !ten && last.length() == 1 && group(number, "zero").isEmpty();
    if (unclear || (above && ten && tens.isEmpty()) || digits(last) >= unit) {
      return -1;
    }
    long tensValue = ten && tens.isEmpty() ? 1 : digits(tens);
    return thousands * 1000 + hundreds * 100 + tensValue * 10 + digits(last);
  }

  private static String group(Matcher matcher, String name) {
    return Optional.ofNullable(matcher.group(name)).orElse("");
  }

  /** Returns the value of one digit or of several Arabic digits; 0 for an empty string. */
  private static long digits(String written) {
    boolean chinese = written.length() == 1 && DIGITS.contains(written);
    return written.isEmpty() ? 0 : chinese ? DIGITS.indexOf(written) : Long.parseLong(written);
  }

  /** Returns a number below 100 in Chinese digits. */
  static String written(int value) {
    String ones = value % 10 == 0 && value > 0 ? "" : DIGITS.substring(value % 10, value % 10 + 1);
    if (value < 10) {
      return ones;
    }
    String tens = value < 20 ? "" : DIGITS.substring(value / 10, value / 10 + 1);
    return tens + "十" + ones;
  }
}
