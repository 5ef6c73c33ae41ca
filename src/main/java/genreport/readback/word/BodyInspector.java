package genreport.readback.word;

import genreport.ooxml.Styles;
import genreport.ooxml.XmlElement;
import genreport.readback.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds content of a body that a reader may see differently from its stored text. Every element and
 * property that is not known to be harmless is remarked on.
 */
final class BodyInspector {

  private static final Set<String> PROPERTIES =
      Set.of(
          "pPr",
          "rPr",
          "tblPr",
          "tblGrid",
          "tblPrEx",
          "trPr",
          "tcPr",
          "sdtPr",
          "sdtEndPr",
          "sdtContent",
          "customXmlPr",
          "smartTagPr",
          "sectPr");

  /** The elements that contain text, shown or hidden. */
  private static final Set<String> TEXTS = Set.of("t", "instrText", "delText", "delInstrText");

  /** The properties with which a content control (ECMA-376-1, 17.5.2) shows its stored content. */
  private static final Set<String> OF_CONTROLS =
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

  private static final int EXCERPT = 12;

  private final Styles styles;
  private final Formats formats;
  private final Colours colours;
  private final Remarks remarks = new Remarks();
  private final RunInspector runs;
  private final TableInspector tables;
  private int paragraphs;

  private BodyInspector(WordParts parts) {
    ThemeValues theme = ThemeValues.of(parts);
    styles = new Styles(parts.styles());
    colours = new Colours(theme);
    formats =
        new Formats(
            new SymbolFaces(parts.fonts(), theme), colours, new Numbering(parts.numbering()));
    runs = new RunInspector(styles, formats, colours, remarks);
    tables = new TableInspector(this, styles, colours, remarks);
  }

  /**
   * The result.
   *
   * @param text the shown text; see {@link PlainText}
   */
  record Result(Remarks remarks, String text) {}

  static Result inspect(WordParts parts) {
    BodyInspector inspector = new BodyInspector(parts);
    DocumentInspector.inspect(parts, inspector.remarks);
    XmlElement body = parts.document().child("body").orElseThrow();
    List<String> paper = DocumentInspector.paper(parts, inspector.colours);
    inspector.requireTextInRuns(parts.document());
    inspector.runs.fields().inspect(body);
    inspector.content(body, Elements.BLOCKS, new BlockContext("", "", false, paper));
    inspector.runs.fields().end();
    return new Result(inspector.remarks, inspector.runs.text());
  }

  /**
   * Remarks on text in properties and in elements that are not for text: programs differ in whether
   * they show it.
   */
  private void requireTextInRuns(XmlElement root) {
    boolean isStray =
        root.all()
            .anyMatch(
                element ->
                    (!TEXTS.contains(element.name().local()) && !element.ownText().isBlank())
                        || (isProperties(element) && !text(element).isEmpty()));
    if (isStray) {
      remarks.add("正文", "有不在文字元素里的文字");
    }
  }

  private static boolean isProperties(XmlElement element) {
    String name = element.name().local();
    return PROPERTIES.contains(name) && !name.equals("sdtContent");
  }

  /** Inspects the blocks, rows or cells in an element. */
  void content(XmlElement parent, Elements kind, BlockContext context) {
    for (XmlElement child : parts(parent, context.place())) {
      String name = Formats.nameOf(child);
      if (kind.areWrappedBy(name)) {
        content(unwrapped(child, context.place()), kind, context);
      } else if (!kind.have(name)) {
        remark(kind, name, context.place());
      } else if (name.equals("p")) {
        paragraph(child, context);
      } else {
        tables.inspect(child, name, context);
      }
    }
  }

  private void remark(Elements kind, String name, String place) {
    if (!kind.pass(name)) {
      remarks.add(place.isEmpty() ? "正文" : place, Elements.named(name));
    }
  }

