package genreport.readback.word;

import genreport.ooxml.XmlElement;
import java.util.Set;

/** Checks the properties of content controls (ECMA-376-1, 17.5.2). */
final class ControlInspector {

  /** The properties with which a control shows its stored content. */
  private static final Set<String> HARMLESS =
      Set.of(
          "rPr",
          "alias",
          "tag",
          "id",
          "lock",
          "placeholder",
          "temporary",
          "text",
          "richText",
          "group",
          "docPartObj",
          "docPartList",
          "date",
          "comboBox",
          "dropDownList");

  private ControlInspector() {}

  static void inspect(XmlElement control, String place, Remarks remarks) {
    control
        .children("sdtPr")
        .flatMap(XmlElement::children)
        .map(Formats::nameOf)
        .filter(name -> !HARMLESS.contains(name))
        .filter(name -> !name.endsWith(":appearance") && !name.endsWith(":color"))
        .forEach(
            name ->
                remarks.add(
                    place,
                    name.equals("showingPlcHdr") ? "有内容控件的占位文字" : "有内容由别处填入的控件（" + name + "）"));
  }
}
