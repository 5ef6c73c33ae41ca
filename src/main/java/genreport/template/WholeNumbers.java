package genreport.template;

import freemarker.core.ArithmeticEngine;

/**
 * FreeMarker's decimal arithmetic, which leaves a whole number whole as long as it is only written
 * and compared: the first decimal that a process makes costs it some 20 ms.
 */
final class WholeNumbers extends ArithmeticEngine.BigDecimalEngine {

  /** Digits that an {@code int} can hold, whichever they are. */
  private static final int SAFE_DIGITS = 9;

  @Override
  public int compareNumbers(Number first, Number second) {
    return isWhole(first) && isWhole(second)
        ? Long.compare(first.longValue(), second.longValue())
        : super.compareNumbers(first, second);
  }

  private static boolean isWhole(Number number) {
    return number instanceof Integer || number instanceof Long;
  }

  @Override
  public Number toNumber(String written) {
    return isShortWhole(written) ? Integer.valueOf(written) : super.toNumber(written);
  }

  private static boolean isShortWhole(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) < '0' || written.charAt(i) > '9') {
        return false;
      }
    }
    return !written.isEmpty() && written.length() <= SAFE_DIGITS;
  }
}
