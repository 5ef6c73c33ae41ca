package genreport.check.narrative;

import genreport.check.narrative.TableNumbers.Reading;
import genreport.form.Claims.CellSum;
import genreport.form.Claims.ZeroClaim;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Checks sentences that say without a number that there is none of something, or that all are of
 * one kind, against the tables. Rule id X22.
 */
final class NoneOrAll implements RelationRule {

  /** Longer text is no sentence and is not read, so that hostile text costs no time. */
  private static final int LONGEST_SENTENCE = 1000;

  @Override
  public List<BrokenRelation> broken(RuleContext context) {
    if (!context.facts().tables().areReadable()) {
      return List.of();
    }
    Scope scope = Scope.of(context);
    List<BrokenRelation> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      for (Passage sentence : section.sentences()) {
        if (sentence.text().length() <= LONGEST_SENTENCE) {
          findings.addAll(check(context, scope, sentence));
        }
      }
    }
    return findings;
  }

  /**
   * Returns the findings of a sentence. Of claims that share words the first is meant. A number
   * that contradicts two claims of the sentence is one mistake and is told once.
   */
  private static List<BrokenRelation> check(RuleContext context, Scope scope, Passage sentence) {
    List<BrokenRelation> findings = new ArrayList<>();
    Set<String> told = new HashSet<>();
    BitSet read = new BitSet();
    for (ZeroClaim claim : context.report().form().claims().zeros()) {
      Matcher words = claim.words().matcher(sentence.text());
      while (words.find()) {
        int next = read.nextSetBit(words.start());
        if (next < 0 || next >= words.end()) {
          read.set(words.start(), words.end());
          Statement statement = new Statement(sentence, words.start(), words.end(), words.end());
          List<Reading> wrong =
              scope.covers(statement, claim.scope())
                  ? wrong(context, claim.cells(words))
                  : List.of();
          boolean known = wrong.stream().anyMatch(cell -> !told.add(cell.name()));
          if (!wrong.isEmpty() && !known) {
            findings.add(finding(context, statement, wrong));
          }
        }
      }
    }
    return findings;
  }

  private static List<Reading> wrong(RuleContext context, List<CellSum> zeros) {
    return context.facts().tables().read(zeros).stream()
        .filter(cell -> cell.value().signum() != 0)
        .toList();
  }

  private static BrokenRelation finding(
      RuleContext context, Statement statement, List<Reading> wrong) {
    String names = wrong.stream().map(Reading::name).collect(Collectors.joining("、"));
    String numbers =
        wrong.size() == 1
            ? "是 " + wrong.get(0).value()
            : wrong.stream()
                .map(cell -> cell.name() + "是 " + cell.value())
                .collect(Collectors.joining("，"));
    BrokenRelation broken =
        BrokenRelation.of(
            context,
            statement.passage().quote(statement.start(), statement.end()),
            "照这句话，" + names + (wrong.size() == 1 ? "应为 0，表格中" : "都应为 0，表格中") + numbers);
    return broken.with(
        broken
            .finding()
            .at(statement.passage().place(statement.start(), statement.end()))
            .advice("核对文字和表格，改正有误的一处"));
  }
}
