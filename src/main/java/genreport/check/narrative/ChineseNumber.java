package genreport.check.narrative;

import java.util.regex.Pattern;

/** Converts whole numbers as headings and sentences write them: 一, 十二, 两百零五, 一千二百. */
final class ChineseNumber {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final int TEN_THOUSAND = 10_000;

  /** No number of a report has more Chinese characters. */
  private static final int LONGEST = 12;

  /** Arabic digits of a number that fits into an int. */
  private static final Pattern DIGIT_NUMBER = Pattern.compile("\\d{1,9}");

  private ChineseNumber() {}

  /** Returns the value of a number in Chinese or Arabic digits; 0 for other text. */
  static int value(String written) {
    if (DIGIT_NUMBER.matcher(written).matches()) {
      return Integer.parseInt(written);
    }
    int myriads = written.indexOf('万');
    if (written.length() > LONGEST || myriads == 0) {
      return 0;
    }
    int high = myriads < 0 ? 0 : belowMyriad(written.substring(0, myriads));
    int low = belowMyriad(written.substring(myriads + 1));
    boolean sound = (myriads < 0 || high > 0) && low >= 0;
    return sound ? high * TEN_THOUSAND + low : 0;
  }

  /** Returns the value of a number below 10000; -1 for other text, 0 for an empty string. */
  private static int belowMyriad(String written) {
    int sum = 0;
    int digit = -1;
    int lastUnit = TEN_THOUSAND;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      int value = c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
      int unit = unit(c);
      if (value < 0 ? unit == 1 || unit >= lastUnit : digit > 0) {
        return -1;
      }
      if (value < 0) {
        sum += (digit < 0 && i == 0 ? 1 : Math.max(0, digit)) * unit;
        lastUnit = unit;
      }
      digit = value;
    }
    return sum + Math.max(0, digit);
  }

  /** Returns the value of 十, 百 or 千; 1 for another character. */
  private static int unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> 1;
    };
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
