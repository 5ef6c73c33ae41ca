package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * X14: another year in a place that means the report's year: the title, the reporting period in the
 * opening, 截至某年12月31日, and the start of a sentence about work done. Plans, comparisons, and the
 * names and dates of documents may name another year.
 */
final class OtherYear implements NarrativeRule {

  private static final String YEAR = "(?<![\\d〔\\[（(第])(?<year>(?:19|20)\\d{2})年(?:度)?";

  private static final Pattern TITLE_YEAR = Pattern.compile("(?<year>(?:19|20)\\d{2})(?=年)");

  /** The first or last day of a year, unless it is a document's date. */
  private static final Pattern PERIOD =
      Pattern.compile(YEAR + "(?:0?1月0?1日|12月31日)(?!起?(?:施行|实施|生效|执行|印发|发布|公布|修订))");

  /** The report's own name. */
  private static final Pattern NAME =
      Pattern.compile(YEAR + "[^，。；《》\\d]{0,30}政府信息公开(?:工作)?(?:年度)?报告");

  private static final Pattern UNTIL =
      Pattern.compile("截[至止]到?\\s*" + YEAR + "(?:12月(?:31日|底)|年?底|末)");

  /** Work done in the year. With 的 the year belongs to a noun: 2020年印发的通知. */
  private static final String DONE =
      "(?:制发|制定|印发|出台|组织|开展|举办|召开|发布|办理|受理|通过|完成|公开|主动公开)(?![^，。；]{0,20}的)";

  /** The start of a sentence about work done in a year, or of its part after 要求. */
  private static final Pattern START =
      Pattern.compile(
          "(?:^|要求[，,])(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.．]\\s*)?(?:在|[我本][局办县区市镇乡委院省街厅单位机关]{1,2})?"
              + YEAR
              + "(?:，|,|来|全年|我[局办县区市镇乡委院省街厅]|本[局办机单县区市街镇级年委厅]|全[省市县区镇乡]|街道|共|未|没有|无|新收|收到|累计|期间|"
              + DONE
              + ")");

  private static final Pattern COMPARISON =
      Pattern.compile(
          "[比较与同]\\s*(?:19|20)\\d{2}|上年(?!度?(?:结转|转结|转入))|去年|上一年|往年|同比|历年|以来|五年|三年"
              + "|十[三四五六]五”?(?:期间|时期|规划期)");

  @Override
  public List<Diagnostic> check(RuleContext context) {
    if (context.year().isEmpty()) {
      return List.of();
    }
    String year = context.year().get();
    List<Diagnostic> findings = new ArrayList<>(title(context, year));
    for (Section section : context.sections()) {
      boolean opening = context.isNamed("opening", section);
      for (Passage sentence : section.sentences()) {
        for (Pattern pattern : opening ? List.of(PERIOD, NAME) : List.of(UNTIL, START)) {
          findings.addAll(find(context, year, sentence, pattern));
        }
        findings.addAll(DateOrder.check(context, sentence, opening));
      }
    }
    return findings;
  }

  private static List<Diagnostic> title(RuleContext context, String year) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Scalar line : context.report().entries().getOrDefault("标题", List.of())) {
      Matcher other = TITLE_YEAR.matcher(line.text());
      if (other.find() && !other.group("year").equals(year)) {
        findings.add(
            context
                .finding("标题“" + line.text() + "”的年份是 " + other.group("year") + "，年度是 " + year)
                .at(line.span(other.start(), other.end()))
                .advice("标题改为 " + year + " 年，或核对“年度”"));
      }
    }
    return findings;
  }

  private static List<Diagnostic> find(
      RuleContext context, String year, Passage sentence, Pattern pattern) {
    List<Span> places = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Matcher found = pattern.matcher(sentence.text());
    while (found.find()) {
      String other = found.group("year");
      int start = found.start("year");
      boolean meant = other.equals(year) || sentence.isReferenced(start, found.end("year"));
      boolean planned =
          pattern.equals(START) && other.compareTo(year) > 0 && !isTransposed(other, year);
      if (!meant && !planned) {
        places.add(sentence.place(start, found.end("year")));
        others.add(other);
      }
    }
    if (places.isEmpty() || isRightly(year, sentence, pattern)) {
      return List.of();
    }
    Diagnostic finding =
        context.finding(
            sentence.quote()
                + "：写的是 "
                + String.join("、", new TreeSet<>(others))
                + " 年，本报告的年度是 "
                + year);
    return List.of(finding.at(places).advice("改为 " + year + " 年，写成 ${年度}年 就不会错；确实说的是另一年的，不必改"));
  }

  /** Returns whether a year has the digits of the report's in another order: 2032 for 2023. */
  private static boolean isTransposed(String other, String year) {
    return Arrays.equals(other.chars().sorted().toArray(), year.chars().sorted().toArray());
  }

  /** Returns whether a sentence may name another year: it also names the report's, or compares. */
  private static boolean isRightly(String year, Passage sentence, Pattern pattern) {
    if (pattern.equals(PERIOD) || pattern.equals(NAME)) {
      return false;
    }
    return sentence.untilFullStop().contains(year + "年")
        || COMPARISON.matcher(sentence.text()).find();
  }
}
