package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Scalar;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a document (发文字号), such as 漳审综〔2026〕2号: the code of the body, the year, the serial
 * number (GB/T 9704—2012, 7.2.5). Rule id: S10 the year is not that of the date at the end.
 */
final class DocumentNumber {

  /** The key of the number. */
  static final String KEY = FormPack.DOCUMENT_NUMBER;

  /** The greatest length of a number that is read, in UTF-16 code units. */
  private static final int LONGEST = 60;

  private static final String OPENING = "[〔\\[【(「《<{]";
  private static final String CLOSING = "[〕\\]】)」》>}]";

  /** A number in any of the usual notations, in normalization form NFKC and without spaces. */
  private static final Pattern USUAL =
      Pattern.compile(
          "(?<code>[^0-9〔\\[【(「《<{]{1,20}?)"
              + OPENING
              + "?(?<year>[12][0-9]{3})年?"
              + CLOSING
              + "?字?第?0*(?<serial>[1-9][0-9]{0,4})号?");

  private static final Pattern YEAR = Pattern.compile("〔([0-9]{4})〕");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private DocumentNumber() {}

  /** Checks that the year in the number of a source is that of its date. */
  static List<Diagnostic> check(Mapping source) {
    Optional<Scalar> number = source.scalar(KEY);
    Optional<Scalar> written = source.scalar(IssueDate.KEY);
    Optional<IssueDate> date = written.flatMap(text -> IssueDate.of(text.text()));
    if (number.isEmpty() || date.isEmpty()) {
      return List.of();
    }
    Matcher year = YEAR.matcher(number.get().text());
    if (!year.find() || Integer.parseInt(year.group(1)) == date.get().year()) {
      return List.of();
    }
    return List.of(
        Diagnostic.warning(
                "S10", "发文字号是 " + year.group(1) + " 年的，成文日期却在 " + date.get().year() + " 年")
            .at(number.get().span(year.start(1), year.end(1)))
            .at(written.get().span())
            .basis("GB/T 9704—2012 第7.2.5条：发文字号由发文机关代字、年份、发文顺序号组成；年份是成文的那一年")
            .advice("核对发文字号和成文日期；是不是从上年的文件改来，忘了改其中一个"));
  }

  /** Returns how to write a number that has another notation; empty if the text is no number. */
  static Optional<String> advice(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String compact = SPACES.matcher(written).replaceAll("");
    Matcher number = USUAL.matcher(Normalizer.normalize(compact, Normalizer.Form.NFKC));
    return number.matches()
        ? Optional.of(
            "写 "
                + number.group("code").replaceAll("第$", "")
                + "〔"
                + number.group("year")
                + "〕"
                + number.group("serial")
                + "号：年份用六角括号“〔〕”，顺序号前面不加“第”，也不加0（GB/T 9704—2012 第7.2.5条）")
        : Optional.empty();
  }
}
