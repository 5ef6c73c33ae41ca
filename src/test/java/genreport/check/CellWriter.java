package genreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a value into a cell of a source file, as a clerk does, whether or not it is there. */
final class CellWriter {

  private static final List<String> APPLICANTS =
      List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
  private static final List<String> OUTCOMES = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
  private static final List<String> DOCUMENTS = List.of("制发", "废止", "现行有效");

  private static final Pattern ENTRY = Pattern.compile("( *)([^\\s:#]+):(?: +(.*?))?\\s*");

  private CellWriter() {}

  /**
   * Returns the text with a value in a cell.
   *
   * @param path the keys from the root, the row and the column last
   */
  static String written(String text, String path, String value) {
    List<String> keys = List.of(path.split("\\.", -1));
    List<String> row = keys.subList(0, keys.size() - 1);
    String column = keys.get(keys.size() - 1);
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = -1;
    int depth = 0;
    List<String> open = new ArrayList<>();
    for (int i = 0; i < lines.size() && depth < row.size(); i++) {
      Matcher entry = ENTRY.matcher(lines.get(i));
      if (entry.matches()) {
        int level = entry.group(1).length() / 2;
        open = new ArrayList<>(open.subList(0, Math.min(level, open.size())));
        open.add(entry.group(2));
        if (open.equals(row.subList(0, Math.min(row.size(), open.size())))) {
          at = i;
          depth = open.size();
        }
      }
    }
    if (depth == row.size()) {
      lines.set(at, inRow(lines.get(at), column, value));
    } else if (lines.get(at).matches(".*:\\s*\\{.*\\S.*\\}.*")) {
      lines.set(at, inGroup(lines.get(at), row.get(row.size() - 1), column, value));
    } else {
      lines.set(at, lines.get(at).replaceFirst(":\\s*\\{\\s*\\}", ":"));
      for (int level = depth; level < row.size(); level++) {
        boolean last = level == row.size() - 1;
        String cell = last ? " {" + column + ": " + value + "}" : "";
        lines.add(++at, "  ".repeat(level) + row.get(level) + ":" + cell);
      }
    }
    return String.join("\n", lines);
  }

  /** Writes into a row of a group that stands on one line. */
  private static String inGroup(String line, String row, String column, String value) {
    Matcher written = Pattern.compile(row + ":\\s*(\\{[^}]*\\}|\\[[^\\]]*\\])").matcher(line);
    if (written.find()) {
      return line.substring(0, written.start(1))
          + inRow(written.group(1), column, value)
          + line.substring(written.end(1));
    }
    int end = line.lastIndexOf('}');
    return line.substring(0, end)
        + ", "
        + row
        + ": {"
        + column
        + ": "
        + value
        + "}"
        + line.substring(end);
  }

  private static String inRow(String line, String column, String value) {
    Matcher named = Pattern.compile("([{,]\\s*" + column + ":\\s*)([^,}]*)").matcher(line);
    if (named.find()) {
      return new StringBuilder(line).replace(named.start(2), named.end(2), value).toString();
    }
    Matcher list = Pattern.compile("\\[(.*?)\\]").matcher(line);
    if (list.find()) {
      List<String> values = new ArrayList<>(List.of(list.group(1).split("\\s*,\\s*", -1)));
      int index = index(column, values.size());
      if (index < values.size()) {
        values.set(index, value);
      } else {
        values.add(value);
      }
      return line.substring(0, list.start() + 1)
          + String.join(", ", values)
          + line.substring(list.end() - 1);
    }
    String comma = line.matches(".*\\{\\s*\\}.*") ? "" : ", ";
    int end = line.lastIndexOf('}');
    return end < 0
        ? line + " {" + column + ": " + value + "}"
        : line.substring(0, end) + comma + column + ": " + value + line.substring(end);
  }

  private static int index(String column, int size) {
    if (DOCUMENTS.contains(column)) {
      return DOCUMENTS.indexOf(column);
    }
    return (size < APPLICANTS.size() - 1 ? OUTCOMES : APPLICANTS).indexOf(column);
  }
}