  /**
   * Returns the children without the properties. Remarks on properties that are repeated or not at
   * the start.
   */
  private List<XmlElement> parts(XmlElement parent, String place) {
    List<XmlElement> children = parent.children().toList();
    List<String> names = children.stream().map(Formats::nameOf).toList();
    List<String> properties = names.stream().filter(PROPERTIES::contains).toList();
    boolean inOrder =
        parent.is("sdt")
            || parent.is("body")
            || names.subList(0, properties.size()).equals(properties);
    if (!inOrder || properties.stream().distinct().count() < properties.size()) {
      remarks.add(place.isEmpty() ? "正文" : place, "有次序不合规定的内容");
    }
    return children.stream().filter(each -> !PROPERTIES.contains(Formats.nameOf(each))).toList();
  }

  /**
   * Returns the element that has the content of a wrapper: the wrapper itself, or the content of a
   * content control.
   */
  private XmlElement unwrapped(XmlElement wrapper, String place) {
    if (!wrapper.is("sdt")) {
      return wrapper;
    }
    inspectControl(wrapper, place.isEmpty() ? "正文" : place);
    parts(wrapper, place).forEach(each -> remark(Elements.RUNS, Formats.nameOf(each), place));
    return wrapper.child("sdtContent").orElse(XmlElement.of("sdtContent", List.of()));
  }

  private void inspectControl(XmlElement control, String place) {
    control
        .children("sdtPr")
        .flatMap(XmlElement::children)
        .map(Formats::nameOf)
        .filter(name -> !OF_CONTROLS.contains(name))
        .filter(name -> !name.endsWith(":appearance") && !name.endsWith(":color"))
        .forEach(
            name ->
                remarks.add(
                    place,
                    name.equals("showingPlcHdr") ? "有内容控件的占位文字" : "有内容由别处填入的控件（" + name + "）"));
  }

  private void paragraph(XmlElement paragraph, BlockContext context) {
    String style =
        paragraph.child("pPr").map(properties -> properties.valueOf("pStyle")).orElse("");
    String text = text(paragraph);
    if (!context.inTable() && !text.isEmpty()) {
      paragraphs++;
    }
    String place =
        context.inTable()
            ? context.place()
            : text.isEmpty() ? "正文" : "正文第 " + paragraphs + " 段" + excerpt(text);
    List<XmlElement> base = new ArrayList<>(styles.documentDefaults("pPr"));
    if (context.inTable()) {
      base.addAll(styles.properties("table", context.tableStyle(), "pPr"));
    }
    base.addAll(styles.properties("paragraph", style, "pPr"));
    Map<String, XmlElement> merged = Formats.merged(base, paragraph.child("pPr"));
    XmlElement shading = merged.get("shd");
    BlockContext within =
        context.on(shading == null ? List.of() : colours.ofShading(shading)).at(place);
    int before = runs.text().length();
    runs.begin();
    inline(paragraph, within, style);
    if (runs.text().length() > before || merged.containsKey("numPr")) {
      formats.ofParagraph(merged, runs.largestSize()).forEach(what -> remarks.add(place, what));
    }
    paragraph.child("pPr").stream()
        .flatMap(properties -> properties.children("sectPr"))
        .forEach(section -> DocumentInspector.section(section, remarks));
  }

  private void inline(XmlElement parent, BlockContext context, String style) {
    for (XmlElement child : parts(parent, context.place())) {
      String name = Formats.nameOf(child);
      if (Elements.RUNS.areWrappedBy(name)) {
        inline(unwrapped(child, context.place()), context, style);
      } else if (Elements.RUNS.have(name)) {
        parts(child, context.place());
        runs.inspect(child, new RunInspector.Paragraph(context, style, context.place()));
      } else {
        remark(Elements.RUNS, name, context.place());
      }
    }
  }

  /** Returns all text in an element, shown or hidden; see {@link PlainText}. */
  static String text(XmlElement element) {
    StringBuilder text = new StringBuilder();
    Stream<XmlElement> all = element.all();
    all.filter(each -> each.is("t")).forEach(each -> text.append(each.ownText()));
    return PlainText.of(text);
  }

  static String excerpt(String text) {
    int end = Math.min(text.length(), EXCERPT);
    boolean splits = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return "“" + text.substring(0, splits ? end - 1 : end) + (end < text.length() ? "…" : "") + "”";
  }
}
