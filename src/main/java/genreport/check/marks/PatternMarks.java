package genreport.check.marks;

import genreport.check.marks.MarkSlip.Correction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the slips that one regular expression describes. */
final class PatternMarks implements LineMarks {

  private static final String HAN = "[\\u3400-\\u9fff〇]";
  private static final String BESIDE_HAN = "[\\u3400-\\u9fff〇”’）》】]";
  private static final String BEFORE_HAN = "[\\u3400-\\u9fff〇“‘（《【]";

  /** Lines of these have spaces and colons of their own. */
  private static final Pattern CONTACT =
      Pattern.compile("(?:地\\s*址|邮\\s*编|电\\s*话|传\\s*真|邮\\s*箱|网\\s*址|联\\s*系\\s*人)\\s*[：:为]");

  /**
   * A kind of slip.
   *
   * @param wrong the text that is wrong; its group {@code mark}, if it matched, is the place
   * @param corrected returns the text for the place; no value if the clerk has to decide
   */
  private record Kind(
      Pattern wrong,
      Function<MatchResult, String> fault,
      Function<MatchResult, String> advice,
      Function<MatchResult, Optional<String>> corrected) {

    static Kind certain(String wrong, String fault, String right) {
      return new Kind(
          Pattern.compile(wrong),
          match -> fault,
          match -> "改为“" + right + "”" + HalfWidthMarks.FIX,
          match -> Optional.of(right));
    }

    static Kind open(
        String wrong, Function<MatchResult, String> fault, Function<MatchResult, String> advice) {
      return new Kind(Pattern.compile(wrong), fault, advice, match -> Optional.empty());
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          Kind.certain(
              "(?<=" + BESIDE_HAN + ")\\s*(?:--+|－－+)\\s*(?=" + BEFORE_HAN + ")", "破折号写成了短横", "——"),
          Kind.certain("(?<=" + BESIDE_HAN + ")\\.{3,}(?![.年月日]|\\s*[年月日])", "省略号写成了“...”", "……"),
          Kind.certain("。{3,}", "省略号写成了“。。。”", "……"),
          new Kind(
              Pattern.compile(
                  "(?<="
                      + HAN
                      + ")\\s?(?!〔[^〕]*〕)[\\[［（(【〈《〔]\\s?((?:19|20)[0-9]{2})\\s?[\\]］）)】〉》〕]"
                      + "(?=\\s?[0-9]{1,5}\\s?号)"),
              match -> "发文字号的年份用六角括号“〔〕”",
              match -> "改为“〔" + match.group(1) + "〕”" + HalfWidthMarks.FIX,
              match -> Optional.of("〔" + match.group(1) + "〕")),
          Kind.open(
              "(?<![0-9.:：件表图第注])(?<!比.{0,4})(?:[01]?[0-9]|2[0-4])：[0-5][0-9]"
                  + "(?![0-9:：]|\\s*[份条件个项名人次号期家篇类元万亿年月日页级])",
              match -> "时刻用了全角的冒号",
              match -> "全角的“：”改为半角的“:”，如“" + match.group().replace('：', ':') + "”"),
          Kind.open(
              "(?<![，、；：。,;])[，、；：。][，、；：。,;]+|(?<![，、；：。,;])[,;][，、；：。]+",
              match -> "“" + match.group() + "”：两个标点不能连用",
              match -> "只留一个标点"),
          Kind.open(
              "截止(?=\\s?(?:[0-9]{4}\\s?年|[0-9]{1,2}\\s?月|[去今本上]年|年底|目前))",
              match -> "日期前面的“截止”应当是“截至”", match -> "改为“截至”"),
          Kind.open(
              "(?<![0-9.,，])(?:[1-9][0-9]*)?[1-9]余(?=\\p{IsHan})",
              PatternMarks::roughFault,
              PatternMarks::roughAdvice));

  private static final Kind SPACE =
      Kind.open(HAN + "[ \\u3000\\u00a0]{1,2}(?!月|日)" + HAN, match -> "两个汉字之间有空格", match -> "删去空格");

  /** The longest line with spaces that is a label set wide: 附　件. */
  private static final int LONGEST_LABEL = 4;

  private static String roughFault(MatchResult match) {
    return "“" + match.group() + "”：零头已经写出的数后面不能再写“余”";
  }

  private static String roughAdvice(MatchResult match) {
    String number = match.group().substring(0, match.group().length() - 1);
    String round = number.substring(0, number.length() - 1) + "0";
    return number.length() > 1 ? "改为“" + round + "余”，或者只写“" + number + "”" : "删去“余”";
  }

  @Override
  public List<MarkSlip> find(TextLine line) {
    List<MarkSlip> slips = new ArrayList<>();
    for (Kind kind : KINDS) {
      find(kind, line, slips);
    }
    if (line.text().length() > LONGEST_LABEL
        && !line.text().contains("${")
        && !CONTACT.matcher(line.text()).find()) {
      find(SPACE, line, slips);
    }
    return slips;
  }

  /**
   * Returns whether a space stands for a line break of the file, which has a finding of its own.
   */
  private static boolean isLineBreak(TextLine line, Matcher match) {
    return line.line().text().span(match.start(), match.end()).text().indexOf('\n') >= 0;
  }

  private static void find(Kind kind, TextLine line, List<MarkSlip> slips) {
    Matcher match = kind.wrong().matcher(line.text());
    while (match.find()) {
      if (isLineBreak(line, match)) {
        continue;
      }
      MarkSlip slip =
          MarkSlip.of(
              match.start(), match.end(), kind.fault().apply(match), kind.advice().apply(match));
      slips.add(
          kind.corrected()
              .apply(match)
              .map(t -> slip.correctedBy(List.of(new Correction(match.start(), match.end(), t))))
              .orElse(slip));
    }
  }
}
