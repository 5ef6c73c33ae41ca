package genreport.check;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows advice about whole lines of a source file: their indentation, their key, new lines. */
final class LineAdvice {

  private static final Pattern INDENTED =
      Pattern.compile(
          "^(?:把这一行改为|与同级的键左对齐：顶格写.*，或)(?:前面空 ([0-9]+) 格|顶格写)"
              + "(?:.*?第 ([0-9]+)(?:—([0-9]+))? 行.*?各(多空|少空) ([0-9]+) 格)?");

  private static final Pattern LIKE_FIRST = Pattern.compile("从这一行起，这段文字的各行都改为空 ([0-9]+) 格$");
  private static final Pattern BLOCK =
      Pattern.compile("“?\\|”?(?:后面直接换行)?，正文从下一行写起，每行空(?: ([0-9]+) |两)格");
  private static final Pattern FEE = Pattern.compile("^没有收取的写“([^”]+)”");
  private static final Pattern ZERO_ROW = Pattern.compile("；规章填 0$");
  private static final Pattern WITHOUT_ROW = Pattern.compile("把“总计”这一行删去");
  private static final Pattern WITHOUT_TOTALS = Pattern.compile("把各行的总计删去");
  private static final Pattern WIDE_LINES = Pattern.compile("^这段文字的每一行，前面先空(?: ([0-9]+) |两)个半角空格");
  private static final Pattern WIDE_KEY = Pattern.compile("^删去行首的空白，改用半角空格，与同级的键左对齐$");
  private static final Pattern LIKE_LAST = Pattern.compile("^如果是新的一项，请与上一项左对齐");
  private static final Pattern QUOTE_MOVED = Pattern.compile("^把引号移到文字的末尾");
  private static final Pattern ADDED = Pattern.compile("^在文件中加上“([^”]+): ”");
  private static final Pattern ADDED_FIRST = Pattern.compile("^在文件开头加上一行，如 (年度: [0-9]{4})$");
  private static final Pattern BELOW = Pattern.compile("^“([^”]+)”应写在“([^”]+)”下面");
  private static final Pattern KEY_WITHOUT_COLON =
      Pattern.compile("^写成“键: 值”，冒号用半角，后面空一格；如果是正文，请在键后写“\\|”");
  private static final Pattern NEW_LINE = Pattern.compile("^“([^”]+)”另起一行，前面空 ([0-9]+) 格$");
  private static final Pattern CLOSED = Pattern.compile("^在这一项的末尾(?:（第 ([0-9]+) 行之前）)?补上“(.)”");

  /** Changes the lines as advice says. */
  private interface Action {
    /**
     * @param at index of the finding's line
     */
    void change(List<String> lines, int at, MatchResult advice);
  }

