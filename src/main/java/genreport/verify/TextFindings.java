package genreport.verify;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the findings about paragraphs that differ. Rule ids: V1, V4. */
final class TextFindings {

  private static final String ADVICE = "文件错了，重新生成或者更正文件；源文件错了，更正源文件，再重新生成";

  private final String file;
  private final List<Diagnostic> findings = new ArrayList<>();

  TextFindings(String file) {
    this.file = file;
  }

  List<Diagnostic> findings() {
    return findings;
  }

  /**
   * Compares a paragraph with the text in its place and quotes from the first to the last
   * difference.
   */
  void compare(ExpectedPart.Text item, String found) {
    String text = item.text();
    if (text.equals(found)) {
      return;
    }
    int shorter = Math.min(text.length(), found.length());
    int start = 0;
    while (start < shorter && text.charAt(start) == found.charAt(start)) {
      start++;
    }
    int after = 0;
    while (after < shorter - start
        && text.charAt(text.length() - 1 - after) == found.charAt(found.length() - 1 - after)) {
      after++;
    }
    add(
        in(item)
            + "有一段不同：文件中为“"
            + QuotedText.around(found, start, found.length() - after)
            + "”，源文件为“"
            + QuotedText.around(text, start, text.length() - after)
            + "”",
        item.place(start, text.length() - after));
  }

  /** Adds the finding for a paragraph that is missing. */
  void missing(ExpectedPart.Text item) {
    add(
        in(item) + "缺少一段：“" + QuotedText.cut(item.text()) + "”",
        item.place(0, item.text().length()));
  }

  /**
   * Adds the finding for text that the source doesn't have, unless the text is empty.
   *
   * @param before the paragraph before the text
   */
  void extra(String text, Optional<ExpectedPart.Text> before) {
    if (text.isEmpty()) {
      return;
    }
    String where =
        before
            .map(item -> item.text())
            .map(item -> "在“" + QuotedText.around(item, item.length(), item.length()) + "”之后")
            .orElse("在开头或表格之后");
    add(
        "多出源文件没有的文字：“" + QuotedText.cut(text) + "”，" + where,
        before.flatMap(item -> item.place(item.text().length(), item.text().length())));
  }

  /** Adds the finding for texts that differ in a way that no other finding tells of (V4). */
  void unlocated() {
    findings.add(
        Diagnostic.failure("V4", file + "：文字与源文件不同，但认不出是哪一段，不能判断是否一致")
            .advice("重新生成这个文件；仍然这样的，把它和源文件一起反馈给维护人员"));
  }

  private static String in(ExpectedPart.Text item) {
    return item.section().isEmpty() ? "标题、引言部分" : "“" + item.section() + "”部分";
  }

  private void add(String message, Optional<Span> place) {
    Diagnostic finding = Diagnostic.error("V1", file + "：" + message).advice(ADVICE);
    findings.add(place.map(finding::at).orElse(finding));
  }
}
