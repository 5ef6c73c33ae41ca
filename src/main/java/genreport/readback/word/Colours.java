package genreport.readback.word;

import genreport.ooxml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the colours of text and background, as six hexadecimal digits. */
final class Colours {

  /** An unknown colour. Text in it counts as invisible. */
  static final String UNKNOWN = "?";

  static final String PAPER = "FFFFFF";

  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{6}");

  /** The lowest contrast ratio of visible text, from 1 to 21 (WCAG 2). */
  private static final double LEAST_CONTRAST = 1.5;

  /** The colours of highlighting (ECMA-376-1, 17.18.40). */
  private static final Map<String, String> MARKERS =
      Map.ofEntries(
          Map.entry("black", "000000"),
          Map.entry("blue", "0000FF"),
          Map.entry("cyan", "00FFFF"),
          Map.entry("green", "00FF00"),
          Map.entry("magenta", "FF00FF"),
          Map.entry("red", "FF0000"),
          Map.entry("yellow", "FFFF00"),
          Map.entry("white", "FFFFFF"),
          Map.entry("darkBlue", "00008B"),
          Map.entry("darkCyan", "008B8B"),
          Map.entry("darkGreen", "006400"),
          Map.entry("darkMagenta", "800080"),
          Map.entry("darkRed", "8B0000"),
          Map.entry("darkYellow", "808000"),
          Map.entry("darkGray", "A9A9A9"),
          Map.entry("lightGray", "D3D3D3"));

  private final ThemeValues theme;

  Colours(ThemeValues theme) {
    this.theme = theme;
  }

  /** Returns the possible colours of text; none if the program chooses a visible one (auto). */
  List<String> ofText(XmlElement color) {
    return named(color, "val", "theme", "Color");
  }

  /** Returns the possible colours of a shading; none if it is transparent. */
  List<String> ofShading(XmlElement shading) {
    String pattern = shading.word("val");
    List<String> found = new ArrayList<>();
    if (!pattern.equals("nil")) {
      found.addAll(named(shading, "fill", "themeFill", ""));
    }
    if (!List.of("nil", "clear", "").contains(pattern)) {
      List<String> over = named(shading, "color", "theme", "Color");
      found.addAll(over.isEmpty() ? List.of("000000") : over);
    }
    return found;
  }

  /** Returns the possible colours of a page background. */
  List<String> ofBackground(XmlElement background) {
    List<String> found = named(background, "color", "theme", "Color");
    return found.isEmpty() ? List.of(PAPER) : found;
  }

  List<String> ofMarker(XmlElement highlight) {
    String name = highlight.word("val");
    return name.equals("none") ? List.of() : List.of(MARKERS.getOrDefault(name, UNKNOWN));
  }

  /**
   * Returns the colour in the file and that of the theme. Some programs use the one, some the
   * other.
   */
  private List<String> named(XmlElement element, String plain, String prefix, String suffix) {
    List<String> found = new ArrayList<>();
    String own = element.word(plain);
    if (HEX.matcher(own).matches()) {
      found.add(own);
    } else if (!own.isEmpty() && !own.equals("auto")) {
      found.add(UNKNOWN);
    }
    String name = element.word(prefix + suffix);
    if (!name.isEmpty()) {
      String base = theme.colours().getOrDefault(name, UNKNOWN);
      found.add(
          HEX.matcher(base).matches()
              ? changed(base, element.word(prefix + "Tint"), element.word(prefix + "Shade"))
              : UNKNOWN);
    }
    return found;
  }

  /** Returns the colour mixed with white or black (ECMA-376-1, 17.3.2.6). */
  private static String changed(String base, String tint, String shade) {
    double light = part(tint);
    double dark = part(shade);
    if (Double.isNaN(light) || Double.isNaN(dark)) {
      return UNKNOWN;
    }
    StringBuilder hex = new StringBuilder();
    for (int channel = 0; channel < 3; channel++) {
      double value = channel(base, channel) * light + 255 * (1 - light);
      String digits = Integer.toHexString((int) Math.round(value * dark));
      hex.append(digits.length() == 1 ? "0" : "").append(digits);
    }
    return hex.toString();
  }

  private static double part(String hex) {
    if (hex.isEmpty()) {
      return 1;
    }
    return hex.matches("[0-9A-Fa-f]{2}") ? Integer.parseInt(hex, 16) / 255.0 : Double.NaN;
  }

  /** Returns whether text in one of the colours may be invisible on one of the backgrounds. */
  static boolean hide(List<String> text, List<String> behind) {
    return text.stream().anyMatch(own -> behind.stream().anyMatch(other -> isClose(own, other)));
  }

  private static boolean isClose(String one, String other) {
    if (one.equals(UNKNOWN) || other.equals(UNKNOWN)) {
      return true;
    }
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second) < LEAST_CONTRAST;
  }

  private static double luminance(String hex) {
    return 0.2126 * linear(channel(hex, 0))
        + 0.7152 * linear(channel(hex, 1))
        + 0.0722 * linear(channel(hex, 2));
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static int channel(String hex, int channel) {
    return Integer.parseInt(hex.substring(2 * channel, 2 * channel + 2), 16);
  }
}
