package genreport.output.word;

import genreport.Bundled;
import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Note;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.document.Table.Cell;
import genreport.document.Table.Row;
import genreport.document.Table.Scope;
import genreport.document.Title;
import genreport.style.Length;
import genreport.template.TemplateEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A report built by hand, with the merged cells of the forms, and what it takes to write it. */
final class SampleReport {

  static final String LONG_TEXT =
      "2021年，我办坚持以习近平新时代中国特色社会主义思想为指导，认真贯彻《中华人民共和国政府信息公开条例》，"
          + "围绕“放管服”改革……全年通过门户网站（含“政务公开”专栏）公开信息1,024条——同比增长12.5%，"
          + "其中‘一网通办’类信息370条；政务新媒体A/B两个账号发布信息59237条。";

  private static final List<String> APPLICANTS = List.of("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");
  private static final List<String> REVIEW_RESULTS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");

  private SampleReport() {}

  /** The Word file of a document. */
  static byte[] write(Document document) {
    return writer().write(document).value().orElseThrow();
  }

  static byte[] writeDraft(Document document) {
    return writer()
        .writeDraft(document, "草稿", List.of(new Note(0, 0, 2, 5, List.of("一", "二"))))
        .value()
        .orElseThrow();
  }

  static WordWriter writer() {
    return new WordWriter(new TemplateEngine(Bundled.FOLDERS), Bundled.styles());
  }

