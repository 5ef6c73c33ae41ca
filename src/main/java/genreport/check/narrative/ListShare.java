package genreport.check.narrative;

import genreport.check.narrative.Percent.Parts;
import genreport.diagnostic.Diagnostic;
import genreport.form.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item of a list with its share of the list's total: 80条，其中政策文件1条，占1.3%.
 *
 * @param part the item's number
 */
record ListShare(Percent percent, Quantity part, Quantity whole) {

  /** What follows the total of a list. */
  private static final Pattern LIST_START =
      Pattern.compile("[，,：:（(]?\\s*(?:其中|包括|涵盖|分别|分为|具体|按[^，。；]{1,12}分)");

  /** The text between an item's number and its share. */
  private static final Pattern BETWEEN =
      Pattern.compile("[，,、（(]?\\s*(?:分别)?(?:占比?(?:总数|总量|总体)?(?:的|为|达到?|：|:)*)?\\s*");

  private static final Pattern STOP = Pattern.compile("。");
  private static final int LONGEST_LIST = 1000;

  /** Checks the lists of a paragraph. A list ends with 。 at the latest. */
  static List<Diagnostic> check(RuleContext context, Passage paragraph) {
    List<Diagnostic> findings = new ArrayList<>();
    Matcher stop = STOP.matcher(paragraph.text());
    int start = 0;
    int percent = paragraph.text().indexOf('%');
    while (percent >= 0) {
      int end = stop.find() ? stop.end() : paragraph.text().length();
      if (percent < end) {
        if (end - start <= LONGEST_LIST) {
          findings.addAll(checkList(context, paragraph.part(start, end)));
        }
        percent = paragraph.text().indexOf('%', end);
      }
      start = end;
    }
    return findings;
  }

  private static List<Diagnostic> checkList(RuleContext context, Passage list) {
    List<ListShare> shares = new ArrayList<>();
    List<Quantity> numbers = Quantity.of(list);
    for (Percent percent : Percent.of(list)) {
      of(percent, numbers).ifPresent(shares::add);
    }
    return shares.stream()
        .filter(share -> !share.isRight())
        .filter(share -> share.isConfirmed(shares) && !isStated(context, share.part))
        .map(share -> share.finding(context))
        .toList();
  }

  private static Optional<ListShare> of(Percent percent, List<Quantity> numbers) {
    Optional<Quantity> part = Optional.empty();
    Optional<Quantity> whole = Optional.empty();
    for (Quantity number : numbers) {
      if (number.end() <= percent.start()) {
        part = Optional.of(number);
      }
    }
    for (Quantity number : numbers) {
      if (part.isPresent()
          && number.end() <= part.get().start()
          && number.unit().equals(part.get().unit())
          && number.value().compareTo(part.get().value()) > 0
          && LIST_START.matcher(number.after()).lookingAt()) {
        whole = Optional.of(number);
      }
    }
    if (part.isEmpty()
        || whole.isEmpty()
        || !BETWEEN
            .matcher(percent.sentence().text().substring(part.get().end(), percent.start()))
            .matches()) {
      return Optional.empty();
    }
    return Optional.of(new ListShare(percent, part.get(), whole.get()));
  }

  private boolean isRight() {
    return percent.is(part.value(), whole.value());
  }

  /** Returns whether the list has no other share or a right one, so that its total is meant. */
  private boolean isConfirmed(List<ListShare> shares) {
    boolean others = false;
    for (ListShare other : shares) {
      if (other.whole.start() == whole.start() && !other.percent.equals(percent)) {
        if (other.isRight()) {
          return true;
        }
        others = true;
      }
    }
    return !others;
  }

  /** Returns whether the number is one of the tables, which have their own wholes. */
  private static boolean isStated(RuleContext context, Quantity number) {
    for (Claim claim : context.report().form().claims().counts()) {
      if (number.countsCases() && StatedNumber.of(number, claim).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Diagnostic finding(RuleContext context) {
    String said = part.value() + "÷" + whole.value();
    return percent.finding(context, "按这句话的总数计算", new Parts(part.value(), whole.value(), said));
  }
}
