package genreport.check.narrative;

import genreport.check.narrative.TableNumbers.Reading;
import genreport.form.Claim;
import genreport.form.Claims.CellSum;
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

  /** Returns the number with a claim; empty if the sentence does not make this claim about it. */
  static Optional<StatedNumber> of(Quantity quantity, Claim claim) {
    if (claim.after().isPresent() && !claim.after().get().matcher(quantity.after()).lookingAt()) {
      return Optional.empty();
    }
    String before = quantity.before();
    Matcher words =
        claim
            .before()
            .matcher(before)
            .region(Math.max(0, before.length() - LONGEST_WORDS), before.length())
            .useTransparentBounds(true);
    if (!words.find()) {
      return Optional.empty();
    }
    String name = claim.isNamed() ? words.group(Claim.NAME) : "";
    return Optional.of(
        new StatedNumber(quantity, claim, words.start(), claim.readings().get(name)));
  }

  /** Returns whether one of the readings has the number's value. */
  boolean isRight(List<Reading> readings) {
    return readings.stream().anyMatch(reading -> reading.value().compareTo(quantity.value()) == 0);
  }
}
