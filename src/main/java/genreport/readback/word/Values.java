package genreport.readback.word;

import genreport.ooxml.XmlElement;
import java.util.Optional;
import java.util.Set;

/** Parses attribute values of WordprocessingML (ECMA-376-1, 17.17 and 22.9). */
final class Values {

  private static final Set<String> ON = Set.of("1", "true", "on");
  private static final Set<String> OFF = Set.of("0", "false", "off");

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
}
