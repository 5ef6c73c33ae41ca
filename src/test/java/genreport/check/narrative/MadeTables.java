package genreport.check.narrative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Tables three and four of the form of 2021 with random figures that fulfil the form's relations.
 *
 * @param rows the figures of each row by its path
 */
record MadeTables(Map<String, int[]> rows) {

  private static final int APPLICANTS = 6;
  private static final String NEW = "依申请公开.新收";
  private static final String CARRIED_IN = "依申请公开.上年结转";
  private static final String CARRIED_OUT = "依申请公开.结转下年度";

  private static final List<String> RESULTS =
      List.of(
          "依申请公开.予以公开",
          "依申请公开.部分公开",
          "依申请公开.不予公开.保护第三方合法权益",
          "依申请公开.不予公开.属于三类内部事务信息",
          "依申请公开.不予公开.属于四类过程性信息",
          "依申请公开.不予公开.属于行政执法案卷",
          "依申请公开.无法提供.本机关不掌握相关政府信息",
          "依申请公开.无法提供.没有现成信息需要另行制作",
          "依申请公开.无法提供.补正后申请内容仍不明确",
          "依申请公开.不予处理.信访举报投诉类申请",
          "依申请公开.不予处理.重复申请",
          "依申请公开.其他处理.逾期不补正");
  private static final List<String> DISPUTES =
      List.of("复议诉讼.行政复议", "复议诉讼.行政诉讼.未经复议直接起诉", "复议诉讼.行政诉讼.复议后起诉");

  /** The cells of a name: paths of rows, and the column if it is not the whole row. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("新收", NEW),
          Map.entry("结入", CARRIED_IN),
          Map.entry("合计", NEW + "+" + CARRIED_IN),
          Map.entry("结出", CARRIED_OUT),
          Map.entry("办结", String.join("+", RESULTS)),
          Map.entry("予以公开", "依申请公开.予以公开"),
          Map.entry("部分公开", "依申请公开.部分公开"),
          Map.entry("公开", "依申请公开.予以公开+依申请公开.部分公开"),
          Map.entry("不予公开", group("不予公开")),
          Map.entry("无法提供", group("无法提供")),
          Map.entry("不予处理", group("不予处理")),
          Map.entry("其他处理", group("其他处理")),
          Map.entry("第三方", "依申请公开.不予公开.保护第三方合法权益"),
          Map.entry("内部事务", "依申请公开.不予公开.属于三类内部事务信息"),
          Map.entry("过程性", "依申请公开.不予公开.属于四类过程性信息"),
          Map.entry("执法案卷", "依申请公开.不予公开.属于行政执法案卷"),
          Map.entry("不掌握", "依申请公开.无法提供.本机关不掌握相关政府信息"),
          Map.entry("另行制作", "依申请公开.无法提供.没有现成信息需要另行制作"),
          Map.entry("不明确", "依申请公开.无法提供.补正后申请内容仍不明确"),
          Map.entry("信访", "依申请公开.不予处理.信访举报投诉类申请"),
          Map.entry("重复申请", "依申请公开.不予处理.重复申请"),
          Map.entry("逾期不补正", "依申请公开.其他处理.逾期不补正"),
          Map.entry("自然人", NEW + "#0"),
          Map.entry("企业", NEW + "#1"),
          Map.entry("法律服务", NEW + "#4"),
          Map.entry(
              "法人", String.join("+", NEW + "#1", NEW + "#2", NEW + "#3", NEW + "#4", NEW + "#5")),
          Map.entry("复议", DISPUTES.get(0)),
          Map.entry("复议维持", DISPUTES.get(0) + "#0"),
          Map.entry("复议纠正", DISPUTES.get(0) + "#1"),
          Map.entry("复议其他", DISPUTES.get(0) + "#2"),
          Map.entry("复议未结", DISPUTES.get(0) + "#3"),
          Map.entry("直诉", DISPUTES.get(1)),
          Map.entry("复诉", DISPUTES.get(2)),
          Map.entry("诉讼", DISPUTES.get(1) + "+" + DISPUTES.get(2)),
          Map.entry("诉讼维持", DISPUTES.get(1) + "#0+" + DISPUTES.get(2) + "#0"),
          Map.entry("诉讼纠正", DISPUTES.get(1) + "#1+" + DISPUTES.get(2) + "#1"),
          Map.entry("诉讼其他", DISPUTES.get(1) + "#2+" + DISPUTES.get(2) + "#2"),
          Map.entry("诉讼未结", DISPUTES.get(1) + "#3+" + DISPUTES.get(2) + "#3"),
          Map.entry("争议", String.join("+", DISPUTES)));

  private static String group(String key) {
    return String.join(
        "+", RESULTS.stream().filter(path -> path.contains("." + key + ".")).toList());
  }

  /**
   * Returns tables with figures up to a size.
   *
   * @param zero names of numbers that must be 0
   */
  static MadeTables of(Random random, int size, List<String> zero) {
    Map<String, int[]> rows = new LinkedHashMap<>();
    for (String row : rowsOf()) {
      rows.put(row, new int[row.startsWith("依申请") ? APPLICANTS : 4]);
    }
    MadeTables tables = new MadeTables(rows);
    int steps = 20 + random.nextInt(20);
    for (int i = 0; i < steps; i++) {
      tables.add(random, 1 + random.nextInt(size), zero);
    }
    return tables;
  }