  private record Kind(Pattern advice, Action action) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(INDENTED, LineAdvice::indent),
          new Kind(LIKE_FIRST, LineAdvice::wideLines),
          new Kind(ADDED, (lines, at, said) -> add(lines, said.group(1))),
          new Kind(ADDED_FIRST, (lines, at, said) -> lines.add(0, said.group(1))),
          new Kind(CLOSED, LineAdvice::close),
          new Kind(BELOW, LineAdvice::below),
          new Kind(FEE, (lines, at, said) -> value(lines, at, said.group(1))),
          new Kind(ZERO_ROW, (lines, at, said) -> value(lines, at, "[0, 0, 0]")),
          new Kind(KEY_WITHOUT_COLON, (lines, at, said) -> writeColon(lines, at)),
          new Kind(NEW_LINE, LineAdvice::startLine),
          new Kind(BLOCK, LineAdvice::block),
          new Kind(WITHOUT_ROW, (lines, at, said) -> lines.removeIf(l -> l.startsWith("  总计:"))),
          new Kind(WITHOUT_TOTALS, (lines, at, said) -> lines.replaceAll(LineAdvice::withoutTotal)),
          new Kind(WIDE_LINES, LineAdvice::wideLines),
          new Kind(WIDE_KEY, (lines, at, said) -> likeLast(lines, at)),
          new Kind(LIKE_LAST, (lines, at, said) -> likeLast(lines, at)),
          new Kind(QUOTE_MOVED, (lines, at, said) -> moveQuote(lines, at)));

  private LineAdvice() {}

  /** Returns the text after the advice has been followed; empty if it is no advice about lines. */
  static Optional<String> followed(String text, Diagnostic finding, String advice) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = finding.places().get(0).line() - 1;
    for (Kind kind : KINDS) {
      Matcher said = kind.advice().matcher(advice);
      if (said.find()) {
        List<String> changed = new ArrayList<>(lines);
        kind.action().change(changed, at, said.toMatchResult());
        return changed.equals(lines) ? Optional.empty() : Optional.of(String.join("\n", changed));
      }
    }
    return Optional.empty();
  }

  private static int lastWritten(List<String> lines) {
    int last = lines.size() - 1;
    while (lines.get(last).isBlank()) {
      last--;
    }
    return last;
  }

  private static void indent(List<String> lines, int at, MatchResult said) {
    int spaces = said.group(1) == null ? 0 : Integer.parseInt(said.group(1));
    lines.set(at, " ".repeat(spaces) + lines.get(at).strip());
    if (said.groupCount() > 1 && said.group(2) != null) {
      int last = Integer.parseInt(said.group(said.group(3) == null ? 2 : 3));
      int by = Integer.parseInt(said.group(5));
      for (int i = Integer.parseInt(said.group(2)) - 1; i < last; i++) {
        lines.set(
            i,
            said.group(4).equals("多空")
                ? " ".repeat(by) + lines.get(i)
                : lines.get(i).substring(Math.min(by, indentOf(lines.get(i)))));
      }
    }
  }

  /** What a clerk writes after a key that was missing. */
  private static String content(String key) {
    return switch (key) {
      case "总体情况" -> "主动公开、依申请公开、信息管理、平台建设和监督保障工作正常。";
      case "问题和改进" -> "解读形式单一，已经增加图解。";
      case "其他事项" -> "没有收取信息处理费。";
      case "机关", "署名" -> "示例区人民政府办公室";
      default -> "{}";
    };
  }

  /** Returns a row without its total, which is the last of five or seven numbers of a list. */
  private static String withoutTotal(String line) {
    return line.replaceAll(",\\s*总计:\\s*[0-9]+", "")
        .replaceFirst(
            "(\\[(?:\\s*[0-9]+,){3}(?:(?:\\s*[0-9]+,){2})?\\s*[0-9]+),\\s*[0-9]+\\s*\\]", "$1]");
  }

  private static void add(List<String> lines, String key) {
    lines.add(0, key + ": " + content(key));
  }

  private static void close(List<String> lines, int at, MatchResult said) {
    int end = said.group(1) == null ? lastWritten(lines) : Integer.parseInt(said.group(1)) - 2;
    lines.set(end, lines.get(end) + said.group(2));
  }

  /** Moves an entry with the lines that belong to it below another key. */
  private static void below(List<String> lines, int at, MatchResult said) {
    List<String> keys = List.of(said.group(2).split("\\.", -1));
    int indent = indentOf(lines.get(at));
    List<String> entry = lines.subList(at, end(lines, at));
    List<String> moved = new ArrayList<>(entry);
    entry.clear();
    int group = group(lines, keys);
    int by = 2 * keys.size() - indent;
    for (int i = 0; i < moved.size(); i++) {
      String line = moved.get(i);
      lines.add(group + 1 + i, " ".repeat(Math.max(0, indentOf(line) + by)) + line.strip());
    }
  }

  /** Returns the index of a group's line; adds it where it is not there. */
  private static int group(List<String> lines, List<String> keys) {
    int at = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\"", "");
      if (line.strip().startsWith(keys.get(keys.size() - 1) + ":")
          && indentOf(line) == 2 * (keys.size() - 1)) {
        at = i;
      }
    }
    if (at < 0 && keys.size() == 1) {
      at = lastWritten(lines) + 1;
      lines.add(at, keys.get(0) + ":");
    } else if (at < 0) {
      at = group(lines, keys.subList(0, keys.size() - 1)) + 1;
      lines.add(at, "  ".repeat(keys.size() - 1) + keys.get(keys.size() - 1) + ":");
    }
    lines.set(at, lines.get(at).replaceFirst(":\\s*\\{\\s*\\}\\s*$", ":"));
    return at;
  }

  /** Returns the index after the last line of an entry. */
  private static int end(List<String> lines, int at) {
    int indent = indentOf(lines.get(at));
    int end = at + 1;
    while (end < lines.size()
        && (lines.get(end).isBlank()
            ? end + 1 < lines.size() && indentOf(lines.get(end + 1)) > indent
            : indentOf(lines.get(end)) > indent)) {
      end++;
    }
    return end;
  }

  private static void value(List<String> lines, int at, String value) {
    String key = lines.get(at).substring(0, lines.get(at).indexOf(':') + 1);
    List<String> entry = lines.subList(at, end(lines, at));
    entry.clear();
    lines.add(at, key + " " + value);
  }

  /** Writes a text below its key. */
  private static void block(List<String> lines, int at, MatchResult said) {
    int spaces = said.group(1) == null ? 2 : Integer.parseInt(said.group(1));
    int colon = lines.get(at).indexOf(':') + 1;
    List<String> entry = lines.subList(at, end(lines, at));
    List<String> written = new ArrayList<>(entry);
    entry.clear();
    List<String> block = new ArrayList<>(List.of(written.get(0).substring(0, colon) + " |"));
    written.set(0, written.get(0).substring(colon));
    for (String line : written) {
      String text = line.strip().replaceAll("^[|｜>\"']+\\s*|\"$|'$", "");
      if (!text.isEmpty()) {
        block.add(" ".repeat(spaces) + text);
      }
    }
    lines.addAll(at, block);
  }

  /** Writes a colon after a key that has a value on its line or entries below it. */
  private static void writeColon(List<String> lines, int at) {
    String line = lines.get(at);
    int start = indentOf(line);
    boolean group = at + 1 < lines.size() && indentOf(lines.get(at + 1)) > start;
    Matcher entry = Pattern.compile("^\\s*([^\\s{\\[|]+)\\s*(.*)$").matcher(line);
    if (entry.find() && (group || !entry.group(2).isEmpty())) {
      String written = entry.group(1) + ": " + entry.group(2);
      lines.set(at, " ".repeat(start) + written.strip());
    }
  }

  /** Moves the entry of a key, which is on the line of another key, to a line of its own. */
  private static void startLine(List<String> lines, int at, MatchResult said) {
    String line = lines.get(at);
    int entry = line.indexOf(said.group(1) + ":", line.indexOf(':'));
    lines.set(at, line.substring(0, entry).stripTrailing());
    int spaces = Integer.parseInt(said.group(2));
    lines.add(at + 1, " ".repeat(spaces) + line.substring(entry));
  }

  private static void wideLines(List<String> lines, int at, MatchResult said) {
    int spaces = said.group(1) == null ? 2 : Integer.parseInt(said.group(1));
    for (int i = at; i < lines.size() && (i == at || !lines.get(i).matches("\\S.*")); i++) {
      if (!lines.get(i).isBlank()) {
        lines.set(i, " ".repeat(spaces) + withoutIndent(lines.get(i)));
      }
    }
  }

  /** Gives a line the indentation of the last one, or two spaces more below a key of a group. */
  private static void likeLast(List<String> lines, int at) {
    int last = at - 1;
    while (last > 0 && lines.get(last).isBlank()) {
      last--;
    }
    int more = lines.get(last).strip().endsWith(":") ? 2 : 0;
    int indent = withoutIndent(lines.get(last)).length();
    lines.set(
        at, " ".repeat(lines.get(last).length() - indent + more) + withoutIndent(lines.get(at)));
  }

  private static void moveQuote(List<String> lines, int at) {
    String line = lines.get(at);
    int close = line.indexOf('"', line.indexOf('"') + 1);
    lines.set(at, line.substring(0, close) + line.substring(close + 1) + '"');
  }

  private static String withoutIndent(String line) {
    return line.replaceFirst("^[\\s\\u3000\\u00a0]+", "");
  }

  private static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }
}
