package genreport.check.narrative;

import genreport.check.narrative.Percent.Parts;
import genreport.check.narrative.TableNumbers.Reading;
import genreport.diagnostic.Diagnostic;
import genreport.form.Claim;
import genreport.form.Claims;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * X13: a percentage that differs from the quotient of two numbers. The part is the number right
 * before 占 or before the bracket, or after the percentage where 占 follows a name. The whole is
 * named after 占; in a bracket it may be any total. A rate such as 办结率 needs no number in the
 * sentence. Shares of a list's total are {@link ListShare}, changes against the year before {@link
 * Growth}.
 */
final class Percentages implements NarrativeRule {

  /** The text between the part and the percentage: ，占新收申请的. */
  private static final Pattern OF_WHOLE =
      Pattern.compile(
          "(?:[^，。；、%占（(]{0,16}[，,]|[、（(])?\\s*(?:分别)?占(?<whole>[^，。；、%\\d]{0,20}?)(?:的|为|达到?|约|近|：|:)*\\s*");

  private static final Pattern SHARE_OF =
      Pattern.compile("(?<=[\\p{IsHan}&&[^件宗份条起例]])占[^，。；、：（(\\d]*$");
  private static final Pattern PART_AFTER = Pattern.compile("[，,]\\s*(?:共计|共有|共|计|有|为|即)\\s*");
  private static final Pattern IN_BRACKET = Pattern.compile("[（(]");
  private static final String RATE_END = "(?:均|分别)?(?:为|是|达到?了?|：|:)?\\s*";
  private static final Pattern ALL = Pattern.compile("100(?:\\.0+)?");
  private static final int FARTHEST_PART = 60;
  private static final int LONGEST_RATE = 40;

  @Override
  public List<Diagnostic> check(RuleContext context) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      for (Passage paragraph : section.paragraphs()) {
        findings.addAll(ListShare.check(context, paragraph));
      }
    }
    Optional<Claims.Shares> shares = context.report().form().claims().shares();
    if (shares.isPresent() && context.facts().tables().areReadable()) {
      Known known = new Known(context, Scope.of(context), shares.get());
      for (Section section : context.sections()) {
        for (Passage sentence : section.sentences()) {
          findings.addAll(check(known, sentence));
        }
      }
    }
    return findings;
  }

  @Override
  public List<Diagnostic> compare(RuleContext context) {
    return Growth.check(context);
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
              && scope.covers(stated.get().statement(), claim.scope())) {
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
          return tables().positive(whole.readings());
        }
      }
      return List.of();
    }
  }

  private static List<Diagnostic> check(Known known, Passage sentence) {
    List<Percent> percents = Percent.of(sentence);
    if (percents.isEmpty()) {
      return List.of();
    }
    List<Diagnostic> findings = new ArrayList<>();
    List<Quantity> numbers = Quantity.of(sentence);
    for (Percent percent : percents) {
      // a part that is stated tells more than the words of a rate
      share(known, percent, numbers).or(() -> rate(known, percent)).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Diagnostic> share(Known known, Percent percent, List<Quantity> numbers) {
    Optional<Quantity> before = Optional.empty();
    for (Quantity number : numbers) {
      if (number.countsCases() && number.end() <= percent.start()) {
        before = Optional.of(number);
      } else if (number.countsCases() && isPartAfter(percent, number)) {
        return share(known, percent, number, wordsBefore(percent));
      }
    }
    return before
        .filter(part -> percent.start() - part.end() <= FARTHEST_PART)
        .flatMap(
            part ->
                share(
                    known,
                    percent,
                    part,
                    percent.sentence().text().substring(part.end(), percent.start())));
  }

  /** Returns whether the part follows its percentage: 予以公开占9.9%，共7件. */
  private static boolean isPartAfter(Percent percent, Quantity part) {
    String text = percent.sentence().text();
    int end = text.indexOf('%', percent.numberEnd()) + 1;
    return part.start() >= end
        && PART_AFTER.matcher(text.substring(end, part.start())).matches()
        && !wordsBefore(percent).isEmpty();
  }

  /** Returns the text from 占 to a percentage; empty if 占 is not right before it. */
  private static String wordsBefore(Percent percent) {
    String text = percent.sentence().text();
    Matcher words =
        SHARE_OF.matcher(text).region(Math.max(0, percent.start() - LONGEST_RATE), percent.start());
    return words.find() ? words.group() : "";
  }

  /**
   * @param between the text that says of what the part is a share
   */
  private static Optional<Diagnostic> share(
      Known known, Percent percent, Quantity part, String between) {
    Matcher whole = OF_WHOLE.matcher(between);
    boolean named =
        whole.matches() && known.shares().words().matcher(whole.group("whole")).matches();
    boolean bracket = IN_BRACKET.matcher(between).matches();
    if ((!named && !bracket) || !known.has(part)) {
      return Optional.empty();
    }
    List<Parts> parts = new ArrayList<>();
    for (Reading total : known.wholes(named ? whole.group("whole") : "")) {
      parts.add(
          new Parts(
              part.value(),
              total.value(),
              part.value() + "÷" + total.value() + "（" + total.name() + "）"));
    }
    return wrong(known.context(), percent, parts);
  }

  /** Checks a rate such as 办结率98.6%. One of 100% is a claim of all, which is another rule's. */
  private static Optional<Diagnostic> rate(Known known, Percent percent) {
    String text = percent.sentence().text();
    int from = Math.max(0, percent.numberStart() - LONGEST_RATE);
    String before = text.substring(from, percent.numberStart());
    for (Claims.Rate rate : known.shares().rates()) {
      Matcher words = rate.words().matcher(before);
      if (words.find()
          && Pattern.matches(RATE_END, before.substring(words.end()))
          && !ALL.matcher(text.substring(percent.numberStart(), percent.numberEnd())).matches()
          && known.scope().covers(statement(percent, from + words.start()), rate.scope())) {
        return wrong(known.context(), percent, parts(known.tables(), rate));
      }
    }
    return Optional.empty();
  }

  private static Statement statement(Percent percent, int start) {
    return new Statement(percent.sentence(), start, percent.numberStart(), percent.numberEnd() + 1);
  }

  private static List<Parts> parts(TableNumbers tables, Claims.Rate rate) {
    List<Parts> parts = new ArrayList<>();
    for (Reading part : tables.read(rate.part())) {
      for (Reading whole : tables.positive(rate.of())) {
        parts.add(
            new Parts(
                part.value(),
                whole.value(),
                part.value()
                    + "（"
                    + part.name()
                    + "）÷"
                    + whole.value()
                    + "（"
                    + whole.name()
                    + "）"));
      }
    }
    return parts;
  }

  /** Returns the finding about a percentage that none of the quotients has. */
  private static Optional<Diagnostic> wrong(
      RuleContext context, Percent percent, List<Parts> parts) {
    if (parts.stream().anyMatch(one -> percent.is(one.part(), one.whole()))) {
      return Optional.empty();
    }
    return parts.stream()
        .min(Comparator.comparing(one -> percent.distance(one.part(), one.whole())))
        .map(nearest -> percent.finding(context, "按表格计算", nearest));
  }
}
