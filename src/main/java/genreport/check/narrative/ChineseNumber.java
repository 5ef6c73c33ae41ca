package genreport.check.narrative;

/** Numbers from 1 to 99 as headings write them: 一, 十, 十二, 二十. */
final class ChineseNumber {

  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumber() {}

  /** The value of Chinese or of plain digits; 0 for what is no such number. */
  static int value(String written) {
    if (written.matches("\\d+")) {
      return Integer.parseInt(written);
    }
    int ten = written.indexOf('十');
    if (ten < 0) {
      return written.length() == 1 ? Math.max(0, DIGITS.indexOf(written)) : 0;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(ten - 1));
    int ones = ten + 1 < written.length() ? DIGITS.indexOf(written.charAt(ten + 1)) : 0;
    return tens * 10 + ones;
  }

  static String written(int value) {
    String ones = value % 10 == 0 && value > 0 ? "" : DIGITS.substring(value % 10, value % 10 + 1);
    if (value < 10) {
      return ones;
    }
    String tens = value < 20 ? "" : DIGITS.substring(value / 10, value / 10 + 1);
    return tens + "十" + ones;
  }
}
