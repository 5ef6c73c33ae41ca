package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** X15: a report must state whether 信息处理费 was charged, also when none was. */
final class ProcessingFee implements NarrativeRule {

  private static final Pattern FEE =
      Pattern.compile(
          "处理费|信息处理收费|收费通知"
              + "|(?:信息公开|依申请|申请公开|公开申请|信息处理)[^。；]{0,16}(?:收费|费用|收取)"
              + "|(?:收费|费用|收取)[^。；]{0,16}(?:信息公开|依申请|申请公开|公开申请|信息处理)");

  @Override
  public List<Diagnostic> check(RuleContext context) {
    List<Section> sections = context.sections();
    if (sections.isEmpty() || sections.stream().anyMatch(ProcessingFee::reports)) {
      return List.of();
    }
    Diagnostic finding =
        context
            .finding("“" + sections.get(0).path() + "”没有说明信息处理费的收取情况")
            .at(sections.get(0).prose().place());
    for (Section other : context.allSections()) {
      for (Passage sentence : other.sentences()) {
        Matcher fee = FEE.matcher(sentence.text());
        if (fee.find()) {
          return List.of(
              finding
                  .at(sentence.place(fee.start(), fee.end()))
                  .advice("“" + other.path() + "”里的说明不算：在这一部分也写明，没有收取的也要写"));
        }
      }
    }
    String year = context.year().isPresent() ? "${年度}年" : "本年度";
    return List.of(finding.advice("没有收取的写“" + year + "没有收取信息处理费。”；收取了的写明件数和金额（与表二的行政事业性收费不是一回事）"));
  }

  private static boolean reports(Section section) {
    return section.sentences().stream().anyMatch(sentence -> FEE.matcher(sentence.text()).find());
  }
}
