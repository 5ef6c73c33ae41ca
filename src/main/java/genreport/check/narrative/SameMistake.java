package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.form.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Joins findings that one wrong number causes. Where a number differs from the tables, what else is
 * wrong for that is said below the finding about the number: its list doesn't add up, or the words
 * after it say that all are of one kind.
 */
final class SameMistake {

  private static final String NUMBERS = "X11";
  private static final String LISTS = "X12";
  private static final String NONE_OR_ALL = "X22";

  /** Words this close after a number are about it. */
  private static final int NEAR = 12;

  private static final Pattern SENTENCE_END = Pattern.compile("[。；\n]");
  private static final String QUOTE_END = "”：";

  private SameMistake() {}

  /**
   * Returns the findings without those that another one explains, in their order.
   *
   * @param judgements the rules by which the findings were made
   */
  static List<Diagnostic> joined(List<Diagnostic> findings, List<Rule.Judgement> judgements) {
    Set<String> numbers = ids(judgements, Set.of(NUMBERS));
    Set<String> relations = ids(judgements, Set.of(LISTS, NONE_OR_ALL));
    List<Diagnostic> joined = new ArrayList<>(findings);
    for (Diagnostic other : findings) {
      if (relations.contains(other.rule())) {
        for (int i = 0; i < joined.size(); i++) {
          Diagnostic number = joined.get(i);
          if (numbers.contains(number.rule()) && isAbout(number.places().get(0), other)) {
            joined.set(i, number.basis(other.hints().get(0).text() + "：" + relation(other)));
            joined.remove(other);
            break;
          }
        }
      }
    }
    return joined;
  }

  private static Set<String> ids(List<Rule.Judgement> judgements, Set<String> checks) {
    Set<String> ids = new TreeSet<>();
    for (Rule.Judgement judgement : judgements) {
      if (checks.contains(judgement.check())) {
        ids.add(judgement.id());
      }
    }
    return ids;
  }

  private static boolean isAbout(Span number, Diagnostic other) {
    return other.places().stream()
        .anyMatch(
            place ->
                place.file() == number.file()
                    && number.start() < place.end()
                    && place.start() - number.end() <= NEAR
                    && !SENTENCE_END.matcher(between(number, place)).find());
  }

  private static String between(Span number, Span place) {
    return number.file().text().substring(number.end(), Math.max(number.end(), place.start()));
  }

  private static String relation(Diagnostic other) {
    int quote = other.message().indexOf(QUOTE_END);
    return quote < 0 ? other.message() : other.message().substring(quote + QUOTE_END.length());
  }
}
