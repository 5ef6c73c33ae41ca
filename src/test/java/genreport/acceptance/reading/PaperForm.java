package genreport.acceptance.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form as it is printed on paper, copied by hand from the two official forms.
 *
 * @param bands the table of section two
 * @param results the rows of 三、本年度办理结果
 */
public record PaperForm(List<Band> bands, List<Group> results) {

  /** A part of the table of section two; heads without the first, 信息内容. */
  public record Band(String title, List<String> heads, List<Row> rows) {}

  /** A row of the table of section two. */
  public record Row(String label, List<String> paths) {}

  /** A group of results; one without rows is itself a row. */
  public record Group(String label, String path, Map<String, String> rows) {

    public List<String> paths() {
      return rows.isEmpty()
          ? List.of(path)
          : rows.values().stream().map(key -> path + "." + key).toList();
    }
  }

  public static final List<String> APPLICANTS =
      List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");
  public static final List<String> OUTCOMES = List.of("结果维持", "结果纠正", "其他结果", "尚未审结");
  public static final List<String> DISPUTES =
      List.of("复议诉讼.行政复议", "复议诉讼.行政诉讼.未经复议直接起诉", "复议诉讼.行政诉讼.复议后起诉");
  public static final List<String> SECTIONS =
      List.of(
          "一、总体情况",
          "二、主动公开政府信息情况",
          "三、收到和处理政府信息公开申请情况",
          "四、政府信息公开行政复议、行政诉讼情况",
          "五、存在的主要问题及改进情况",
          "六、其他需要报告的事项");

  private static final int FIRST_YEAR_OF_SECOND_FORM = 2021;

  public static PaperForm of(int year) {
    return year < FIRST_YEAR_OF_SECOND_FORM
        ? new PaperForm(bandsOf2019(), results(new Group("（六）其他处理", "依申请公开.其他处理", Map.of())))
        : new PaperForm(bandsOf2021(), results(otherResultsOf2021()));
  }

  /** Paths of the rows of （一） to （六）. */
  public List<String> details() {
    return results.stream().flatMap(group -> group.paths().stream()).toList();
  }

  /** Paths of all rows of the table of section three, from the top. */
  public List<String> applications() {
    return Stream.of(
            List.of("依申请公开.新收", "依申请公开.上年结转"), details(), List.of("依申请公开.总计", "依申请公开.结转下年度"))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Band> bandsOf2019() {
    List<String> items = List.of("上一年项目数量", "本年增/减", "处理决定数量");
    List<String> counts = List.of("新制作", "新公开", "对外公开总数");
    List<String> changes = List.of("上年项目", "本年增减", "处理决定");
    return List.of(
        new Band(
            "第二十条第（一）项",
            List.of("本年新制作数量", "本年新公开数量", "对外公开总数量"),
            List.of(row("规章", counts), row("规范性文件", counts))),
        new Band("第二十条第（五）项", items, List.of(row("行政许可", changes), row("其他对外管理服务事项", changes))),
        new Band("第二十条第（六）项", items, List.of(row("行政处罚", changes), row("行政强制", changes))),
        new Band("第二十条第（八）项", items.subList(0, 2), List.of(row("行政事业性收费", changes.subList(0, 2)))),
        new Band(
            "第二十条第（九）项",
            List.of("采购项目数量", "采购总金额"),
            List.of(row("政府集中采购", List.of("项目数量", "总金额")))));
  }

  private static List<Band> bandsOf2021() {
    List<String> counts = List.of("制发", "废止", "现行有效");
    List<String> decisions = List.of("本年处理决定数量");
    return List.of(
        new Band(
            "第二十条第（一）项",
            List.of("本年制发件数", "本年废止件数", "现行有效件数"),
            List.of(row("规章", counts), row("行政规范性文件", counts))),
        new Band("第二十条第（五）项", decisions, List.of(row("行政许可", List.of()))),
        new Band("第二十条第（六）项", decisions, List.of(row("行政处罚", List.of()), row("行政强制", List.of()))),
        new Band("第二十条第（八）项", List.of("本年收费金额（单位：万元）"), List.of(row("行政事业性收费", List.of()))));
  }

  private static Row row(String label, List<String> keys) {
    String path = "主动公开." + label;
    return new Row(
        label, keys.isEmpty() ? List.of(path) : keys.stream().map(k -> path + "." + k).toList());
  }

  private static List<Group> results(Group others) {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("（一）予以公开", "依申请公开.予以公开", Map.of()));
    groups.add(new Group("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "依申请公开.部分公开", Map.of()));
    groups.add(
        group(
            "（三）不予公开",
            "1.属于国家秘密",
            "2.其他法律行政法规禁止公开",
            "3.危及“三安全一稳定”",
            "4.保护第三方合法权益",
            "5.属于三类内部事务信息",
            "6.属于四类过程性信息",
            "7.属于行政执法案卷",
            "8.属于行政查询事项"));
    groups.add(group("（四）无法提供", "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"));
    groups.add(
        group(
            "（五）不予处理",
            "1.信访举报投诉类申请",
            "2.重复申请",
            "3.要求提供公开出版物",
            "4.无正当理由大量反复申请",
            "5.要求行政机关确认或重新出具已获取信息"));
    groups.add(others);
    return groups;
  }

  /** A group whose keys are its labels without number and quotes. */
  private static Group group(String label, String... rows) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String row : rows) {
      keys.put(row, row.replaceAll("^\\d\\.|[“”]", ""));
    }
    return new Group(label, "依申请公开." + label.substring(label.indexOf('）') + 1), keys);
  }

  private static Group otherResultsOf2021() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "逾期不补正");
    keys.put("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "逾期未缴费");
    keys.put("3.其他", "其他");
    return new Group("（六）其他处理", "依申请公开.其他处理", keys);
  }
}
