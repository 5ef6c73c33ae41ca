package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds placeholders that were left in the text, Markdown's marks of lists and headings, and marks
 * of web pages. Rule id X28.
 */
final class UnfinishedText implements NarrativeRule {

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "[（(【\\[〔](?:待(?=[补填定完核更确])|此处|请(?=[^）)】]{0,4}(?:填|补充|写明|插入)))"
              + "[^）)】\\]〕。]{0,12}(?:补|填|定|完善|核实|更新|写明|插入)[^）)】\\]〕。]{0,6}[）)】\\]〕]"
              + "|(?:此处|这里)(?:填写|插入|补充|添加)"
              + "|^待(?:补充|填写?|定|核实)[。…]*$"
              + "|(?=[XxＸｘ])(?<![A-Za-z0-9/._-])[XxＸｘ]{2,}(?![A-Za-z0-9/._-])"
              // a surname with two of them is a person whose name is not published
              + "|[×╳]{3,}|(?=[×╳])(?<![×╳])(?<!(?<!\\p{IsHan})\\p{IsHan})[×╳]{2}(?![×╳])"
              + "|(?=[_＿])(?<![A-Za-z0-9/.])[_＿]{2,}(?![A-Za-z0-9/.])"
              + "|(?:(?:…+|\\.{3,})[\\s\u3000]*[年月日]){2,}"
              + "|年[\\s\u3000]+月(?![均度初末])(?:[\\s\u3000]+日)?");

  private static final Pattern LIST_MARK = Pattern.compile("([-*+•]|#{1,6})\\s+");

  /** Tags and character references of HTML, as text copied from a page's source has them. */
  private static final Pattern WEB_MARK =
      Pattern.compile(
          "</?(?:a|b|br|div|em|font|h[1-6]|hr|i|img|li|ol|p|span|strong|sub|sup|table|tbody|td|th|tr|u|ul)"
              + "(?:\\s[^<>]{0,200})?/?>|&(?:nbsp|lt|gt|amp|quot|[lr][sd]quo|[em]msp|mdash|middot|hellip"
              + "|#[0-9]{1,7}|#x[0-9a-f]{1,6});",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_PLACES = 3;
  private static final int MOST_HEADINGS = 10;

  @Override
  public List<Diagnostic> check(RuleContext context) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      List<Span> marks = new ArrayList<>();
      List<Span> webMarks = new ArrayList<>();
      List<MarkdownHeadings.Heading> headings = MarkdownHeadings.of(section);
      Set<Span> ofHeadings = new HashSet<>();
      headings.forEach(heading -> ofHeadings.add(heading.line().place()));
      for (Passage paragraph : section.paragraphs()) {
        Matcher mark = LIST_MARK.matcher(paragraph.text());
        if (mark.lookingAt() && !ofHeadings.contains(paragraph.place())) {
          marks.add(paragraph.place(0, mark.end(1)));
        }
        Matcher web = WEB_MARK.matcher(paragraph.text());
        while (web.find()) {
          webMarks.add(paragraph.place(web.start(), web.end()));
        }
        findings.addAll(placeholders(context, paragraph));
      }
      if (!marks.isEmpty()) {
        findings.add(
            marks(context, "段首的", "列表或者标题的记号", marks).advice("删去这个记号；要编号的，写成“一是”“二是”或者“（一）”“（二）”"));
      }
      if (!headings.isEmpty()) {
        findings.add(headings(context, headings));
      }
      if (!webMarks.isEmpty()) {
        findings.add(
            marks(context, "", "网页的记号", webMarks).advice("删去这样的记号；要加粗的写成 **文字**，要分段的另起一行写"));
      }
    }
    return findings;
  }

  private static List<Diagnostic> placeholders(RuleContext context, Passage paragraph) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Passage sentence : paragraph.sentences()) {
      Matcher found = PLACEHOLDER.matcher(sentence.text());
      while (found.find()) {
        if (!sentence.isReferenced(found.start(), found.end())) {
          findings.add(
              context
                  .finding(
                      sentence.quote(found.start(), found.end())
                          + "：“"
                          + found.group().strip()
                          + "”像是还没有填写的地方")
                  .at(sentence.place(found.start(), found.end()))
                  .advice("填上内容，或者删去；确实要这样印的，写入“已核实”"));
        }
      }
    }
    return findings;
  }

  private static Diagnostic headings(RuleContext context, List<MarkdownHeadings.Heading> headings) {
    List<Span> places = headings.stream().map(heading -> heading.line().place()).toList();
    List<String> meant =
        headings.stream().map(heading -> "“" + heading.meant() + "”").limit(MOST_HEADINGS).toList();
    String following =
        meant.size() > 1 ? "，后面依次改为" + String.join("", meant.subList(1, meant.size())) : "";
    String rest = headings.size() > MOST_HEADINGS ? "，其余的同样改" : "";
    String count = headings.size() > 1 ? "，共 " + headings.size() + " 处" : "";
    return context
        .finding("段首的“" + headings.get(0).mark() + "”是列表或者标题的记号，会照印出来" + count)
        .at(places.subList(0, Math.min(MOST_HEADINGS, places.size())))
        .advice("改为" + meant.get(0) + following + rest);
  }

  private static Diagnostic marks(
      RuleContext context, String where, String what, List<Span> marks) {
    String count = marks.size() > 1 ? "，共 " + marks.size() + " 处" : "";
    return context
        .finding(where + "“" + marks.get(0).text() + "”是" + what + "，会照印出来" + count)
        .at(marks.subList(0, Math.min(MOST_PLACES, marks.size())));
  }
}
