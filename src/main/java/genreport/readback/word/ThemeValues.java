package genreport.readback.word;

import genreport.ooxml.XmlElement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The colours and fonts of a theme (ECMA-376-1, 20.1.6.2 and 17.15.1.20).
 *
 * @param colours six hexadecimal digits by the name that documents use
 * @param hasSymbols whether one of its fonts is a symbol font
 */
record ThemeValues(Map<String, String> colours, boolean hasSymbols) {

  /** The names that documents use, by the names in the theme. */
  private static final Map<String, String> NAMES =
      Map.of(
          "dk1", "dark1 text1 tx1",
          "lt1", "light1 background1 bg1",
          "dk2", "dark2 text2 tx2",
          "lt2", "light2 background2 bg2",
          "hlink", "hyperlink",
          "folHlink", "followedHyperlink");

  /** The default mapping of names in Word. */
  private static final Map<String, String> USUAL_MAPPING =
      Map.of("bg1", "light1", "t1", "dark1", "bg2", "light2", "t2", "dark2");

  static ThemeValues of(WordParts parts) {
    Map<String, String> colours = new HashMap<>();
    if (isUsual(parts.settings())) {
      parts.theme().stream()
          .flatMap(XmlElement::all)
          .filter(element -> element.name().local().equals("clrScheme"))
          .flatMap(XmlElement::children)
          .forEach(
              entry ->
                  entry
                      .children()
                      .findFirst()
                      .map(ThemeValues::hex)
                      .ifPresent(
                          hex -> {
                            String own = entry.name().local();
                            for (String name : NAMES.getOrDefault(own, own).split(" ", -1)) {
                              colours.put(name, hex);
                            }
                          }));
    }
    boolean symbols =
        parts.theme().stream()
            .flatMap(XmlElement::all)
            .flatMap(element -> element.attribute("", "typeface").stream())
            .anyMatch(SymbolFaces::isSymbol);
    return new ThemeValues(Map.copyOf(colours), symbols);
  }

  private static boolean isUsual(Optional<XmlElement> settings) {
    return settings.flatMap(root -> root.child("clrSchemeMapping")).stream()
        .flatMap(mapping -> mapping.attributes().entrySet().stream())
        .allMatch(
            entry ->
                USUAL_MAPPING
                    .getOrDefault(entry.getKey().local(), entry.getValue())
                    .equals(entry.getValue()));
  }

  private static String hex(XmlElement colour) {
    return colour.attribute("", "lastClr").or(() -> colour.attribute("", "val")).orElse("");
  }
}
