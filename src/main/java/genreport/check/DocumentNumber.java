package genreport.check;

import genreport.form.FormPack;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a document (发文字号), such as 漳审综〔2026〕2号: the code of the body, the year, the serial
 * number (GB/T 9704—2012, 7.2.5).
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

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private DocumentNumber() {}

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
