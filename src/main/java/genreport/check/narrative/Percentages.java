package genreport.check.narrative;

import genreport.check.narrative.TableNumbers.Reading;
import genreport.diagnostic.Diagnostic;
import genreport.report.Decimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * X13: a percentage of applications that differs from the quotient of the tables' numbers. The part
 * is the number of applications right before 占 or before the bracket. The whole is named after 占;
 * in a bracket it may be any total.
 */
final class Percentages implements NarrativeRule {

  private static final Pattern SHARE =
      Pattern.compile(
          "(?<rough>约|近|超过|逾)?\\s{0,4}(?:(?:为|达到?|：)\\s{0,4})?(?<percent>\\d{1,3}(?:\\.\\d+)?)\\s*%(?!以上|左右)");

  /** The text between the part and the percentage: ，占新收申请的. */
  private static final Pattern OF_WHOLE =
      Pattern.compile("[，,、（(]?\\s*(?:分别)?占(?<whole>[^，。；、%\\d]{0,20}?)(?:的|为|达到?|约|近|：|:)*\\s*");

  private static final Pattern IN_BRACKET = Pattern.compile("[（(]");
  private static final Pattern KNOWN_WHOLE =
      Pattern.compile("(?:比|全部|所有|总|新收|收到|受理|办结|答复|办理|处理|结果|政府|信息|公开|依|申请|数|量|件|的|本|年|度|全年|已|中)*");

  private static final int FARTHEST_PART = 60;

  @Override
  public List<Diagnostic> check(RuleContext context) {
    if (!context.facts().tables().areReadable()) {
      return List.of();
    }
    Known known = new Known(context.facts(), Scope.of(context));
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      for (Passage sentence : section.sentences()) {
        findings.addAll(check(context, known, sentence));
      }
    }
    return findings;
  }

  /** The claims and the scope by which a number is recognised as one of the tables. */
  private record Known(NarrativeFacts facts, Scope scope) {

    /** Returns whether the sentence states this number as one of the tables, and rightly. */
    boolean has(Quantity part) {
      for (Claim claim : facts.claims()) {
        boolean exact = claim.kind() == Claim.Kind.NAMED || claim.kind() == Claim.Kind.OUTCOME;
        OptionalInt start =
            exact && claim.isRight(part)
                ? claim.start(part.before(), part.after())
                : OptionalInt.empty();
        if (start.isPresent() && scope.covers(part, claim.kind(), start.getAsInt())) {
          return true;
        }
      }
      return false;
    }
  }

  private List<Diagnostic> check(RuleContext context, Known known, Passage sentence) {
    Matcher share = SHARE.matcher(sentence.text());
    if (!share.find()) {
      return List.of();
    }
    List<Diagnostic> findings = new ArrayList<>();
    Deque<Quantity> parts = new ArrayDeque<>(Quantity.of(sentence));
    Optional<Quantity> part = Optional.empty();
    do {
      while (!parts.isEmpty() && parts.element().end() <= share.start()) {
        Quantity next = parts.remove();
        part = next.countsCases() ? Optional.of(next) : part;
      }
      Share read = new Share(sentence, share.start(), share.start("percent"), share.end("percent"));
      if (part.isPresent() && share.group("rough") == null && !read.isReferenced()) {
        check(context, known, read, part.get()).ifPresent(findings::add);
      }
    } while (share.find());
    return findings;
  }

  /**
   * A percentage in a sentence.
   *
   * @param start index of the words before it, such as 约
   */
  private record Share(Passage sentence, int start, int numberStart, int numberEnd) {

    Decimal percent() {
      return Decimal.parse(sentence.text().substring(numberStart, numberEnd)).orElseThrow();
    }

    boolean isReferenced() {
      return sentence.isReferenced(numberStart, numberEnd);
    }
  }

  private Optional<Diagnostic> check(RuleContext context, Known known, Share share, Quantity part) {
    if (share.start() - part.end() > FARTHEST_PART) {
      return Optional.empty();
    }
    String between = share.sentence().text().substring(part.end(), share.start());
    Matcher whole = OF_WHOLE.matcher(between);
    boolean named = whole.matches() && KNOWN_WHOLE.matcher(whole.group("whole")).matches();
    boolean bracket = IN_BRACKET.matcher(between).matches();
    if ((!named && !bracket) || !known.has(part)) {
      return Optional.empty();
    }
    List<Reading> wholes = wholes(known.facts().tables(), named ? whole.group("whole") : "");
    return finding(context, share, part, wholes);
  }

  private static List<Reading> wholes(TableNumbers tables, String name) {
    Optional<Reading> fresh = tables.total(TableNumbers.RECEIVED);
    Optional<Reading> done = tables.total(TableNumbers.DONE);
    Optional<Reading> all = fresh.flatMap(a -> tables.total(TableNumbers.CARRIED_IN).map(a::plus));
    List<Reading> wholes =
        name.contains("新收")
            ? fresh.stream().toList()
            : name.matches(".*(?:办结|答复|结果|处理).*")
                ? done.stream().toList()
                : Stream.of(fresh, all, done).flatMap(Optional::stream).toList();
    return wholes.stream().filter(whole -> whole.value().signum() > 0).toList();
  }

  private Optional<Diagnostic> finding(
      RuleContext context, Share share, Quantity part, List<Reading> wholes) {
    Decimal percent = share.percent();
    int digits = percent.places();
    boolean right = wholes.isEmpty();
    for (Reading whole : wholes) {
      right = right || of(part, whole, digits).compareTo(percent) == 0;
    }
    if (right) {
      return Optional.empty();
    }
    Reading nearest =
        wholes.stream()
            .min(Comparator.comparing(whole -> of(part, whole, digits).minus(percent).abs()))
            .orElseThrow();
    String value = of(part, nearest, digits) + "%";
    return Optional.of(
        context
            .finding(
                share.sentence().quote(share.numberStart(), share.numberEnd())
                    + "：文中是 "
                    + percent
                    + "%，按表格计算，"
                    + part.value()
                    + "÷"
                    + nearest.value()
                    + "（"
                    + nearest.name()
                    + "）＝"
                    + value)
            .at(share.sentence().place(share.numberStart(), share.numberEnd()))
            .advice("核对后改为 " + value + "，或写明占的是什么的比例"));
  }

  private static Decimal of(Quantity part, Reading whole, int digits) {
    return part.value().times(100).dividedBy(whole.value(), digits);
  }
}
