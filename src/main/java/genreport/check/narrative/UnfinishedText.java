package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds placeholders that were left in the text, and Markdown's marks of lists and headings. Rule
 * id X28.
 */
final class UnfinishedText implements NarrativeRule {

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "[（(【\\[〔](?:待(?=[补填定完核更确])|此处|请(?=[^）)】]{0,4}(?:填|补充|写明|插入)))"
              + "[^）)】\\]〕。]{0,12}(?:补|填|定|完善|核实|更新|写明|插入)[^）)】\\]〕。]{0,6}[）)】\\]〕]"
              + "|^待(?:补充|填写?|定|核实)[。…]*$"
              + "|(?=[XxＸｘ])(?<![A-Za-z0-9/._-])[XxＸｘ]{2,}(?![A-Za-z0-9/._-])"
              // a surname with two of them is a person whose name is not published
              + "|[×╳]{3,}|(?=[×╳])(?<![×╳])(?<!(?<!\\p{IsHan})\\p{IsHan})[×╳]{2}(?![×╳])"
              + "|(?=[_＿])(?<![A-Za-z0-9/.])[_＿]{2,}(?![A-Za-z0-9/.])"
              + "|(?:(?:…+|\\.{3,})[\\s\u3000]*[年月日]){2,}"
              + "|年[\\s\u3000]+月(?![均度初末])(?:[\\s\u3000]+日)?");

  private static final Pattern LIST_MARK = Pattern.compile("([-*+•]|#{1,6})\\s+");

  private static final int MOST_PLACES = 3;

  @Override
  public List<Diagnostic> check(RuleContext context) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      List<Span> marks = new ArrayList<>();
      for (Passage paragraph : section.paragraphs()) {
        Matcher mark = LIST_MARK.matcher(paragraph.text());
        if (mark.lookingAt()) {
          marks.add(paragraph.place(0, mark.end(1)));
        }
        findings.addAll(placeholders(context, paragraph));
      }
      if (!marks.isEmpty()) {
        findings.add(listMarks(context, marks));
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

  private static Diagnostic listMarks(RuleContext context, List<Span> marks) {
    String count = marks.size() > 1 ? "，共 " + marks.size() + " 处" : "";
    return context
        .finding("段首的“" + marks.get(0).text() + "”是列表或者标题的记号，会照印出来" + count)
        .at(marks.subList(0, Math.min(MOST_PLACES, marks.size())))
        .advice("删去这个记号；要编号的，写成“一是”“二是”或者“（一）”“（二）”");
  }
}
