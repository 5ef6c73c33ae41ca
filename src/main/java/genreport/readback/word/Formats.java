package genreport.readback.word;

import genreport.ooxml.Measures;
import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks properties of paragraphs and runs (ECMA-376-1, 17.3). Describes properties by which text
 * may look different from its characters, and all unknown properties.
 */
final class Formats {

  /** The smallest readable size, in half points. */
  private static final double SMALLEST_SIZE = 8;

  /** The largest size that surely fits on the page, in half points. */
  private static final double LARGEST_SIZE = 288;

  /** The default size, in half points (ECMA-376-1, 17.3.2.38). */
  private static final double USUAL_SIZE = 20;

  /** The largest rise or fall of text that stays in its line, in half points. */
  private static final double MAX_POSITION = 24;

  /** The least and the largest character spacing, in twentieths of a point. */
  private static final double LEAST_TRACKING = -80;

  private static final double MAX_TRACKING = 2000;

  private static final Set<String> CLOSING_MARKS = Set.of("）", "》", "〉", "】", "〕", "」", "』", "”");

  /** Half the width of a character of half a point, in twentieths of a point. */
  private static final double HALF_EM_OF_HALF_POINT = 5;

  /** The least width of characters, in per cent of their own. */
  private static final double LEAST_SCALE = 25;

  /** The largest negative indent, in twentieths of a point. */
  private static final double MAX_OUTDENT = -1000;

  private static final double MAX_INDENT = 8000;

  /** The attributes in hundredths of a character. */
  private static final Set<String> CHARS =
      Set.of("leftChars", "rightChars", "startChars", "endChars", "firstLineChars", "hangingChars");

  /** The least exact line height that doesn't clip characters, as a part of their size. */
  private static final double LEAST_LINE = 0.6;

  private static final Set<String> HARMLESS_OF_RUNS =
      Set.of(
          "rStyle",
          "b",
          "bCs",
          "i",
          "iCs",
          "kern",
          "szCs",
          "u",
          "bdr",
          "snapToGrid",
          "noProof",
          "lang",
          "em",
          "outline",
          "shadow",
          "rPrChange",
          "ins",
          "del",
          "moveFrom",
          "moveTo",
          "highlight",
          "shd",
          "ligatures",
          "cntxtAlts",
          "numForm",
          "numSpacing",
          "stylisticSets");

  /** The namespace of the OpenType features that Word 2010 added. */
  private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

  private static final Map<String, String> SWITCHES =
      Map.ofEntries(
          Map.entry("vanish", "设成了隐藏文字"),
          Map.entry("specVanish", "设成了隐藏文字"),
          Map.entry("webHidden", "设成了在网页视图里隐藏"),
          Map.entry("rtl", "设成了从右往左排"),
          Map.entry("cs", "设成了复杂文种，字号和字体另有一套"),
          Map.entry("strike", "划了删除线"),
          Map.entry("dstrike", "划了双删除线"),
          Map.entry("emboss", "设成了阳文"),
          Map.entry("imprint", "设成了阴文"),
          Map.entry("oMath", "设成了公式"));

  private static final Set<String> HARMLESS_OF_PARAGRAPHS =
      Set.of(
          "pStyle",
          "keepNext",
          "keepLines",
          "pageBreakBefore",
          "widowControl",
          "suppressLineNumbers",
          "pBdr",
          "shd",
          "tabs",
          "suppressAutoHyphens",
          "kinsoku",
          "wordWrap",
          "overflowPunct",
          "topLinePunct",
          "autoSpaceDE",
          "autoSpaceDN",
          "adjustRightInd",
          "snapToGrid",
          "spacing",
          "contextualSpacing",
          "mirrorIndents",
          "suppressOverlap",
          "jc",
          "textAlignment",
          "textboxTightWrap",
          "outlineLvl",
          "divId",
          "cnfStyle",
          "rPr",
          "sectPr",
          "pPrChange");

