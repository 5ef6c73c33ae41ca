package genreport.check;

import genreport.report.Figure;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to type in place of something that is no figure. */
final class FigureAdvice {

  private static final Pattern SEPARATED = Pattern.compile("[0-9]{1,3}([,，_'’ ]?[0-9]{3})+");
  private static final Pattern LEADING_ZEROS = Pattern.compile("0+([0-9]+)");
  private static final Pattern WITH_UNIT = Pattern.compile("([0-9]+)\\s*([件项个次人条家宗起份])");
  private static final Pattern WITH_FEE_UNIT = Pattern.compile("([0-9.]+)\\s*(万元)");
  private static final Pattern WHOLE = Pattern.compile("([0-9]+)\\.0+");
  private static final Pattern WITH_COMMENT = Pattern.compile("([-+]?[0-9.]+)#.*");
  private static final Pattern LETTER_O = Pattern.compile("[0-9]*[oO][0-9oO]*");
  private static final Pattern NONE =
      Pattern.compile("(?i)无|没有|零|〇|-|—|/|／|no|none|false|null|~|/");

  private FigureAdvice() {}

  /**
   * Advice about a figure's text.
   *
   * @param kind name of the figure's definition in the schema
   * @param quoted whether it stands in quotes
   */
  static Optional<String> about(String written, String kind, boolean quoted) {
    String plain =
        Normalizer.normalize(written, Normalizer.Form.NFKC).replace('\u2212', '-').strip();
    if (quoted && Figure.number(plain).isPresent()) {
      return Optional.of("去掉引号，写 " + plain);
    }
    if (!plain.equals(written) && Figure.number(plain).isPresent()) {
      return Optional.of("改用半角数字，写 " + plain);
    }
    if (SEPARATED.matcher(plain).matches() && !plain.matches("[0-9]+")) {
      return Optional.of("数字中不用分隔符，写 " + plain.replaceAll("[^0-9]", ""));
    }
    Matcher zeros = LEADING_ZEROS.matcher(plain);
    if (zeros.matches()) {
      return Optional.of("去掉前面的 0，写 " + zeros.group(1));
    }
    Matcher unit = (kind.equals("amount") ? WITH_FEE_UNIT : WITH_UNIT).matcher(plain);
    if (unit.matches()) {
      return Optional.of("只写数字，不写“" + unit.group(2) + "”：" + unit.group(1));
    }
    if (plain.matches("\\+(0|[1-9][0-9]*)")) {
      return Optional.of("去掉“+”，写 " + plain.substring(1));
    }
    if (NONE.matcher(plain).matches()) {
      return Optional.of("没有就写 0，或者不写这一项");
    }
    Matcher whole = WHOLE.matcher(plain);
    if (whole.matches()) {
      return Optional.of("件数、项数不写小数，写 " + whole.group(1));
    }
    Matcher comment = WITH_COMMENT.matcher(plain);
    if (comment.matches()) {
      return Optional.of("“#”前面要空一格，它后面才是注释");
    }
    if (LETTER_O.matcher(plain).matches()) {
      return Optional.of("这里有字母 O，改为数字，写 " + plain.replaceAll("[oO]", "0"));
    }
    return plain.isEmpty() || Figure.number(plain).isPresent()
        ? Optional.empty()
        : Optional.of("只写半角的阿拉伯数字，不写别的字");
  }
}
