package genreport.readback.word;

import genreport.ooxml.Styles;
import genreport.ooxml.XmlElement;
import genreport.readback.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the runs of a paragraph and collects the text that they show. */
final class RunInspector {

  /** The characters that change the text direction (UAX 9). */
  private static final String DIRECTIONS =
      "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

  /**
   * A paragraph.
   *
   * @param style the id of its style; empty for the default style
   */
  record Paragraph(BlockContext context, String style, String place) {}

  /** The styles that a run's properties come from. */
  private record StyleKey(boolean inTable, String table, String paragraph, String run) {}

  private final Styles styles;
  private final Formats formats;
  private final Colours colours;
  private final Remarks remarks;
  private final FieldState fields;
  private final StringBuilder text = new StringBuilder();
  private final Map<StyleKey, List<XmlElement>> layers = new HashMap<>();

  /** The largest size of text since {@link #begin}, in half points. */
  private double largest;

  RunInspector(Styles styles, Formats formats, Colours colours, Remarks remarks) {
    this.styles = styles;
    this.formats = formats;
    this.colours = colours;
    this.remarks = remarks;
    this.fields = new FieldState(remarks);
  }

  FieldState fields() {
    return fields;
  }

  /** Returns the text shown so far. */
  String text() {
    return text.toString();
  }

  void begin() {
    largest = 0;
  }

  double largestSize() {
    return largest;
  }

  void inspect(XmlElement run, Paragraph paragraph) {
    Optional<XmlElement> own = run.child("rPr");
    StringBuilder shown = new StringBuilder();
    for (XmlElement part : run.children().filter(child -> !child.is("rPr")).toList()) {
      take(part, paragraph.place(), shown);
    }
    Optional<XmlElement> vanish = own.flatMap(properties -> properties.child("vanish"));
    if (vanish.isPresent() && !Values.isSwitch(vanish.get())) {
      remarks.add(paragraph.place(), "设成了隐藏文字");
    }
    boolean isHidden = vanish.isPresent() && Values.isOn(vanish.get());
    String plain = PlainText.of(shown);
    if (plain.isEmpty() || isHidden) {
      return;
    }
    if (fields.isInCode()) {
      remarks.add(paragraph.place(), "有文字在域代码里");
    }
    if (plain.chars().anyMatch(c -> DIRECTIONS.indexOf(c) >= 0)) {
      remarks.add(paragraph.place(), "有看不见的方向控制字符");
    }
    text.append(plain);
    judge(own, paragraph, plain);
  }

  private void take(XmlElement part, String place, StringBuilder shown) {
    String name = Formats.nameOf(part);
    if (!Elements.isOfARun(name)) {
      remarks.add(place, Elements.named(name));
    } else if (name.equals("t")) {
      shown.append(part.ownText());
      if (part.children().findAny().isPresent()) {
        remarks.add(place, "有读不懂的内容");
      }
    } else if (name.equals("noBreakHyphen")) {
      shown.append('-');
    } else if (name.equals("fldChar")) {
      fields.take(part, place);
    } else if (name.equals("instrText")) {
      if (!fields.isInCode()) {
        remarks.add(place, "有不完整的域");
      }
    } else if (!part.ownText().isBlank() || part.children().findAny().isPresent()) {
      remarks.add(place, "有读不懂的内容");
    }
  }

  private void judge(Optional<XmlElement> own, Paragraph paragraph, String plain) {
    String runStyle = own.map(properties -> properties.valueOf("rStyle")).orElse("");
    BlockContext context = paragraph.context();
    StyleKey key =
        new StyleKey(context.inTable(), context.tableStyle(), paragraph.style(), runStyle);
    List<XmlElement> base = layers.computeIfAbsent(key, this::layers);
    Map<String, XmlElement> merged = Formats.merged(base, own);
    largest = Math.max(largest, Formats.size(merged));
    formats
        .ofRun(merged, context.behind(), plain)
        .forEach(what -> remarks.add(paragraph.place(), what));
    if (context.inTable()) {
      for (XmlElement condition : styles.conditions(context.tableStyle())) {
        List<String> behind =
            condition
                .child("tcPr")
                .flatMap(cell -> cell.child("shd"))
                .map(colours::ofShading)
                .filter(fill -> !fill.isEmpty())
                .orElse(context.behind());
        List<XmlElement> all = new ArrayList<>(condition.children("rPr").toList());
        all.addAll(base);
        formats
            .ofRun(Formats.merged(all, own), behind, plain)
            .forEach(what -> remarks.add(paragraph.place(), what));
      }
    }
  }

  private List<XmlElement> layers(StyleKey key) {
    List<XmlElement> found = new ArrayList<>(styles.documentDefaults("rPr"));
    if (key.inTable()) {
      found.addAll(styles.properties("table", key.table(), "rPr"));
    }
    found.addAll(styles.properties("paragraph", key.paragraph(), "rPr"));
    found.addAll(styles.properties("character", key.run(), "rPr"));
    return found;
  }
}
