package genreport.check.narrative;

import java.util.Optional;

/**
 * The numbers of one level in the order in which they are written. After a wrong number the next
 * one may continue from it or from the number that was expected there, and two numbers may have
 * changed places: so one slip is one fault.
 */
final class NumberSequence {

  private int last;

  /** The number that was expected at the last fault; 0 if the next number must continue. */
  private int missed;

  /** The difference by which the numbers since the last fault are too large. */
  private int shift;

  /**
   * A number in its sequence.
   *
   * @param expected the number that was expected if it is out of order
   * @param corrected the number that it becomes when the last fault is corrected
   */
  record Step(Optional<Integer> expected, int corrected) {}

  /** Adds a number. */
  Step add(int number) {
    if (missed > 0 && number == missed && last == missed + 1) {
      int other = last;
      missed = 0;
      shift = 0;
      return new Step(Optional.empty(), other);
    }
    if (missed > 0 && number == missed + 1) {
      shift = 0;
    } else if (number != last + 1) {
      int expected = last + 1;
      missed = expected;
      shift = number - expected;
      last = number;
      return new Step(Optional.of(expected), expected);
    }
    missed = 0;
    last = number;
    return new Step(Optional.empty(), number - shift);
  }
}