  /** The usual prefixes; a file may use others. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://schemas.openxmlformats.org/officeDocument/2006/math", "m",
          "http://schemas.openxmlformats.org/markup-compatibility/2006", "mc");

  private static final int LONGEST_NAME = 30;

  private final SymbolFaces faces;
  private final Colours colours;
  private final Numbering numbering;

  Formats(SymbolFaces faces, Colours colours, Numbering numbering) {
    this.faces = faces;
    this.colours = colours;
    this.numbering = numbering;
  }

  /**
   * Returns the effective properties by name. A later value replaces an earlier one; but a switch
   * that any style turns on counts as on, because styles toggle switches (ECMA-376-1, 17.7.3).
   *
   * @param styles the properties of the styles, in order of increasing priority
   * @param own the properties of the paragraph or run itself
   */
  static Map<String, XmlElement> merged(List<XmlElement> styles, Optional<XmlElement> own) {
    Map<String, XmlElement> merged = new LinkedHashMap<>();
    for (XmlElement layer : styles) {
      layer
          .children()
          .forEach(each -> merged.merge(nameOf(each), each, (a, b) -> isLasting(a) ? a : b));
    }
    own.stream().flatMap(XmlElement::children).forEach(each -> merged.put(nameOf(each), each));
    return merged;
  }

  private static boolean isLasting(XmlElement each) {
    String name = nameOf(each);
    boolean isSwitch =
        SWITCHES.containsKey(name) || name.equals("caps") || name.equals("smallCaps");
    return isSwitch && Values.isOn(each);
  }

  /**
   * Returns the problems with a paragraph's properties, in Chinese.
   *
   * @param size the largest size of its text, in half points
   */
  List<String> ofParagraph(Map<String, XmlElement> properties, double size) {
    List<String> found = new ArrayList<>();
    for (XmlElement each : properties.values()) {
      String name = nameOf(each);
      switch (name) {
        case "numPr" -> add(found, numbering.shows(each), "有自动编号，编号不在文字里");
        case "bidi" -> add(found, Values.isOn(each), "设成了从右往左排");
        case "framePr" -> found.add("在图文框里");
        case "textDirection" -> add(found, !each.word("val").startsWith("lr"), "改变了文字方向");
        case "ind" -> add(found, !isWithin(each), "缩进太大或者不合规定，文字可能在页面以外");
        default -> add(found, !HARMLESS_OF_PARAGRAPHS.contains(name), "有读不懂的格式 " + name);
      }
    }
    XmlElement spacing = properties.get("spacing");
    add(found, spacing != null && isClipped(spacing, size), "行距小于字的高度，文字可能被裁掉");
    return found;
  }

  private static boolean isWithin(XmlElement indent) {
    return indent.attributes().entrySet().stream()
        .allMatch(
            entry -> {
              OptionalDouble measure = Measures.parse(entry.getValue(), 20);
              double most = CHARS.contains(entry.getKey().local()) ? MAX_INDENT / 2 : MAX_INDENT;
              return measure.isPresent()
                  && measure.getAsDouble() <= most
                  && measure.getAsDouble() >= MAX_OUTDENT;
            });
  }

  private static boolean isClipped(XmlElement spacing, double size) {
    String line = spacing.word("line");
    if (line.isEmpty() || !spacing.word("lineRule").equals("exact")) {
      return !line.isEmpty() && !(Measures.parse(line, 20).orElse(0) >= 0);
    }
    return Measures.parse(line, 20).orElse(0) < LEAST_LINE * size * 10;
  }

  /** Returns the size of text, in half points. */
  static double size(Map<String, XmlElement> properties) {
    XmlElement size = properties.get("sz");
    return size == null ? USUAL_SIZE : Measures.parse(size.word("val"), 2).orElse(0);
  }

