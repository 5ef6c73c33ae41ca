package genreport.check;

import genreport.report.Figure;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import genreport.source.slips.RowNotation;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Creates advice about a text that is no valid figure. */
final class FigureAdvice {

  private static final Pattern SEPARATED = Pattern.compile("[0-9]{1,3}([,，_'’ ]?[0-9]{3})+");
  private static final Pattern LEADING_ZEROS = Pattern.compile("0+([0-9]+)");
  private static final Pattern WHOLE = Pattern.compile("([0-9]+)\\.0+");
  private static final Pattern WITH_COMMENT = Pattern.compile("([-+]?[0-9.]+)#.*");
  private static final Pattern LETTER_O = Pattern.compile("[0-9]*[oO][0-9oO]*");

  /** A text that states that there is nothing. */
  private static final Pattern NONE =
      Pattern.compile(
          "(?i)(无|没有|暂无|未发生|空|空白|零|〇|无数据|不涉及|不适用)[。]?|[-—–－_/／\\\\]+|no|none|n/a|nil|false|null|~");

  private static final Pattern NEGATIVE = Pattern.compile("[-负]([0-9]+)");
  private static final Pattern MARK_AT_END = Pattern.compile("[.。．,，、;；]+$");
  private static final Pattern FRACTION = Pattern.compile("([0-9]+)\\.([0-9]+)");
  private static final Pattern CLOCK = Pattern.compile("[0-9]+(:[0-9]+)+");
  private static final Pattern CUT = Pattern.compile("(?<![0-9,])[0-9]{1,3},[0-9]{3}(?![0-9,])");
  static final String TOO_LARGE = "这个数太大；核对是否多写了几位，或者两个数连在了一起";

  private static final int MOST_DIGITS = 8;
  private static final int MOST_DIGITS_OF_MONEY = 12;
  private static final String SPACE = "[\\s\u3000\u00a0]";

  private FigureAdvice() {}

  /** Returns advice about a row of the wrong length in which a comma may have divided a figure. */
  static Optional<String> grouped(String row) {
    Matcher cut = CUT.matcher(row);
    if (!cut.find()) {
      return Optional.empty();
    }
    String written = cut.group();
    return Optional.of("“" + written + "”会读成两个数；如果是一个数，写 " + written.replace(",", "") + "，不用千位分隔符");
  }

  /**
   * Returns advice about figures that are written in sequence without brackets, as copied from a
   * spreadsheet, or with the names of their columns.
   *
   * @param count the number of figures in a row, including its total if it has one
   */
  static Optional<String> pasted(String written, String key, int count) {
    String[] figures = written.strip().split("[\\s\u3000\u00a0,，、;；|]+", -1);
    boolean isRow = figures.length > 1 && figures.length <= count;
    for (String figure : figures) {
      isRow &= Figure.number(figure).isPresent();
    }
    return isRow
        ? Optional.of("几个数写在方括号里，用半角逗号隔开：改为 " + key + ": [" + String.join(", ", figures) + "]")
        : RowNotation.inBraces(written).map(columns -> "改为 " + key + ": " + columns);
  }

  /** Returns whether a text stands for no figures, such as 0, 无 or (). */
  static boolean isNothing(String written) {
    String plain = plain(written);
    return plain.matches("0*|\\(\\s*\\)") || NONE.matcher(plain).matches();
  }

  /** Returns advice about a group of values where one figure is wanted. */
  static Optional<String> single(Node node) {
    List<Node> values =
        node instanceof Sequence list
            ? list.items()
            : node instanceof Mapping mapping
                ? mapping.entries().stream().map(Mapping.Entry::value).toList()
                : List.of();
    boolean one = values.size() == 1 && values.get(0) instanceof Scalar;
    String only = one ? ((Scalar) values.get(0)).text() : "";
    boolean figure = Figure.number(only).isPresent();
    return node instanceof Scalar
        ? Optional.empty()
        : Optional.of("这里只写一个数，不用括号：" + (figure ? "写 " + only : "没有就写 0"));
  }

  private static boolean hasSpaceAround(String written) {
    return !written.isEmpty()
        && (written.substring(0, 1).matches(SPACE)
            || written.substring(written.length() - 1).matches(SPACE));
  }

