package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins findings that one wrong number causes. Where a number differs from the tables, the
 * relations that it breaks are said below the finding about the number: its list doesn't add up, or
 * the words after it say that all are of one kind.
 */
final class SameMistake {

  /** Words this close after a number are about it. */
  private static final int NEAR = 12;

  private static final Pattern SENTENCE_END = Pattern.compile("[。；\n]");

  private SameMistake() {}

  /**
   * Returns the findings without those that another one explains, in their order.
   *
   * @param numbers those of the findings that are about a number which differs from the tables
   * @param relations the relations that others of the findings are about
   */
  static List<Diagnostic> joined(
      List<Diagnostic> findings, List<Diagnostic> numbers, List<BrokenRelation> relations) {
    List<Diagnostic> joined = new ArrayList<>(findings);
    List<Diagnostic> causes = new ArrayList<>(numbers);
    for (BrokenRelation relation : relations) {
      for (int i = 0; i < causes.size(); i++) {
        Diagnostic number = causes.get(i);
        if (isAbout(number.places().get(0), relation.finding())) {
          Diagnostic both = number.basis(relation.basis() + "：" + relation.words());
          joined.set(joined.indexOf(number), both);
          joined.remove(relation.finding());
          causes.set(i, both);
          break;
        }
      }
    }
    return joined;
  }

  private static boolean isAbout(Span number, Diagnostic relation) {
    return relation.places().stream()
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
}