  /**
   * Returns the problems with a run's properties, in Chinese.
   *
   * @param behind the possible background colours of the paragraph
   */
  List<String> ofRun(Map<String, XmlElement> properties, List<String> behind, String text) {
    List<String> found = new ArrayList<>();
    for (XmlElement each : properties.values()) {
      if (nameOf(each).equals("spacing")) {
        double least = leastTracking(text, properties.get("sz"));
        boolean isUsual = isBetween(each.word("val"), 20, least, MAX_TRACKING);
        add(found, !isUsual, "字距太小或者太大，字可能叠在一起");
      } else {
        judge(each, text, found);
      }
    }
    List<String> own = behind;
    for (String name : List.of("shd", "highlight")) {
      XmlElement fill = properties.get(name);
      List<String> under =
          fill == null
              ? List.of()
              : name.equals("shd") ? colours.ofShading(fill) : colours.ofMarker(fill);
      own = under.isEmpty() ? own : under;
    }
    XmlElement color = properties.get("color");
    add(found, color != null && Colours.hide(colours.ofText(color), own), "的颜色与背景相近，看不出来");
    return found;
  }

  /**
   * Returns the least character spacing, in twentieths of a point. The right half of a closing mark
   * is empty, so that the next character may stand there.
   *
   * @param size the element of the size in half points, if there is one
   */
  private static double leastTracking(String text, @Nullable XmlElement size) {
    OptionalDouble halfPoints =
        size == null ? OptionalDouble.of(USUAL_SIZE) : Measures.parse(size.word("val"), 2);
    return CLOSING_MARKS.contains(text) && halfPoints.isPresent()
        ? Math.min(LEAST_TRACKING, -halfPoints.getAsDouble() * HALF_EM_OF_HALF_POINT)
        : LEAST_TRACKING;
  }

  private void judge(XmlElement each, String text, List<String> found) {
    String name = nameOf(each);
    String value = each.word("val");
    switch (name) {
      case "rFonts" -> add(found, faces.use(each), "用了符号字体，显示的是别的字符");
      case "color" -> {}
      case "sz" -> add(found, !isBetween(value, 2, SMALLEST_SIZE, LARGEST_SIZE), "字号太小或者太大，看不出来");
      case "w" ->
          add(
              found,
              !(Measures.parse(value.replaceFirst("%$", ""), 1).orElse(0) >= LEAST_SCALE),
              "字压得太窄，看不出来");
      case "position" ->
          add(found, !isBetween(value, 2, -MAX_POSITION, MAX_POSITION), "升降太多，可能移到了别的行");
      case "caps", "smallCaps" ->
          add(
              found,
              Values.isOn(each) && text.codePoints().anyMatch(Character::isLowerCase),
              "的小写字母显示成大写");
      case "vertAlign" -> add(found, !value.equals("baseline"), "设成了上标或下标");
      case "effect" -> add(found, !value.equals("none"), "有动态效果");
      case "fitText" -> found.add("压缩到了指定的宽度");
      case "eastAsianLayout" ->
          add(found, each.attributes().size() > (each.word("id").isEmpty() ? 0 : 1), "改变了文字方向");
      default -> {
        String says = SWITCHES.getOrDefault(name, "");
        boolean known = HARMLESS_OF_RUNS.contains(name);
        add(found, says.isEmpty() && !known, "有读不懂的格式 " + name);
        add(found, !says.isEmpty() && Values.isOn(each), says);
      }
    }
  }

  private static boolean isBetween(String value, double perPoint, double least, double most) {
    OptionalDouble measure = Measures.parse(value, perPoint);
    return measure.isPresent() && measure.getAsDouble() >= least && measure.getAsDouble() <= most;
  }

  /** Returns the name of an element, with a prefix if it is not in WordprocessingML. */
  static String nameOf(XmlElement element) {
    XmlName name = element.name();
    boolean plain = name.namespace().equals(XmlName.W) || name.namespace().equals(WORD_2010);
    boolean chosen = name.namespace().equals(WORD_2010) && !HARMLESS_OF_RUNS.contains(name.local());
    String prefix = PREFIXES.getOrDefault(name.namespace(), name.prefix());
    String shown = plain && !chosen ? name.local() : prefix + ":" + name.local();
    return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME) + "…";
  }

  private static void add(List<String> found, boolean isSo, String what) {
    if (isSo) {
      found.add(what);
    }
  }
}