  /**
   * Returns the text in NFKC. A text with characters such as ² stays unchanged, because 12² is not
   * 122.
   */
  static String plain(String written) {
    boolean hasNote =
        written.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_NUMBER);
    String usual = hasNote ? written : Normalizer.normalize(written, Normalizer.Form.NFKC);
    return usual.replace('\u2212', '-').strip();
  }

  /**
   * Returns advice about a figure's text.
   *
   * @param kind name of the figure's definition in the schema
   * @param quoted whether it stands in quotes
   */
  static Optional<String> about(String written, String kind, boolean quoted) {
    String plain = plain(written);
    boolean fits = fits(plain, kind);
    if (quoted && fits) {
      return Optional.of("去掉引号，写 " + plain);
    }
    if (hasSpaceAround(written) && fits(written.replaceAll(SPACE, ""), kind)) {
      return Optional.of("删去数字旁边的全角空格，写 " + plain);
    }
    if (!plain.equals(written) && fits) {
      return Optional.of("改用半角数字，写 " + plain);
    }
    if (SEPARATED.matcher(plain).matches() && !plain.matches("[0-9]+")) {
      return Optional.of("数字中不用分隔符，写 " + plain.replaceAll("[^0-9]", ""));
    }
    String unmarked = MARK_AT_END.matcher(plain).replaceFirst("");
    if (!unmarked.equals(plain) && fits(unmarked, kind)) {
      return Optional.of("去掉后面的标点，写 " + unmarked);
    }
    String circled = Normalizer.normalize(written, Normalizer.Form.NFKC);
    if (written.length() == 1 && !written.equals(plain(circled)) && fits(circled, kind)) {
      return Optional.of("改用半角数字，写 " + circled);
    }
    Matcher zeros = LEADING_ZEROS.matcher(plain);
    if (zeros.matches()) {
      return Optional.of("去掉前面的 0，写 " + zeros.group(1));
    }
    Optional<String> marked = MarkedFigure.advice(written, kind);
    if (marked.isPresent()) {
      return marked;
    }
    if (plain.startsWith("+") && fits(plain.substring(1), kind)) {
      return Optional.of("去掉“+”，写 " + plain.substring(1));
    }
    if (!plain.isEmpty() && isNone(plain)) {
      return Optional.of("没有就写 0，或者不写这一项");
    }
    return impossible(plain, kind);
  }

  /** Returns the figure that a text was meant as, if only its notation is wrong. */
  static Optional<String> meant(String written, String kind) {
    String plain = plain(written.replaceAll(SPACE, ""));
    Matcher zeros = LEADING_ZEROS.matcher(plain);
    Matcher whole = WHOLE.matcher(plain);
    if (isNone(plain)) {
      return Optional.of("0");
    }
    if (SEPARATED.matcher(plain).matches() && !plain.matches("[0-9]+")) {
      return Optional.of(plain.replaceAll("[^0-9]", ""));
    }
    if (zeros.matches() || whole.matches()) {
      return Optional.of(zeros.matches() ? zeros.group(1) : whole.group(1));
    }
    return Optional.of(plain).filter(figure -> fits(figure, kind));
  }

  /** Returns whether a text in NFKC states that there is nothing, or is blank. */
  static boolean isNone(String plain) {
    return plain.isEmpty() || NONE.matcher(plain).matches();
  }

  /** Returns whether a text is a number as the kind of figure wants it. */
  static boolean fits(String plain, String kind) {
    boolean money = kind.equals("amount") || kind.equals("price");
    boolean sign = plain.startsWith("-") || plain.startsWith("+");
    return Figure.number(plain).isPresent()
        && (!sign || kind.equals("change"))
        && (money || plain.indexOf('.') < 0);
  }

  /** Returns whether a number has more digits than the schema allows. */
  static boolean isTooLarge(String plain, String kind) {
    boolean money = kind.equals("amount") || kind.equals("price");
    int digits = plain.replaceFirst("^[-+]?([0-9]*).*$", "$1").length();
    return digits > (money ? MOST_DIGITS_OF_MONEY : MOST_DIGITS);
  }

  /** Returns advice about a number that can't be right, or about a text that is no number. */
  private static Optional<String> impossible(String plain, String kind) {
    if (isTooLarge(plain, kind)) {
      return Optional.of(TOO_LARGE);
    }
    Matcher whole = WHOLE.matcher(plain);
    if (whole.matches()) {
      return Optional.of("件数、项数不写小数，写 " + whole.group(1));
    }
    if (NEGATIVE.matcher(plain).matches()) {
      return Optional.of(plain.matches("-0+") ? "写 0" : "不会是负数；核对台账，没有就写 0");
    }
    if (FRACTION.matcher(plain).matches()) {
      return Optional.of(kind.equals("amount") ? "金额单位是万元，小数最多六位" : "件数不会有小数；核对台账，写整数");
    }
    if (CLOCK.matcher(plain).matches()) {
      return Optional.of("数字中不能有冒号；只写一个数");
    }
    if (WITH_COMMENT.matcher(plain).matches()) {
      return Optional.of("“#”前面要空一格，它后面才是注释");
    }
    if (LETTER_O.matcher(plain).matches()) {
      return Optional.of("这里有字母 O，改为数字，写 " + plain.replaceAll("[oO]", "0"));
    }
    if (plain.isEmpty()) {
      return Optional.of("没有就写 0");
    }
    return Figure.number(plain).isPresent() ? Optional.empty() : Optional.of("只写半角的阿拉伯数字，不写别的字");
  }
}
