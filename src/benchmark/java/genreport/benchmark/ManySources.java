package genreport.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes sources of different bodies, with figures that fit together and text of the examples. */
final class ManySources {

  private static final int IN_A_FOLDER = 500;
  private static final int COLUMNS = 6;
  private static final int SHORTEST_SENTENCE = 18;
  private static final List<String> PLACES =
      List.of("东", "南", "西", "北", "中", "江", "河", "山", "海", "湖");
  private static final List<String> BODIES =
      List.of("教育局", "民政局", "财政局", "司法局", "水利局", "卫生健康委员会", "交通运输局", "人民政府办公室", "统计局", "住房和城乡建设局");
  private static final List<String> THEMES =
      List.of("主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障");
  private static final int MOST_OF_A_ROW = 30;
  private static final Pattern CELLS = Pattern.compile("\\?");
  private static final String ROWS =
      """
        予以公开: ?
        部分公开: ?
        不予公开:
          属于国家秘密: ?
          其他法律行政法规禁止公开: ?
          危及三安全一稳定: ?
          保护第三方合法权益: ?
          属于三类内部事务信息: ?
          属于四类过程性信息: ?
          属于行政执法案卷: ?
          属于行政查询事项: ?
        无法提供:
          本机关不掌握相关政府信息: ?
          没有现成信息需要另行制作: ?
          补正后申请内容仍不明确: ?
        不予处理:
          信访举报投诉类申请: ?
          重复申请: ?
          要求提供公开出版物: ?
          无正当理由大量反复申请: ?
          要求行政机关确认或重新出具已获取信息: ?
        其他处理:
          逾期不补正: ?
          逾期未缴费: ?
          其他: ?
      """;
  private final List<String> sentences;
  private final Random random;

  private ManySources(List<String> sentences, Random random) {
    this.sentences = sentences;
    this.random = random;
  }

  /** Writes so many sources into folders below one, and returns them. */
  static List<Path> write(Path root, int count, long seed) throws IOException {
    ManySources sources = new ManySources(sentences(), new Random(seed));
    List<Path> written = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path folder = root.resolve(String.format(Locale.ROOT, "市%03d", i / IN_A_FOLDER));
      Files.createDirectories(folder);
      Path file = folder.resolve(String.format(Locale.ROOT, "单位%06d.yaml", i));
      written.add(Files.writeString(file, sources.report(i)));
    }
    return written;
  }

  /** The examples' sentences without figures: they are true of any body. */
  private static List<String> sentences() throws IOException {
    List<Path> examples;
    try (Stream<Path> all = Files.walk(Path.of("examples"))) {
      examples = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    List<String> sentences = new ArrayList<>();
    for (Path example : examples) {
      for (String line : Files.readAllLines(example)) {
        for (String sentence : line.strip().split("(?<=。)", -1)) {
          boolean whole = sentence.endsWith("。") && sentence.length() >= SHORTEST_SENTENCE;
          if (whole && !sentence.matches(".*[0-9A-Za-z:：（#“”一二三四五六七八九十两].*")) {
            sentences.add(sentence);
          }
        }
      }
    }
    return sentences;
  }

  private String report(int number) {
    String place = PLACES.get(number % PLACES.size()) + PLACES.get(number / 10 % PLACES.size());
    String body = "示例市" + place + "区" + BODIES.get(random.nextInt(BODIES.size()));
    StringBuilder text = new StringBuilder("年度: 2024\n机关: " + body + "\n引言: |\n");
    text.append("  ").append(body).append("编制本报告，统计期限为${年度}年1月1日至${年度}年12月31日。\n");
    text.append("总体情况: |\n");
    String[] numbers = {"一", "二", "三", "四", "五"};
    for (int theme = 0; theme < THEMES.size(); theme++) {
      text.append("  （").append(numbers[theme]).append("）").append(THEMES.get(theme)).append('\n');
      paragraphs(text, 1 + random.nextInt(2));
    }
    text.append(disclosures()).append(applications());
    text.append("复议诉讼:\n  行政复议: ").append(outcomes());
    text.append("  行政诉讼:\n    未经复议直接起诉: ").append(outcomes());
    text.append("    复议后起诉: ").append(outcomes());
    text.append("问题和改进: |\n");
    paragraphs(text, 2);
    text.append("其他事项: |\n  全年没有收取信息处理费。\n");
    return text.append("署名: ").append(body).append("\n成文日期: 2025年1月20日\n").toString();
  }

  private void paragraphs(StringBuilder text, int count) {
    for (int i = 0; i < count; i++) {
      text.append("  ");
      for (int left = 2 + random.nextInt(3); left > 0; left--) {
        text.append(sentences.get(random.nextInt(sentences.size())));
      }
      text.append('\n');
    }
  }

  private String disclosures() {
    return String.format(
        Locale.ROOT,
        """
        主动公开:
          规章: {制发: 0, 废止: 0, 现行有效: 0}
          行政规范性文件: {制发: %d, 废止: %d, 现行有效: %d}
          行政许可: %d
          行政处罚: %d
          行政强制: %d
          行政事业性收费: %d.%04d
        """,
        random.nextInt(9),
        random.nextInt(5),
        20 + random.nextInt(200),
        random.nextInt(100_000),
        random.nextInt(5000),
        random.nextInt(300),
        random.nextInt(10_000),
        random.nextInt(9999) + 1);
  }

  /** Rows of which each column adds up: what came in is what was dealt with and what is left. */
  private String applications() {
    int[] sums = new int[COLUMNS];
    String rows =
        CELLS.matcher(ROWS).replaceAll(any -> row(random.nextInt(MOST_OF_A_ROW) + 1, sums));
    int[] left = new int[COLUMNS];
    String leftRow = row(9, left);
    int[] fresh = new int[COLUMNS];
    int[] carried = new int[COLUMNS];
    for (int column = 0; column < COLUMNS; column++) {
      carried[column] = random.nextInt(sums[column] + left[column] + 1) / 4;
      fresh[column] = sums[column] + left[column] - carried[column];
    }
    return "依申请公开:\n  新收: "
        + list(fresh)
        + "\n  上年结转: "
        + list(carried)
        + "\n"
        + rows
        + "  结转下年度: "
        + leftRow
        + "\n";
  }

  private String row(int most, int[] sums) {
    int[] row = new int[COLUMNS];
    for (int column = 0; column < COLUMNS; column++) {
      row[column] = random.nextInt(column == 0 ? most * 4 : most);
      sums[column] += row[column];
    }
    return list(row);
  }

  private static String list(int[] row) {
    List<String> cells = new ArrayList<>();
    for (int cell : row) {
      cells.add(String.valueOf(cell));
    }
    return "[" + String.join(", ", cells) + "]";
  }

  private String outcomes() {
    return String.format(
        Locale.ROOT,
        "{结果维持: %d, 结果纠正: %d, 其他结果: %d, 尚未审结: %d}%n",
        random.nextInt(40),
        random.nextInt(9),
        random.nextInt(20),
        random.nextInt(6));
  }
}
