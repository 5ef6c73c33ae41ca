package genreport.check.narrative;

import genreport.check.narrative.TableNumbers.Reading;
import genreport.diagnostic.Diagnostic;
import genreport.form.Claims.CellSum;
import genreport.report.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The change of a number against the year before, as a sentence states it: 73件，同比增长21.7%.
 *
 * @param value without a sign
 * @param up whether the number grew
 * @param percent whether the value is a percentage, not a difference
 */
record Growth(Decimal value, boolean up, boolean percent) {

  private static final Pattern CHANGE =
      Pattern.compile(
          "\\s*[，,（(]?\\s*(?:同比|(?:与|同)?(?:上年|去年|上年度|上一年|上一年度|(?<year>(?:19|20)\\d{2})年)(?:同期)?相比[，,]?"
              + "|[较比](?:上年|去年|上年度|上一年|上一年度|(?<other>(?:19|20)\\d{2})年)(?:同期)?)"
              + "(?:有所|共|总体|数量)?(?<way>增长|增加|上升|提高|多|下降|减少|降低|少)了?"
              + "(?<rough>约|近|超过|逾)?\\s*(?<number>\\d+(?:\\.\\d+)?)\\s*(?<unit>%|[件宗份条起例])");
  private static final String DOWN = "下降减少降低";

  /** Checks the changes that are stated right after numbers of this year's tables. */
  static List<Diagnostic> check(RuleContext context) {
    List<Diagnostic> findings = new ArrayList<>();
    if (context.lastYear().isEmpty() || !context.facts().tables().areReadable()) {
      return findings;
    }
    Scope scope = Scope.of(context);
    for (Section section : context.sections()) {
      for (Passage sentence : section.sentences()) {
        for (Quantity quantity : Quantity.of(sentence)) {
          Matcher change = CHANGE.matcher(quantity.after());
          if (quantity.countsCases() && change.lookingAt() && isOfLastYear(context, change)) {
            check(context, scope, quantity, change).ifPresent(findings::add);
          }
        }
      }
    }
    return findings;
  }

  private static boolean isOfLastYear(RuleContext context, Matcher change) {
    String named = change.group("year") == null ? change.group("other") : change.group("year");
    String last = context.lastYear().flatMap(facts -> facts.report().entry("年度")).orElse("");
    return change.group("rough") == null && (named == null || named.equals(last));
  }

  private static Optional<Diagnostic> check(
      RuleContext context, Scope scope, Quantity quantity, Matcher change) {
    Growth stated =
        new Growth(
            Decimal.parse(change.group("number")).orElseThrow(),
            !DOWN.contains(change.group("way")),
            change.group("unit").equals("%"));
    Optional<StatedNumber> number = StatedNumber.of(context, scope, quantity);
    List<String> should = new ArrayList<>();
    for (CellSum sum : number.map(StatedNumber::sums).orElse(List.of())) {
      Reading now = context.facts().tables().read(List.of(sum)).get(0);
      Optional<Decimal> before = context.lastYear().orElseThrow().tables().value(sum);
      if (now.value().compareTo(quantity.value()) == 0 && before.isPresent()) {
        if (stated.isRight(now.value(), before.get())) {
          return Optional.empty();
        }
        stated.said(now, before.get()).ifPresent(should::add);
      }
    }
    if (should.isEmpty()) {
      return Optional.empty();
    }
    Passage sentence = quantity.passage();
    int start = quantity.end() + change.start("number");
    int end = quantity.end() + change.end("number");
    return Optional.of(
        context
            .finding(
                sentence.quote(start, end)
                    + "：文中是"
                    + change.group("way")
                    + " "
                    + change.group("number")
                    + change.group("unit")
                    + "，按上年报告计算，"
                    + should.get(0))
            .at(sentence.place(start, end))
            .advice("核对后改正这里或者表格；比较的不是上年报告里的数的，写明是什么"));
  }

  private boolean isRight(Decimal now, Decimal before) {
    Decimal difference = up ? now.minus(before) : before.minus(now);
    if (!percent) {
      return difference.compareTo(value) == 0;
    }
    return before.signum() == 0
        || difference.times(100).dividedBy(before, value.places()).compareTo(value) == 0;
  }

  /** Returns the right change; empty if there is none in percent. */
  private Optional<String> said(Reading now, Decimal before) {
    Decimal difference = now.value().minus(before);
    String way = difference.signum() < 0 ? "减少" : percent ? "增长" : "增加";
    String numbers = now.name() + "从 " + before + " 到 " + now.value() + "，" + way + " ";
    if (!percent) {
      return Optional.of(numbers + difference.abs());
    }
    return before.signum() == 0
        ? Optional.empty()
        : Optional.of(
            numbers + difference.abs().times(100).dividedBy(before, value.places()) + "%");
  }
}
