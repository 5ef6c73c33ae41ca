package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The values that undo what a file's document defaults say of paragraphs and letters, for styles
 * that must look as they were measured.
 */
final class NeutralProperties {

  private static final Map<String, String> OF_PARAGRAPHS =
      Map.ofEntries(
          Map.entry("keepNext", "0"),
          Map.entry("keepLines", "0"),
          Map.entry("pageBreakBefore", "0"),
          Map.entry("suppressLineNumbers", "0"),
          Map.entry("suppressAutoHyphens", "0"),
          Map.entry("wordWrap", "1"),
          Map.entry("bidi", "0"),
          Map.entry("adjustRightInd", "1"),
          Map.entry("contextualSpacing", "0"),
          Map.entry("mirrorIndents", "0"),
          Map.entry("jc", "left"),
          Map.entry("textDirection", "lrTb"),
          Map.entry("textAlignment", "auto"),
          Map.entry("outlineLvl", "9"),
          Map.entry("shd", "clear"));

  private static final Map<String, String> OF_RUNS =
      Map.ofEntries(
          Map.entry("color", "auto"),
          Map.entry("spacing", "0"),
          Map.entry("w", "100"),
          Map.entry("kern", "0"),
          Map.entry("position", "0"),
          Map.entry("highlight", "none"),
          Map.entry("u", "none"),
          Map.entry("effect", "none"),
          Map.entry("bdr", "none"),
          Map.entry("shd", "clear"),
          Map.entry("vertAlign", "baseline"),
          Map.entry("em", "none"),
          Map.entry("snapToGrid", "1"));

  /** The properties of letters that are on or off. */
  private static final Set<String> SWITCHES =
      Set.of(
          ("b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint vanish rtl cs"
                  + " specVanish")
              .split(" "));

  /**
   * The properties of letters that no document can want for all of its text, because it can't be
   * read, or not as it is stored. A style can't turn them off: a switch that the document defaults
   * turn on stays on (ECMA-376-1, 17.7.3).
   */
  private static final Set<String> UNREADABLE =
      Set.of(
          ("caps smallCaps strike dstrike emboss imprint vanish specVanish webHidden rtl cs oMath"
                  + " vertAlign effect fitText eastAsianLayout")
              .split(" "));

  /** The attributes of {@code spacing} whose neutral value is not 0. */
  private static final Map<String, String> OF_SPACING = Map.of("line", "240", "lineRule", "auto");

  private NeutralProperties() {}

  /** Returns styles whose document defaults leave text readable. */
  static XmlElement withReadableDefaults(XmlElement styles) {
    return replaced(
        styles,
        "docDefaults",
        defaults ->
            replaced(
                defaults,
                "rPrDefault",
                letters ->
                    replaced(
                        letters,
                        "rPr",
                        all ->
                            all.with(
                                all.children()
                                    .filter(each -> !UNREADABLE.contains(each.name().local()))
                                    .toList()))));
  }

  private static XmlElement replaced(
      XmlElement parent, String name, UnaryOperator<XmlElement> change) {
    return parent.with(
        parent.children().map(child -> child.is(name) ? change.apply(child) : child).toList());
  }

  /**
   * Adds to a style's properties what undoes those of the defaults that they don't set. Indents and
   * spacing are compared attribute by attribute, because Word inherits each of them by itself.
   *
   * @param own the properties by name
   * @param defaults a property of the document defaults
   */
  static void undo(String kind, Map<String, XmlElement> own, XmlElement defaults) {
    String name = defaults.name().local();
    boolean isParagraph = kind.equals(PropertyOrder.PARAGRAPH);
    if (isParagraph && (name.equals("ind") || name.equals("spacing"))) {
      XmlElement property = own.getOrDefault(name, XmlElement.of(name, List.of()));
      for (XmlName attribute : defaults.attributes().keySet()) {
        String local = attribute.local();
        if (property.word(local).isEmpty()) {
          property =
              property.with(local, name.equals("ind") ? "0" : OF_SPACING.getOrDefault(local, "0"));
        }
      }
      own.put(name, property);
    } else if (isParagraph && name.equals("numPr")) {
      own.putIfAbsent(name, BodyFitter.NO_NUMBERING);
    } else {
      value(isParagraph, name)
          .ifPresent(value -> own.putIfAbsent(name, XmlElement.valued(name, value)));
    }
  }

  private static Optional<String> value(boolean isParagraph, String name) {
    return !isParagraph && SWITCHES.contains(name)
        ? Optional.of("0")
        : Optional.ofNullable((isParagraph ? OF_PARAGRAPHS : OF_RUNS).get(name));
  }
}
