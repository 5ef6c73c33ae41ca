package genreport.check;

import genreport.check.narrative.ChineseNumber;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that is written in words, or with words, a unit or a note mark.
 *
 * @param before words before the number, such as 约
 * @param number without thousands separators
 * @param magnitude 万, 亿 and so on, or empty
 * @param vague words after the number that make it inexact, such as 余
 * @param unit such as 件 or 元, or empty
 * @param note a note mark or a text in brackets, or empty
 * @param inWords whether the number has Chinese numerals
 */
record MarkedFigure(
    String before,
    BigDecimal number,
    String magnitude,
    String vague,
    String unit,
    String note,
    boolean inWords) {

  /** The greatest length of a figure with its unit and note. */
  private static final int LONGEST = 60;

  private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);

  private static final Map<String, BigDecimal> MAGNITUDES =
      Map.of(
          "", BigDecimal.ONE,
          "百", BigDecimal.valueOf(100),
          "千", BigDecimal.valueOf(1_000),
          "万", MYRIAD,
          "百万", BigDecimal.valueOf(1_000_000),
          "千万", BigDecimal.valueOf(10_000_000),
          "亿", BigDecimal.valueOf(100_000_000));

  private static final Pattern FIGURE =
      Pattern.compile(
          "(大约|约|将近|近|共计|合计|总计|共|超过|超|逾|人民币|[￥¥])?\\s*([0-9]{1,12}|[0-9]{1,3}(?:[,_'’"
              + " ][0-9]{3})+)(\\.[0-9]{1,12})?\\s*(余|多|几)?\\s*(百万|千万|百|千|万|亿)?\\s*(余|多)?\\s*"
              + "(件次|人次|元|件|项|个|次|人|条|家|宗|起|份|例|户|名|批)?\\s*(左右|以上|以下|以内|上下)?\\s*"
              + "([\u2460-\u24ff\u2776-\u2793²³¹⁰⁴-⁹₀-₉*※△▲☆★†‡#]+|注[0-9]*|[\\[(〔【][^\\])〕】]*[\\])〕】])?");

  private static final Pattern TWO =
      Pattern.compile("([0-9]{1,9})\\s*([+\\-~～—–－/至到、;×*xX])\\s*([0-9]{1,9})");

  private static final Pattern SEVERAL = Pattern.compile("[0-9]{1,9}(?:\\s+[0-9]{1,9}){1,9}");

  private static final Pattern PERCENTAGE = Pattern.compile(".*[0-9]\\s*[%‰].*|百分之.*");

  /** A number with Chinese numerals, apart from Arabic digits before a single one of 百千万亿. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![0-9.])(?![0-9]+(?:百万|千万|[百千万亿])(?![0-9一二三四五六七八九十]))"
              + "[0-9]{0,4}[零〇○一二两三四五六七八九十百千万亿壹贰貳叁肆伍陆柒捌玖拾佰仟萬億廿卅]"
              + "[0-9零〇○一二两三四五六七八九十百千万亿壹贰貳叁肆伍陆柒捌玖拾佰仟萬億廿卅]{0,19}");

  /** A change of a number, in words. */
  private static final Pattern CHANGE =
      Pattern.compile("(?:(减少?|负|下降|-)|增加?|上升|\\+)\\s*([0-9]{1,9})[件项个]?");

  /** Returns advice about a text that is not a plain figure; empty if it has no number. */
  static Optional<String> advice(String written, String kind) {
    String folded = written.length() > LONGEST ? "" : halfWidth(written);
    if (PERCENTAGE.matcher(folded).matches()) {
      String meant = isMoney(kind) ? "金额" : "件数";
      return Optional.of("“" + written.strip() + "”是百分比，不是" + meant + "；核对台账，写" + meant);
    }
    Matcher two = TWO.matcher(folded);
    if (two.matches()) {
      return Optional.of(twoNumbers(two));
    }
    if (SEVERAL.matcher(folded).matches()) {
      int count = folded.split("\\s+", -1).length;
      return Optional.of("这里写了 " + count + " 个数，一格只填一个数：核对台账，只写其中一个");
    }
    if (folded.startsWith("=")) {
      String rest = folded.substring(1).strip();
      return Optional.of(rest.matches("[0-9]{1,8}") ? "去掉“=”，写 " + rest : "这是电子表格的公式；写出算得的数");
    }
    String digits = inDigits(folded);
    Matcher change = CHANGE.matcher(digits);
    if (kind.equals("change") && change.matches()) {
      return Optional.of("写 " + (change.group(1) == null ? "+" : "-") + change.group(2));
    }
    Matcher figure = FIGURE.matcher(digits);
    return figure.matches()
        ? of(figure, !digits.equals(folded)).replacement(written.strip(), kind)
        : Optional.empty();
  }

  private static boolean isMoney(String kind) {
    return kind.equals("amount") || kind.equals("price");
  }

  /**
   * Returns a text with its first number in Arabic digits if it has Chinese numerals; 万 stays, so
   * that 三万 becomes 3万.
   */
  private static String inDigits(String text) {
    Matcher words = WORDS.matcher(text);
    if (!words.find()) {
      return text;
    }
    OptionalLong value = ChineseNumber.exact(words.group());
    if (value.isEmpty()) {
      return text;
    }
    BigDecimal number = BigDecimal.valueOf(value.getAsLong());
    boolean myriads = words.group().matches(".*[万萬亿億].*");
    String digits = myriads ? plain(number.divide(MYRIAD)) + "万" : plain(number);
    return text.substring(0, words.start()) + digits + text.substring(words.end());
  }

  private static MarkedFigure of(Matcher figure, boolean inWords) {
    String note = group(figure, 9);
    boolean isUnit = group(figure, 7).isEmpty() && note.matches("[(\\[〔【][件项个次条宗份元][)\\]〕】]");
    String whole = figure.group(2).replaceAll("[^0-9]", "");
    return new MarkedFigure(
        group(figure, 1),
        new BigDecimal(whole + group(figure, 3)),
        group(figure, 5),
        group(figure, 4) + group(figure, 6) + group(figure, 8),
        isUnit ? note.substring(1, 2) : group(figure, 7),
        isUnit ? "" : note,
        inWords);
  }

  private static String group(Matcher matcher, int group) {
    return Optional.ofNullable(matcher.group(group)).orElse("");
  }

  /** Returns the text with half-width forms. Note marks stay unchanged, because 12① is not 121. */
  private static String halfWidth(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .map(c -> c >= '\uff01' && c <= '\uff5e' ? c - 0xfee0 : c)
        .map(c -> c == '\u3000' || c == '\u00a0' ? ' ' : c)
        .forEach(c -> out.append((char) c));
    return out.toString().strip();
  }

  private static String twoNumbers(Matcher two) {
    String numbers = "这里写了两个数 " + two.group(1) + " 和 " + two.group(3);
    if (two.group(2).equals("+")) {
      long sum = Long.parseLong(two.group(1)) + Long.parseLong(two.group(3));
      return numbers + "，一格只填一个数：填合计的，写 " + sum;
    }
    return numbers + "，一格只填一个数：核对台账，只写其中一个";
  }

  private Optional<String> replacement(String written, String kind) {
    boolean amount = kind.equals("amount");
    if (!isMoney(kind) && unit.equals("元")) {
      return Optional.of("这里填件数，“" + written + "”是金额；核对这一格该填哪个数");
    }
    String value = plain(amount ? inMyriads() : number.multiply(MAGNITUDES.get(magnitude)));
    if (FigureAdvice.isTooLarge(value, kind)) {
      return Optional.of(FigureAdvice.TOO_LARGE);
    }
    if (kind.equals("price")) {
      value = price();
    }
    if (kind.equals("price") && note.isEmpty() && !isVague()) {
      return Optional.of("数的后面只写元、万元或者亿元：写 " + value);
    }
    return note.isEmpty() && !isVague()
        ? unitAdvice(written, value, amount)
        : Optional.of(
            (isVague() ? "表里填准确的数，不写“" + before + vague + "”：核对台账，数无误的，写 " : "写 ")
                + value
                + (note.isEmpty() ? "" : "；“" + note + "”这样的注写到这张表的“说明”里，不写在数的旁边"));
  }

  /** Returns the text to write where a price keeps its unit. */
  private String price() {
    boolean usual = magnitude.matches("[万亿]");
    return usual
        ? plain(number) + magnitude + "元"
        : plain(number.multiply(MAGNITUDES.get(magnitude))) + unit.replaceFirst("[^元]+", "");
  }

  private Optional<String> unitAdvice(String written, String value, boolean amount) {
    if (amount && mayBeYuan()) {
      BigDecimal full = number.multiply(MAGNITUDES.get(magnitude));
      String yuan = plain(full.divide(MYRIAD));
      return Optional.of(
          "这里的单位是万元："
              + plain(full)
              + " 万元的，写 "
              + plain(full)
              + "；"
              + plain(full)
              + " 元的，写 "
              + yuan);
    }
    if (amount && unit.equals("元") && !magnitude.equals("万")) {
      return Optional.of("这里的单位是万元，“" + written + "”是 " + value + " 万元，写 " + value);
    }
    if (inWords) {
      String inMyriads = amount ? " 万元" : "";
      return Optional.of("“" + written + "”是 " + value + inMyriads + "，写 " + value);
    }
    if (amount || magnitude.isEmpty()) {
      String words = before + (amount ? magnitude : "") + unit;
      return words.isEmpty() ? Optional.empty() : Optional.of("只写数字，不写“" + words + "”：" + value);
    }
    return Optional.of("“" + written + "”是 " + value + "，写 " + value);
  }

  private boolean isVague() {
    return !vague.isEmpty() || before.matches("大约|约|将近|近|超过|超|逾");
  }

  /** Returns whether an amount with 百 or 千 and no unit may be in yuan as well as in 万元. */
  private boolean mayBeYuan() {
    BigDecimal full = number.multiply(MAGNITUDES.get(magnitude));
    boolean high = inWords && full.compareTo(MAGNITUDES.get("百")) >= 0;
    return unit.isEmpty() && (magnitude.matches("[百千]") || (magnitude.isEmpty() && high));
  }

  /** Returns the value in units of 10,000 yuan. A figure without 元 is taken as in 万元. */
  private BigDecimal inMyriads() {
    boolean ofMyriads = unit.isEmpty() && (magnitude.isEmpty() || magnitude.equals("万"));
    return ofMyriads ? number : number.multiply(MAGNITUDES.get(magnitude)).divide(MYRIAD);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