  private static List<String> rowsOf() {
    List<String> all = new ArrayList<>(List.of(NEW, CARRIED_IN));
    all.addAll(RESULTS);
    all.add(CARRIED_OUT);
    all.addAll(DISPUTES);
    return all;
  }

  /** Adds to a figure, and to another one so that the relations hold; undone if a zero breaks. */
  private void add(Random random, int number, List<String> zero) {
    Map<String, int[]> before = copy().rows;
    if (random.nextInt(4) == 0) {
      String row = DISPUTES.get(random.nextInt(DISPUTES.size()));
      figures(row)[random.nextInt(4)] += Math.min(number, 9);
    } else {
      int applicant = random.nextBoolean() ? 0 : random.nextInt(APPLICANTS);
      boolean open = random.nextInt(8) == 0;
      String to = open ? CARRIED_OUT : RESULTS.get(random.nextInt(RESULTS.size()));
      boolean old = random.nextInt(7) == 0;
      figures(old ? CARRIED_IN : NEW)[applicant] += number;
      figures(to)[applicant] += number;
    }
    if (zero.stream().anyMatch(name -> value(name) != 0)) {
      rows.putAll(before);
    }
  }

  private int[] figures(String row) {
    return Objects.requireNonNull(rows.get(row));
  }

  MadeTables copy() {
    Map<String, int[]> copy = new LinkedHashMap<>();
    rows.forEach((row, figures) -> copy.put(row, figures.clone()));
    return new MadeTables(copy);
  }

  /** Returns a copy with one figure more, and another one so that the relations hold. */
  MadeTables changed(Random random, int size) {
    MadeTables copy = copy();
    copy.add(random, 1 + random.nextInt(size), List.of());
    return copy;
  }

  /** Returns the number that a pattern names. */
  int value(String name) {
    int value = 0;
    for (String cell : NAMES.getOrDefault(name, "").split("\\+", -1)) {
      String[] parts = cell.split("#", -1);
      int[] figures = figures(parts[0]);
      if (parts.length > 1) {
        value += figures[Integer.parseInt(parts[1])];
      } else {
        for (int figure : figures) {
          value += figure;
        }
      }
    }
    return value;
  }

  /** Returns the tables as a source file states them. */
  String source() {
    StringBuilder text = new StringBuilder("依申请公开:\n");
    String group = "";
    for (Map.Entry<String, int[]> row : rows.entrySet()) {
      String[] keys = row.getKey().split("\\.", -1);
      if (row.getKey().equals(DISPUTES.get(0))) {
        text.append("复议诉讼:\n");
      }
      if (keys.length > 2 && !keys[1].equals(group)) {
        text.append("  ").append(keys[1]).append(":\n");
      }
      group = keys[1];
      text.append("  ".repeat(keys.length - 1)).append(keys[keys.length - 1]).append(": ");
      text.append(Arrays.toString(row.getValue())).append('\n');
    }
    return text.toString();
  }
}