  /** Everything that a report can hold; table three, table four and a table that ends it. */
  static Document document() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Title("title", List.of("示例区人民政府办公室", "2021年政府信息公开工作年度报告")));
    blocks.add(paragraph(LONG_TEXT));
    blocks.add(new Heading(1, "heading-1", text("一、总体情况")));
    blocks.add(new Heading(2, "heading-2", text("（一）主动公开")));
    blocks.add(paragraph(LONG_TEXT));
    blocks.add(
        new Paragraph(
            "body",
            List.of(
                new Inline.Text("（二）依申请公开。", "run-in-2"),
                new Inline.Text("收到申请", ""),
                new Inline.Text("8件", "strong"),
                new Inline.Text("，均已答复；“𠮷”字样\t<&>不变。", ""))));
    blocks.add(new Heading(3, "heading-3", text("1.平台建设")));
    blocks.add(new Heading(4, "heading-4", text("（1）网站")));
    for (int i = 0; i < 12; i++) {
      blocks.add(paragraph(LONG_TEXT));
    }
    blocks.add(new Heading(1, "heading-1", text("三、收到和处理政府信息公开申请情况")));
    blocks.add(tableThree());
    blocks.add(new Heading(1, "heading-1", text("四、政府信息公开行政复议、行政诉讼情况")));
    blocks.add(tableFour());
    blocks.add(new Paragraph("signature", text("示例区人民政府办公室")));
    blocks.add(tableFour());
    blocks.add(tableFour());
    return new Document("示例区人民政府办公室2021年政府信息公开工作年度报告", "示例区人民政府办公室", blocks);
  }

  /** A document of these blocks only. */
  static Document documentOf(Block... blocks) {
    return new Document("报告", "示例区", List.of(blocks));
  }

  static Paragraph paragraph(String text) {
    return new Paragraph("body", text(text));
  }

  static List<Inline> text(String text) {
    return List.of(new Inline.Text(text, ""));
  }

  /** Table three of the 2021 form: ten columns, A to C of labels, seven of figures. */
  static Table tableThree() {
    List<Length> columns = new ArrayList<>();
    columns.add(Length.mm(12.3));
    columns.add(Length.mm(18.7));
    columns.add(Length.mm(41));
    for (int i = 0; i < 7; i++) {
      columns.add(Length.mm(12));
    }
    return new Table("table", "收到和处理政府信息公开申请情况", columns, headOfThree(), bodyOfThree());
  }

  /** Table four: fifteen equal columns. */
  static Table tableFour() {
    List<Cell> first = List.of(head(0, 5, 1, "行政复议"), head(5, 10, 1, "行政诉讼"));
    List<Cell> second = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      second.add(head(i, 1, 2, REVIEW_RESULTS.get(i)));
    }
    second.add(head(5, 5, 1, "未经复议直接起诉"));
    second.add(head(10, 5, 1, "复议后起诉"));
    List<Cell> third = new ArrayList<>();
    List<Cell> figures = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      if (i >= 5) {
        third.add(head(i, 1, 1, REVIEW_RESULTS.get(i % 5)));
      }
      figures.add(figure(i, 400 + i));
    }
    return new Table(
        "table",
        "政府信息公开行政复议、行政诉讼情况",
        Collections.nCopies(15, Length.mm(10.4)),
        List.of(row(first), row(second), row(third)),
        List.of(new Row(figures, false)));
  }

  private static List<Row> headOfThree() {
    String relation = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    List<Cell> third = new ArrayList<>();
    for (int i = 0; i < APPLICANTS.size(); i++) {
      third.add(head(4 + i, 1, 1, APPLICANTS.get(i)));
    }
    return List.of(
        row(List.of(head(0, 3, 3, relation), head(3, 7, 1, "申请人情况"))),
        row(List.of(head(3, 1, 2, "自然人"), head(4, 5, 1, "法人或其他组织"), head(9, 1, 2, "总计"))),
        row(third));
  }

  private static List<Row> bodyOfThree() {
    List<Row> rows = new ArrayList<>();
    rows.add(figures(rows.size(), List.of(label(0, 3, 1, "一、本年新收政府信息公开申请数量")), true));
    rows.add(figures(rows.size(), List.of(label(0, 3, 1, "二、上年结转政府信息公开申请数量")), true));
    Cell results = label(0, 1, 22, "三、本年度办理结果");
    rows.add(figures(rows.size(), List.of(results, label(1, 2, 1, "（一）予以公开")), true));
    rows.add(figures(rows.size(), List.of(label(1, 2, 1, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）")), false));
    group(
        rows,
        "（三）不予公开",
        List.of(
            "1.属于国家秘密",
            "2.其他法律行政法规禁止公开",
            "3.危及“三安全一稳定”",
            "4.保护第三方合法权益",
            "5.属于三类内部事务信息",
            "6.属于四类过程性信息",
            "7.属于行政执法案卷",
            "8.属于行政查询事项"));
    group(rows, "（四）无法提供", List.of("1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"));
    group(
        rows,
        "（五）不予处理",
        List.of("1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息"));
    group(
        rows,
        "（六）其他处理",
        List.of(
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他"));
    rows.add(figures(rows.size(), List.of(label(1, 2, 1, "（七）总计")), false));
    rows.add(figures(rows.size(), List.of(label(0, 3, 1, "四、结转下年度继续办理")), false));
    return rows;
  }

  private static void group(List<Row> rows, String name, List<String> labels) {
    for (int i = 0; i < labels.size(); i++) {
      List<Cell> cells = new ArrayList<>();
      if (i == 0) {
        cells.add(label(1, 1, labels.size(), name));
      }
      cells.add(label(2, 1, 1, labels.get(i)));
      rows.add(figures(rows.size(), cells, i < labels.size() - 1));
    }
  }

  private static Row figures(int index, List<Cell> labels, boolean keepWithNext) {
    List<Cell> cells = new ArrayList<>(labels);
    for (int i = 3; i < 10; i++) {
      cells.add(figure(i, 100 * index + i));
    }
    return new Row(cells, keepWithNext);
  }

  private static Row row(List<Cell> cells) {
    return new Row(cells, true);
  }

  static Cell head(int column, int colspan, int rowspan, String text) {
    return new Cell(column, colspan, rowspan, Scope.COLUMN, "table-head", text(text));
  }

  static Cell label(int column, int colspan, int rowspan, String text) {
    return new Cell(column, colspan, rowspan, Scope.ROW, "table-label", text(text));
  }

  static Cell figure(int column, int value) {
    return new Cell(column, 1, 1, Scope.NONE, "table", text(String.valueOf(value)));
  }
}
