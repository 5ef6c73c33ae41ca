package genreport.check.narrative;

import genreport.check.narrative.TableNumbers.Reading;
import genreport.diagnostic.Diagnostic;
import genreport.form.Claim;
import genreport.form.Claims;
import genreport.report.Decimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * X13: a percentage that differs from the quotient of the tables' numbers. The part is the number
 * right before 占 or before the bracket. The whole is named after 占; in a bracket it may be any
 * total.
 */
final class Percentages implements NarrativeRule {

  private static final Pattern SHARE =
      Pattern.compile(
          "(?<rough>约|近|超过|逾)?\\s{0,4}(?:(?:为|达到?|：)\\s{0,4})?(?<percent>\\d{1,3}(?:\\.\\d+)?)\\s*%(?!以上|左右)");

  /** The text between the part and the percentage: ，占新收申请的. */
  private static final Pattern OF_WHOLE =
      Pattern.compile("[，,、（(]?\\s*(?:分别)?占(?<whole>[^，。；、%\\d]{0,20}?)(?:的|为|达到?|约|近|：|:)*\\s*");

  private static final Pattern IN_BRACKET = Pattern.compile("[（(]");
  private static final int FARTHEST_PART = 60;

  @Override
  public List<Diagnostic> check(RuleContext context) {
    Optional<Claims.Shares> shares = context.report().form().claims().shares();
    if (shares.isEmpty() || !context.facts().tables().areReadable()) {
      return List.of();
    }
    Known known = new Known(context, Scope.of(context), shares.get());
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      for (Passage sentence : section.sentences()) {
        findings.addAll(check(context, known, sentence));
      }
    }
    return findings;
  }

  /** The claims and the scope by which a number is recognised as one of the tables. */
  private record Known(RuleContext context, Scope scope, Claims.Shares shares) {

    /** Returns whether the sentence states this number as one of the tables, and rightly. */
    boolean has(Quantity part) {
      for (Claim claim : context.report().form().claims().counts()) {
        if (shares.parts().contains(claim.scope().id())) {
          Optional<StatedNumber> stated = StatedNumber.of(part, claim);
          if (stated.isPresent()
              && stated.get().isRight(tables().read(stated.get().sums()))
              && scope.covers(stated.get())) {
            return true;
          }
        }
      }
      return false;
    }

    private TableNumbers tables() {
      return context.facts().tables();
    }

    /** Returns the numbers above 0 that a whole of this name may be. */
    List<Reading> wholes(String name) {
      for (Claims.Whole whole : shares.wholes()) {
        if (whole.words().matcher(name).find()) {
          return tables().read(whole.readings()).stream()
              .filter(reading -> reading.value().signum() > 0)
              .toList();
        }
      }
      return List.of();
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
    boolean named =
        whole.matches() && known.shares().words().matcher(whole.group("whole")).matches();
    boolean bracket = IN_BRACKET.matcher(between).matches();
    if ((!named && !bracket) || !known.has(part)) {
      return Optional.empty();
    }
    return finding(context, share, part, known.wholes(named ? whole.group("whole") : ""));
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
