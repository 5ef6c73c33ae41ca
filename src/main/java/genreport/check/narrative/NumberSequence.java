package genreport.check.narrative;

import java.util.Optional;

/**
 * The numbers of one level in the order in which they are written. After a wrong number the next
 * one may continue from it or from the number that was expected there, and two numbers may have
 * changed places: so one slip is one fault.
 */
final class NumberSequence {

  private int last;

  /** The number that was expected at the last fault; 0 if the last number was right. */
  private int missed;

  /** Adds a number; returns the one that was expected if it is out of order. */
  Optional<Integer> add(int number) {
    int expected = last + 1;
    boolean changedPlaces = missed > 0 && number == missed && last == missed + 1;
    boolean continuesMissed = missed > 0 && number == missed + 1;
    if (number == expected || continuesMissed || changedPlaces) {
      last = Math.max(number, changedPlaces ? last : 0);
      missed = 0;
      return Optional.empty();
    }
    missed = expected;
    last = number;
    return Optional.of(expected);
  }
}
