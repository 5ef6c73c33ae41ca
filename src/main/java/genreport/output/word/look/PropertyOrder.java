package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The schema's order of paragraph and run properties (ECMA-376-1, 17.3.1.26 and 17.3.2.28). */
final class PropertyOrder {

  static final String PARAGRAPH = "pPr";

  private static final List<String> OF_PARAGRAPHS =
      List.of(
          ("pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr"
                  + " suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap"
                  + " overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
                  + " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc"
                  + " textDirection textAlignment textboxTightWrap outlineLvl")
              .split(" "));

  private static final List<String> OF_RUNS =
      List.of(
          ("rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
                  + " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs"
                  + " highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout"
                  + " specVanish oMath")
              .split(" "));

  private PropertyOrder() {}

  /**
   * Returns properties in their order; unknown ones come last.
   *
   * @param kind {@code pPr} or {@code rPr}
   */
  static List<XmlElement> sorted(String kind, Collection<XmlElement> properties) {
    List<String> order = kind.equals(PARAGRAPH) ? OF_PARAGRAPHS : OF_RUNS;
    List<XmlElement> sorted = new ArrayList<>(properties);
    sorted.sort(
        Comparator.comparingInt(
            property -> {
              int place = order.indexOf(property.name().local());
              return place < 0 ? order.size() : place;
            }));
    return sorted;
  }
}
