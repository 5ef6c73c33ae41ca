package genreport.check.narrative;

import genreport.check.narrative.TableNumbers.Reading;
import genreport.form.Claim;
import genreport.form.Claims.CellSum;
import genreport.report.Decimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A number of a sentence with what the sentence says that it is.
 *
 * @param start index in {@link Quantity#before()} of the claim's first word
 * @param sums the numbers of the tables that may be meant
 */
record StatedNumber(Quantity quantity, Claim claim, int start, List<CellSum> sums) {

  /** A claim's words start within this many characters before the number. */
  private static final int LONGEST_WORDS = 60;

  /**
   * Returns the number with the first claim that the sentence makes about it; empty if there is
   * none, or the number may be about something else.
   */
  static Optional<StatedNumber> of(RuleContext context, Scope scope, Quantity quantity) {
    for (Claim claim : context.report().form().claims().counts()) {
      Optional<StatedNumber> stated = of(quantity, claim);
      if (stated.isPresent()) {
        return stated.filter(number -> scope.covers(number.statement(), claim.scope()));
      }
    }
    return Optional.empty();
  }

  /** Returns the number with a claim; empty if the sentence does not make this claim about it. */
  static Optional<StatedNumber> of(Quantity quantity, Claim claim) {
    boolean fits =
        claim.units().isEmpty()
            ? quantity.countsCases()
            : claim.units().containsKey(quantity.unit());
    if (!fits) {
      return Optional.empty();
    }
    Optional<Matcher> after = claim.after().map(words -> words.matcher(quantity.after()));
    if (after.isPresent() && !after.get().lookingAt()) {
      return Optional.empty();
    }
    String before = quantity.before();
    Matcher words =
        claim
            .before()
            .matcher(before)
            .region(Math.max(0, before.length() - LONGEST_WORDS), before.length())
            .useTransparentBounds(true);
    if (!words.find() || !claim.sentence().isIn(quantity.passage().text())) {
      return Optional.empty();
    }
    return Optional.of(
        new StatedNumber(quantity, claim, words.start(), claim.readings(words, after)));
  }

  /** Returns the claim's place in the sentence. */
  Statement statement() {
    Passage passage = quantity.passage();
    int first = quantity.start() - quantity.before().length() + start;
    return new Statement(passage, first, quantity.start(), quantity.end());
  }

  /**
   * Returns whether one of the readings has the number's value in the number's unit, rounded half
   * up to the decimal places that are written.
   */
  boolean isRight(List<Reading> readings) {
    int units = claim.units().getOrDefault(quantity.unit(), 1);
    return readings.stream()
        .map(reading -> reading.value().times(units))
        .map(value -> value.dividedBy(Decimal.of(1), quantity.value().places()))
        .anyMatch(value -> value.compareTo(quantity.value()) == 0);
  }
}
