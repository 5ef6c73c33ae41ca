package genreport.readback.word;

import genreport.ooxml.XmlElement;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of attributes as WordprocessingML writes them (ECMA-376-1, 17.17 and 22.9). */
final class Values {

  private static final Set<String> ON = Set.of("1", "true", "on");
  private static final Set<String> OFF = Set.of("0", "false", "off");

  private static final Pattern MEASURE =
      Pattern.compile("([-+]?[0-9]{1,7}(?:\\.[0-9]{1,6})?)(pt|in|cm|mm|pc|pi)?");

  private Values() {}

  /** Whether a switch is on; one with an unknown value counts as on. */
  static boolean isOn(XmlElement element) {
    return !OFF.contains(element.word("val"));
  }

  /** Whether a switch has a value that every program reads alike. */
  static boolean isSwitch(XmlElement element) {
    return element.word("val").isEmpty()
        || ON.contains(element.word("val"))
        || OFF.contains(element.word("val"));
  }

  /** A whole number from 0 to the limit; absent for anything else. */
  static Optional<Integer> count(String value, int limit) {
    return value.matches("[0-9]{1,4}") && Integer.parseInt(value) <= limit
        ? Optional.of(Integer.parseInt(value))
        : Optional.empty();
  }

  /**
   * A measure.
   *
   * @param perPoint how many of the unit that a plain number is in make a point
   * @return in that unit; empty when the value is no measure
   */
  static OptionalDouble measure(String value, double perPoint) {
    Matcher measure = MEASURE.matcher(value);
    if (!measure.matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(measure.group(1));
    String unit = measure.group(2) == null ? "" : measure.group(2);
    return OptionalDouble.of(unit.isEmpty() ? number : number * points(unit) * perPoint);
  }

  private static double points(String unit) {
    return switch (unit) {
      case "in" -> 72;
      case "cm" -> 72 / 2.54;
      case "mm" -> 72 / 25.4;
      case "pc", "pi" -> 12;
      default -> 1;
    };
  }
}
