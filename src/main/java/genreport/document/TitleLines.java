package genreport.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks a title into lines. A line that is too long is broken between the parts of a name and
 * never inside a word, into few lines of similar length.
 */
final class TitleLines {

  /** Words of titles that are never broken. */
  private static final List<String> WORDS =
      List.of(
          "政府信息公开", "工作", "年度报告", "人民政府", "办公室", "办公厅", "委员会", "管理委员会", "管委会", "街道办事处", "自然资源",
          "市场监督管理", "生态环境", "住房", "城乡建设", "交通运输", "农业农村", "水利", "商务", "文化", "旅游", "卫生健康", "退役军人事务",
          "应急管理", "审计", "统计", "医疗保障", "行政审批", "服务", "信访", "人民防空", "发展", "改革", "教育", "科学技术", "工业",
          "信息化", "民族", "宗教", "公安", "民政", "司法", "财政", "人力资源", "社会保障", "开发区", "高新技术", "经济", "自治区",
          "自治州", "自治县", "国家税务", "税务局", "乡村振兴", "综合", "行政", "执法", "城市管理", "数据", "资源", "机关", "事务",
          "林业", "草原");

  /** Last characters of place names; a break after them is good. */
  private static final String PLACE_ENDS = "省市区县州盟旗乡镇";

  /** Cost of a break that is not allowed. */
  private static final int NEVER = 1_000;

  /** Maximum number of lines. Longer text is not a name, and is broken as running text. */
  private static final int MOST_LINES = 10;

  /** Additional cost of a break inside brackets. */
  private static final int IN_BRACKETS = 20;

  /** Cost of one more line than necessary. */
  private static final int ONE_MORE_LINE = 25;

  /** Width of a Latin letter or digit, in full-width characters. */
  private static final double NARROW_WIDTH = 0.6;

  private static final char ZERO_WIDTH_JOINER = 0x200D;

  /** A character that belongs to the one before it: a mark, a selector or a joiner. */
  private static final Pattern ATTACHED = Pattern.compile("[\\p{M}\\u200D]");

  private TitleLines() {}

  /**
   * Breaks lines that are too long.
   *
   * @param most number of full-width characters that fit on a line, at least 1
   */
  static List<String> of(List<String> lines, int most) {
    List<String> divided = new ArrayList<>();
    for (String line : lines) {
      divided.addAll(divide(line, most));
    }
    return divided;
  }

  private static List<String> divide(String line, int most) {
    int count = (int) Math.ceil(width(line) / most);
    if (count <= 1 || count > MOST_LINES) {
      return List.of(line);
    }
    Division fewest = divide(line, most, count);
    Division more = divide(line, most, count + 1);
    Division best = more.cost + ONE_MORE_LINE < fewest.cost ? more : fewest;
    return best.cost < NEVER ? best.lines : List.of(line);
  }

  private record Division(double cost, List<String> lines) {}

  /** Returns the cheapest division into a number of lines; infinite cost if they don't fit. */
  private static Division divide(String line, int most, int lines) {
    int length = line.length();
    double even = width(line) / lines;
    double[][] cost = new double[lines + 1][length + 1];
    int[][] from = new int[lines + 1][length + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int n = 1; n <= lines; n++) {
      for (int end = 1; end <= length; end++) {
        double cut = end == length ? 0 : penalty(line, end);
        for (int start = 0; start < end; start++) {
          double width = width(line.substring(start, end));
          double own = width > most ? Double.POSITIVE_INFINITY : Math.pow(width - even, 2) / 4;
          double all = cost[n - 1][start] + own + cut;
          if (all < cost[n][end]) {
            cost[n][end] = all;
            from[n][end] = start;
          }
        }
      }
    }
    return new Division(cost[lines][length], trace(line, from, lines));
  }

  private static List<String> trace(String line, int[][] from, int lines) {
    List<String> parts = new ArrayList<>();
    int end = line.length();
    for (int n = lines; n > 0; n--) {
      parts.add(0, line.substring(from[n][end], end));
      end = from[n][end];
    }
    return parts;
  }

  /** Returns the cost of a break before the character at an index. */
  private static double penalty(String line, int at) {
    char before = line.charAt(at - 1);
    char after = line.charAt(at);
    if ("（《〈“".indexOf(before) >= 0 || "）》〉”、，".indexOf(after) >= 0) {
      return NEVER;
    }
    if (Character.isLowSurrogate(after)
        || ATTACHED.matcher(line).region(at, line.length()).lookingAt()
        || before == ZERO_WIDTH_JOINER
        || (isNarrow(before) && (isNarrow(after) || after == '年'))) {
      return NEVER;
    }
    for (String word : WORDS) {
      int start = line.indexOf(word, Math.max(0, at - word.length() + 1));
      if (start >= 0 && start < at && at < start + word.length()) {
        return NEVER;
      }
    }
    if (after == '（' || before == '）') {
      return 0;
    }
    if (isNarrow(after) && !isNarrow(before)) {
      return 0;
    }
    return costByWords(line, at) + (isInBrackets(line, at) ? IN_BRACKETS : 0);
  }

  private static boolean isInBrackets(String line, int at) {
    return line.lastIndexOf('（', at - 1) > line.lastIndexOf('）', at - 1);
  }

  private static double costByWords(String line, int at) {
    char before = line.charAt(at - 1);
    if (before == '、' || line.startsWith("人民政府", at - Math.min(at, 4))) {
      return 6;
    }
    if (PLACE_ENDS.indexOf(before) >= 0) {
      return 4;
    }
    return WORDS.stream().anyMatch(word -> line.startsWith(word, at)) ? 10 : 60;
  }

  private static boolean isNarrow(char c) {
    return c < 0x80;
  }

  /** Returns the width of a text, in full-width characters. */
  static double width(String text) {
    int narrow = 0;
    for (int i = 0; i < text.length(); i++) {
      narrow += isNarrow(text.charAt(i)) ? 1 : 0;
    }
    return text.codePointCount(0, text.length()) - narrow + NARROW_WIDTH * narrow;
  }
}
