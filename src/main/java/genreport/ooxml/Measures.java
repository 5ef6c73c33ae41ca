package genreport.ooxml;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses measures (ECMA-376-1, 22.9.2.15): a number with a unit, or in the attribute's own unit.
 */
public final class Measures {

  private static final Pattern MEASURE =
      Pattern.compile("([-+]?[0-9]{1,7}(?:\\.[0-9]{1,6})?)(pt|in|cm|mm|pc|pi)?");

  private Measures() {}

  /**
   * Parses a value.
   *
   * @param perPoint the number of units in a point, for the unit of a plain number
   * @return the measure in that unit; empty if the value is no measure
   */
  public static OptionalDouble parse(String value, double perPoint) {
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
