package genreport.readback.word;

import genreport.ooxml.Measures;
import genreport.ooxml.Styles;
import genreport.ooxml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks tables, their rows and cells (ECMA-376-1, 17.4). */
final class TableInspector {

  /** The least width of a cell, in twentieths of a point; a row is at least twice as high. */
  private static final double LEAST = 57;

  private static final double MAX_INDENT = 5000;

  private static final Set<String> HARMLESS =
      Set.of(
          "tblStyle",
          "tblStyleRowBandSize",
          "tblStyleColBandSize",
          "tblOverlap",
          "tblW",
          "jc",
          "tblCellSpacing",
          "tblInd",
          "tblBorders",
          "shd",
          "tblLayout",
          "tblCellMar",
          "tblLook",
          "tblCaption",
          "tblDescription",
          "tblPrChange",
          "tblPrExChange",
          "cnfStyle",
          "divId",
          "gridBefore",
          "gridAfter",
          "wBefore",
          "wAfter",
          "cantSplit",
          "trHeight",
          "tblHeader",
          "ins",
          "del",
          "trPrChange",
          "tcW",
          "gridSpan",
          "hMerge",
          "vMerge",
          "tcBorders",
          "noWrap",
          "tcMar",
          "textDirection",
          "vAlign",
          "hideMark",
          "headers",
          "tcPrChange");

  private static final Map<String, String> SWITCHES =
      Map.of(
          "bidiVisual", "的列从右往左排",
          "hidden", "是隐藏的行",
          "tcFitText", "的文字压缩到了格的宽度");

  private static final Map<String, String> NAMED =
      Map.of(
          "tblpPr", "是浮动的表格，可能盖住别的内容",
          "cellIns", "有增加格的修订",
          "cellDel", "有删除格的修订",
          "cellMerge", "有合并格的修订");

  private final BodyInspector body;
  private final Styles styles;
  private final Colours colours;
  private final Remarks remarks;

  /** The number of the current outermost table, from 1. */
  private int table;

  private int row;
  private int cell;

  TableInspector(BodyInspector body, Styles styles, Colours colours, Remarks remarks) {
    this.body = body;
    this.styles = styles;
    this.colours = colours;
    this.remarks = remarks;
  }

  /**
   * Inspects a table, row or cell.
   *
   * @param name the local name of the element
   */
  void inspect(XmlElement element, String name, BlockContext context) {
    switch (name) {
      case "tbl" -> table(element, context);
      case "tr" -> row(element, context);
      default -> cell(element, context);
    }
  }

  private void table(XmlElement own, BlockContext context) {
    if (!context.inTable()) {
      table++;
      row = 0;
    }
    String place = context.inTable() ? context.place() : "第 " + table + " 张表";
    XmlElement properties = own.child("tblPr").orElse(XmlElement.of("tblPr", List.of()));
    String style = properties.valueOf("tblStyle");
    List<XmlElement> inherited = styles.properties("table", style, "tblPr", "trPr", "tcPr");
    BlockContext within = context;
    for (XmlElement layer : inherited) {
      judge(layer, place);
      within = within.on(fill(layer));
    }
    for (XmlElement condition : styles.conditions(style)) {
      condition
          .children()
          .filter(each -> !each.is("rPr") && !each.is("pPr"))
          .forEach(each -> judge(each, place));
    }
    judge(properties, place);
    within = within.on(fill(properties)).inTable(style).at(place);
    body.content(own, Elements.ROWS, within);
  }

  private void row(XmlElement own, BlockContext context) {
    boolean isOutermost = !context.place().contains("格");
    if (isOutermost) {
      row++;
      cell = 0;
    }
    String place = isOutermost ? context.place() + "第 " + row + " 行" : context.place();
    XmlElement properties = own.child("trPr").orElse(XmlElement.of("trPr", List.of()));
    if (properties.child("del").isPresent()) {
      return;
    }
    BlockContext within = context.at(place);
    for (XmlElement exception : own.children("tblPrEx").toList()) {
      judge(exception, place);
      within = within.on(fill(exception));
    }
    if (!BodyInspector.text(own).isEmpty()) {
      judge(properties, place);
      properties
          .child("trHeight")
          .filter(height -> height.word("hRule").equals("exact"))
          .filter(height -> !(Measures.parse(height.word("val"), 20).orElse(0) >= LEAST * 2))
          .ifPresent(height -> remarks.add(place, "的行高固定得太小，文字可能被裁掉"));
    }
    body.content(own, Elements.CELLS, within);
  }

  private void cell(XmlElement own, BlockContext context) {
    boolean isOutermost = !context.place().contains("格");
    cell += isOutermost ? 1 : 0;
    String text = BodyInspector.text(own);
    String place =
        isOutermost
            ? context.place()
                + "第 "
                + cell
                + " 格"
                + (text.isEmpty() ? "" : BodyInspector.excerpt(text))
            : context.place();
    XmlElement properties = own.child("tcPr").orElse(XmlElement.of("tcPr", List.of()));
    if (!text.isEmpty()) {
      judge(properties, place);
      properties
          .child("tcW")
          .filter(width -> List.of("", "dxa").contains(width.word("type")))
          .filter(width -> !(Measures.parse(width.word("w"), 20).orElse(0) >= LEAST))
          .ifPresent(width -> remarks.add(place, "的宽度几乎为零"));
      for (String merge : List.of("hMerge", "vMerge")) {
        properties
            .child(merge)
            .filter(merged -> !merged.word("val").equals("restart"))
            .ifPresent(merged -> remarks.add(place, "在合并的格里另有文字，有的程序不显示"));
      }
    }
    body.content(own, Elements.BLOCKS, context.on(fill(properties)).at(place));
  }

  private List<String> fill(XmlElement properties) {
    return properties.child("shd").map(colours::ofShading).orElse(List.of());
  }

  /** Remarks on properties of a table, row or cell by which it may look different. */
  private void judge(XmlElement properties, String place) {
    for (XmlElement each : properties.children().toList()) {
      String name = Formats.nameOf(each);
      if (SWITCHES.containsKey(name)) {
        if (Values.isOn(each)) {
          remarks.add(place, SWITCHES.get(name));
        }
      } else if (NAMED.containsKey(name)) {
        remarks.add(place, NAMED.get(name));
      } else if (!HARMLESS.contains(name)) {
        remarks.add(place, "有读不懂的格式 " + name);
      }
      if (name.equals("tblInd") && !isWithin(each.word("w"))) {
        remarks.add(place, "缩进太大，可能在页面以外");
      }
    }
  }

  private static boolean isWithin(String indent) {
    double measure = Measures.parse(indent, 20).orElse(Double.MAX_VALUE);
    return Math.abs(measure) <= MAX_INDENT;
  }
}
