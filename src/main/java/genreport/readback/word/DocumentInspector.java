package genreport.readback.word;

import genreport.ooxml.Measures;
import genreport.ooxml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the properties of the whole document: background, settings, pages. */
final class DocumentInspector {

  /** The least width and height of the text area, in twentieths of a point. */
  private static final double LEAST_ROOM = 1000;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "linkStyles", "样式在打开时随别的文件更新",
          "mailMerge", "有邮件合并");

  private static final Set<String> HARMLESS_OF_SECTIONS =
      Set.of(
          "headerReference",
          "footerReference",
          "footnotePr",
          "endnotePr",
          "type",
          "pgSz",
          "pgMar",
          "paperSrc",
          "pgBorders",
          "pgNumType",
          "cols",
          "formProt",
          "vAlign",
          "noEndnote",
          "titlePg",
          "textDirection",
          "rtlGutter",
          "docGrid",
          "printerSettings",
          "sectPrChange");

  private DocumentInspector() {}

  static void inspect(WordParts parts, Remarks remarks) {
    parts.settings().stream()
        .flatMap(XmlElement::children)
        .filter(Values::isOn)
        .map(setting -> SETTINGS.getOrDefault(Formats.nameOf(setting), ""))
        .filter(says -> !says.isEmpty())
        .forEach(says -> remarks.add("整个文件", says));
    parts
        .document()
        .children()
        .filter(child -> !child.is("body") && !child.is("background"))
        .forEach(child -> remarks.add("正文", Elements.named(Formats.nameOf(child))));
    parts
        .document()
        .child("body")
        .flatMap(body -> body.child("sectPr"))
        .ifPresent(section -> section(section, remarks));
  }

  /** Returns the possible colours of the page. */
  static List<String> paper(WordParts parts, Colours colours) {
    Optional<XmlElement> shown =
        parts.settings().flatMap(root -> root.child("displayBackgroundShape"));
    Optional<XmlElement> background = parts.document().child("background");
    if (background.isEmpty() || shown.filter(Values::isOn).isEmpty()) {
      return List.of(Colours.PAPER);
    }
    return background.get().children().findAny().isPresent()
        ? List.of(Colours.UNKNOWN)
        : colours.ofBackground(background.get());
  }

  /** Checks the page setup of a section. */
  static void section(XmlElement section, Remarks remarks) {
    section
        .children()
        .map(Formats::nameOf)
        .filter(name -> !HARMLESS_OF_SECTIONS.contains(name))
        .forEach(
            name -> {
              boolean isOff =
                  name.equals("bidi") && section.child(name).filter(Values::isOn).isEmpty();
              if (!isOff) {
                remarks.add("页面设置", name.equals("lnNumType") ? "有行号" : "有读不懂的内容 " + name);
              }
            });
    Optional<XmlElement> size = section.child("pgSz");
    Optional<XmlElement> margins = section.child("pgMar");
    if (size.isPresent() && margins.isPresent()) {
      boolean fits =
          room(size.get().word("w"), margins.get(), "left", "right") >= LEAST_ROOM
              && room(size.get().word("h"), margins.get(), "top", "bottom") >= LEAST_ROOM;
      if (!fits) {
        remarks.add("页面设置", "没有给文字留出地方");
      }
    }
  }

  private static double room(String size, XmlElement margins, String one, String other) {
    return Measures.parse(size, 20).orElse(0) - margin(margins, one) - margin(margins, other);
  }

  private static double margin(XmlElement margins, String side) {
    String value = margins.word(side);
    return value.isEmpty() ? 0 : Math.abs(Measures.parse(value, 20).orElse(Double.MAX_VALUE));
  }
}
