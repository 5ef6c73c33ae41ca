package genreport.readback.word;

import genreport.ooxml.XmlElement;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses attribute values of WordprocessingML (ECMA-376-1, 17.17 and 22.9). */
final class Values {

  private static final Set<String> ON = Set.of("1", "true", "on");
  private static final Set<String> OFF = Set.of("0", "false", "off");

  private static final Pattern MEASURE =
      Pattern.compile("([-+]?[0-9]{1,7}(?:\\.[0-9]{1,6})?)(pt|in|cm|mm|pc|pi)?");

  private Values() {}

  /** Returns whether a switch is on; an unknown value counts as on. */
  static boolean isOn(XmlElement element) {
    return !OFF.contains(element.word("val"));
  }

  /** Returns whether a switch has a valid value. */
  static boolean isSwitch(XmlElement element) {
    return element.word("val").isEmpty()
        || ON.contains(element.word("val"))
        || OFF.contains(element.word("val"));
  }

  /** Returns a whole number from 0 to the limit; empty for anything else. */
  static Optional<Integer> count(String value, int limit) {
    return value.matches("[0-9]{1,4}") && Integer.parseInt(value) <= limit
        ? Optional.of(Integer.parseInt(value))
        : Optional.empty();
  }

  /**
   * Parses a measure.
   *
   * @param perPoint the number of units in a point, for the unit of a plain number
   * @return the measure in that unit; empty if the value is no measure
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
