package genreport.form;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Creates advice about a year that is not written as four digits. */
final class WrittenYear {

  private static final String NUMERALS = "零〇○一壹二贰三叁四肆五伍六陆七柒八捌九玖";
  private static final String DIGITS = "000112233445566778899";

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");
  private static final Pattern SHORT_YEAR = Pattern.compile("[12][0-9]年?度?");

  private WrittenYear() {}

  static String advice(String written) {
    String digits = inDigits(written);
    List<String> years = years(digits);
    if (years.isEmpty()) {
      years = years(digits.replaceAll("\\s", ""));
    }
    if (years.size() > 1) {
      String last = years.get(years.size() - 1);
      return "一个文件只写一个年度的年报：写其中一年，如 年度: " + last + "；另一年的另写一个文件";
    }
    if (years.size() == 1) {
      return "改为 年度: " + years.get(0);
    }
    return SHORT_YEAR.matcher(digits).matches()
        ? "改为 年度: 20" + digits.substring(0, 2)
        : "写成 年度: 2021 的样子，不加“年”字和引号";
  }

  private static List<String> years(String digits) {
    Matcher year = YEAR.matcher(digits);
    return year.results().map(found -> found.group()).distinct().toList();
  }

  /** Returns a text with half-width digits instead of full-width and Chinese ones, and of O. */
  private static String inDigits(String written) {
    StringBuilder digits = new StringBuilder();
    String folded = Normalizer.normalize(written, Normalizer.Form.NFKC);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      int numeral = NUMERALS.indexOf(c);
      digits.append(c == 'O' || c == 'o' ? '0' : numeral < 0 ? c : DIGITS.charAt(numeral));
    }
    return digits.toString();
  }
}
