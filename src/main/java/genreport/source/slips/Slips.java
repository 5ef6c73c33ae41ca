package genreport.source.slips;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.IndentWords;
import genreport.diagnostic.SourceFile;
import genreport.source.slips.Slip.Effect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** Collects the slips of a file and creates their findings. A line has at most one of each rule. */
public final class Slips {

  /** The greatest length of a repaired line in a message, in UTF-16 code units. */
  private static final int MAX_REPAIR = 120;

  private final SourceFile file;
  private final String text;
  private final List<Slip> all = new ArrayList<>();
  private final Edits edits;
  private final Set<String> reported = new HashSet<>();

  /** The lines whose finding has the line with half-width signs. */
  private final Set<Integer> repairedLines = new HashSet<>();

  Slips(SourceFile file) {
    this.file = file;
    this.text = file.text();
    this.edits = new Edits(file);
  }

  /** Returns the slips in the order in which they were found. */
  public List<Slip> all() {
    return List.copyOf(all);
  }

  /** Returns the edits that correct the mistakes, also of those without a finding of their own. */
  public Edits edits() {
    return edits;
  }

  void wideColon(int at, Supplier<String> repaired) {
    int after = at + 1;
    while (after < text.length() && HalfWidth.isOddSpace(text.charAt(after))) {
      after++;
    }
    edits.mend(at, after, after < text.length() && text.charAt(after) > ' ' ? ": " : ":");
    if (isRepaired(at)) {
      return;
    }
    add(
        error("Y3", "这里用了全角冒号“：”，键后面要用半角冒号“:”，再空一格", at, at + 1).advice(change(repaired.get())),
        Effect.MAY_BREAK);
  }

  void wideComma(int at, Supplier<String> repaired) {
    boolean spaced = at + 1 >= text.length() || text.charAt(at + 1) <= ' ';
    edits.mend(at, at + 1, spaced ? "," : ", ");
    if (isRepaired(at)) {
      return;
    }
    char sign = text.charAt(at);
    String name = sign == '，' ? "全角逗号" : sign == '、' ? "顿号" : "全角分号";
    add(
        error("Y4", "这里用了" + name + "“" + sign + "”，括号里各项之间要用半角逗号“,”", at, at + 1)
            .advice(change(repaired.get())),
        Effect.MAY_BREAK);
  }

  void wideBracket(int at, Supplier<String> repaired) {
    edits.mend(at, at + 1, HalfWidth.of(text.substring(at, at + 1)));
    if (isRepaired(at)) {
      return;
    }
    char sign = text.charAt(at);
    add(
        error("Y5", "这里用了全角括号“" + sign + "”，应为半角“" + HalfWidth.of("" + sign) + "”", at, at + 1)
            .advice(change(repaired.get())),
        Effect.MAY_BREAK);
  }

  /**
   * Reports a row of figures in round brackets.
   *
   * @param brackets the intended pair of brackets
   */
  void roundBrackets(int start, int end, String brackets) {
    String inside = HalfWidth.of(text.substring(start + 1, end - 1));
    String repaired = brackets.charAt(0) + inside + brackets.charAt(1);
    edits.guess(start, end, repaired, Effect.MISLEADS);
    String name = brackets.equals("{}") ? "花括号" : "方括号";
    add(
        error("Y5", "这里用了圆括号，填数用半角的" + name + "“" + brackets + "”", start, end)
            .advice(change(repaired)),
        Effect.MISLEADS);
  }

  void wideQuotes(int start, int end) {
    String inside = text.substring(start + 1, end - 1);
    String message = "这里用了全角引号，它们会成为内容的一部分";
    if (HalfWidth.isFigure(inside)) {
      String repaired = HalfWidth.figure(inside);
      edits.mend(start, end, repaired);
      add(error("Y6", message, start, end).advice(change(repaired)), Effect.MISLEADS);
      return;
    }
    add(
        Diagnostic.warning("Y6", message)
            .at(file.span(start, end))
            .advice("如果要印的内容没有引号，删去引号；如果要印引号，写成 '" + text.substring(start, end) + "'"),
        Effect.MISLEADS);
  }

  void wideQuotedKey(int start, int end) {
    edits.mend(start, end, text.substring(start + 1, end - 1));
    add(
        error("Y6", "键上用了全角引号", start, end)
            .advice("键不用引号，改为 " + text.substring(start + 1, end - 1) + ":"),
        Effect.MISLEADS);
  }

  void wideDigits(int start, int end) {
    edits.mend(start, end, HalfWidth.figure(text.substring(start, end)));
    add(
        error("Y7", "数字用了全角字符", start, end)
            .advice("改为 " + HalfWidth.figure(text.substring(start, end))),
        Effect.MISLEADS);
  }

  void thousands(int start, int end) {
    String written = text.substring(start, end);
    String repaired = HalfWidth.figure(written);
    edits.guess(start, end, repaired, Effect.MISLEADS);
    add(
        error("Y15", "数字中不要用千位分隔符，应写 " + repaired, start, end)
            .advice("把 " + written + " 改为 " + repaired),
        Effect.MISLEADS);
  }

  /**
   * Reports odd white space at the start of an entry's line.
   *
   * @param indent the intended number of spaces; empty if it is unknown
   */
  void oddIndentation(int at, int end, OptionalInt indent) {
    indent.ifPresent(spaces -> edits.mend(file.lineStart(file.line(at)), end, " ".repeat(spaces)));
    oddIndentation(at, end, "删去行首的空白，改用半角空格，与同级的键左对齐");
  }

  /**
   * Reports odd white space at the start of a line of text.
   *
   * @param first whether it is the first such line of the text; the others are only corrected
   */
  void oddTextIndentation(int at, int end, int indent, boolean first) {
    edits.mend(file.lineStart(file.line(at)), end, " ".repeat(indent));
    if (first) {
      oddIndentation(
          at, end, "这段文字的每一行，前面先空" + IndentWords.spaces(indent) + "（与第一行对齐），再写内容；以下各行同样处理");
    }
  }

  private void oddIndentation(int at, int end, String advice) {
    char c = text.charAt(at);
    String name = HalfWidth.spaceName(c);
    add(error("Y8", "行首用了" + name + "，行首只能用半角空格", at, end).advice(advice), Effect.MAY_BREAK);
  }

  void oddSpaceAfterColon(int at, int end) {
    edits.mend(at, end, text.charAt(at - 1) == ':' ? " " : "");
    String name = HalfWidth.spaceName(text.charAt(at));
    add(
        error("Y9", "冒号后面用了" + name + "，应为半角空格", at, end).advice("把它删去，改为一个半角空格"),
        Effect.MAY_BREAK);
  }

  void oddSpace(int at, int end) {
    edits.mend(at, end, " ");
    char c = text.charAt(at);
    add(
        error("Y9", "这里用了" + HalfWidth.spaceName(c) + "，括号里只能用半角空格", at, end)
            .advice("把这对括号里的" + HalfWidth.spaceName(c) + "都删去，或改为半角空格"),
        Effect.MISLEADS);
  }

  /** Reports a row in another notation. */
  void row(int at, RowNotation row) {
    int end = at + row.length();
    edits.guess(at, end, row.repaired(), Effect.MISLEADS);
    add(error("Y19", row.message(), at, end).advice(change(row.repaired())), Effect.MISLEADS);
  }

  /** Reports a comma without an item before it. */
  void blankItem(int comma, boolean list) {
    edits.guess(
        comma, comma + (list ? 0 : 1), list ? String.valueOf(Edit.UNREAD) : "", Effect.BREAKS);
    String message = list ? "两个逗号之间缺少一个数" : "这里多了一个逗号";
    add(
        error("Y19", message, comma, comma + 1)
            .advice(list ? "没有的写 0，例如 [1, 0, 0, 0, 0, 0]；多写了逗号的，删去这个逗号" : "删去这个逗号"),
        Effect.BREAKS);
  }

  void noSpaceAfterColon(int at, Supplier<String> repaired) {
    edits.mend(at + 1, at + 1, " ");
    if (isRepaired(at)) {
      return;
    }
    add(error("Y9", "冒号后面缺少空格", at, at + 1).advice(change(repaired.get())), Effect.MAY_BREAK);
  }

  /**
   * Reports a bracket or quote that is still open where the next entry begins.
   *
   * @param closing the closing signs of everything that is open
   */
  void unclosed(int at, int nextLine, String closing) {
    int end = edits.lastContent(at, nextLine);
    edits.guess(end, end, closing, Effect.BREAKS);
    char open = text.charAt(at);
    char close = open == '{' ? '}' : open == '[' ? ']' : open;
    boolean quote = close == open;
    String where = nextLine > file.lineCount() ? "" : "（第 " + nextLine + " 行之前）";
    String name = quote ? "引号" : "括号";
    add(
        error(quote ? "Y11" : "Y10", name + "“" + open + "”没有配对，缺少“" + close + "”", at, at + 1)
            .advice("在这一项的末尾" + where + "补上“" + close + "”"),
        Effect.BREAKS);
  }

  void noOpening(int start, int end, char open) {
    String written = text.substring(start, end).replaceAll("\\s*[}｝\\]］]$", "");
    String close = open == '{' ? "}" : "]";
    String repaired = open + HalfWidth.of(written) + close;
    Effect effect = open == '{' ? Effect.BREAKS : Effect.MISLEADS;
    edits.guess(start, start, String.valueOf(open), effect);
    edits.guess(start + written.length(), end, close, effect);
    add(error("Y10", "这里缺少括号“" + open + "”", start, end).advice(change(repaired)), effect);
  }

  void mismatched(int at, char open) {
    edits.guess(at, at + 1, open == '{' ? "}" : "]", Effect.BREAKS);
    add(
        error("Y10", "括号不配对：“" + open + "”应以“" + (open == '{' ? '}' : ']') + "”结束", at, at + 1)
            .advice("把这个括号改为“" + (open == '{' ? '}' : ']') + "”"),
        Effect.BREAKS);
  }

  void textAfterClose(int at, int end, boolean quote) {
    edits.guess(at, end, "", Effect.BREAKS);
    String advice =
        quote
            ? "把引号移到文字的末尾，或用单引号括起整段文字"
            : "括号里是数的，删去括号后面多余的内容；是正文的，用引号把整段文字括起来，或在键后写“|”，正文从下一行写起；注释要以“ #”开头";
    add(
        error(quote ? "Y11" : "Y10", (quote ? "引号" : "括号") + "后面不能再有内容", at, end).advice(advice),
        Effect.BREAKS);
  }

  void indentation(int at, int end, String advice) {
    add(error("Y12", "这一行的缩进与上面的行对不齐", at, end).advice(advice), Effect.BREAKS);
  }

  void continued(int at) {
    add(
        error("Y13", "这一行比上一项缩进多，被当作上一项文字的继续，而其中又有冒号", at, at + 1)
            .advice("如果是新的一项，请与上一项左对齐；如果是正文，请在键后写“|”，正文从下一行写起"),
        Effect.BREAKS);
  }

  /**
   * Reports a colon that turns a text into a key.
   *
   * @param start the offset of the text
   */
  void colonInText(int at, int start, int end) {
    if (ValueSlips.isValueLike(text.substring(at + 1, end).strip())) {
      edits.guess(start, end, String.valueOf(Edit.UNREAD), Effect.BREAKS);
    } else {
      for (int i = at; i >= 0; i = KeyEnd.properColon(text, i + 1, end)) {
        edits.guess(i, i + 1, "：", Effect.BREAKS);
      }
    }
    add(
        error("Y13", "文字里有半角冒号“:”加空格，会被当作又一个键", at, at + 1)
            .advice("改用全角冒号“：”，或用引号把整段文字括起来，或在键后写“|”，正文从下一行写起"),
        Effect.BREAKS);
  }

  void commentInText(int at, int end) {
    add(
        Diagnostic.warning("Y14", "“ #”后面的内容是注释，不会印出")
            .at(file.span(at, end))
            .advice("如果它是正文，请用引号把整段文字括起来；如果是注释，请在“#”后面空一格"),
        Effect.MISLEADS);
  }

  void wideComment(int at) {
    boolean spaced = at == 0 || text.charAt(at - 1) <= ' ';
    edits.mend(at, at + 1, spaced ? "#" : " #");
    add(error("Y16", "这里用了全角“＃”，注释要用半角“#”", at, at + 1).advice("改为半角“#”，前面空一格"), Effect.MAY_BREAK);
  }

  /** Reports a line that only divides the text. */
  void divider(int at, int end) {
    edits.guess(at, end, "", Effect.BREAKS);
    add(
        error("Y17", "这一行只有“" + text.substring(at, end).strip() + "”，不是源文件的内容", at, end)
            .advice("删去这一行"),
        Effect.BREAKS);
  }

  /** Reports a full-width bar; the intended block has this indentation, in spaces. */
  void wideBar(int at, int indent) {
    edits.mend(at, at + 1, "|");
    add(
        error("Y16", "这里用了全角竖线“｜”，应为半角“|”", at, at + 1)
            .advice("改为半角“|”，正文从下一行写起，每行空" + IndentWords.of(indent)),
        Effect.MAY_BREAK);
  }

  /** Reports a folded block scalar of several lines, which YAML joins. */
  void folded(int at) {
    add(
        Diagnostic.warning("Y16", "用了“>”，下面的几行文字会连成一段，小标题也不分行")
            .at(file.span(at, at + 1))
            .advice("把“>”改为“|”，每一行文字才各是一段"),
        Effect.MISLEADS);
  }

  /**
   * Reports text on the line of a bar.
   *
   * @param indent the indentation of the intended block
   */
  void textAfterBar(int at, int end, int indent) {
    edits.guess(at, at, "\n" + " ".repeat(indent), Effect.BREAKS);
    add(
        error("Y16", "“|”后面不能再写文字", at, end)
            .advice("“|”后面直接换行，正文从下一行写起，每行空" + IndentWords.of(indent)),
        Effect.BREAKS);
  }

  void notIndented(int at, int end, int indent) {
    add(
        error("Y12", "正文的这一行没有缩进", at, end)
            .advice("每一行正文前面空" + IndentWords.spaces(indent) + "，与第一行对齐；以下各行同样处理"),
        Effect.BREAKS);
  }

  /**
   * Reports a line that should be an entry.
   *
   * @param repaired the line as it may have been meant
   */
  void noColon(int at, int end, String repaired) {
    edits.guess(at, end, repaired, Effect.BREAKS);
    add(
        error("Y19", "这一行缺少冒号", at, end)
            .advice(
                "写成“键: 值”，冒号用半角，后面空一格；如果是正文，请在键后写“|”，正文从下一行写起，每行空"
                    + IndentWords.below(file.span(at, end))),
        Effect.BREAKS);
  }

  void noColonBeforeBrace(int start, int brace, int end) {
    String key = text.substring(start, brace).strip();
    String repaired = key + ": " + HalfWidth.of(text.substring(brace, end));
    edits.guess(start + key.length(), brace, ": ", Effect.MAY_BREAK);
    add(
        error("Y19", "“" + key + "”和“{”之间缺少冒号", start, brace + 1).advice(change(repaired)),
        Effect.MAY_BREAK);
  }

  private static String change(String repaired) {
    boolean cut = repaired.length() > MAX_REPAIR;
    return "改为 " + (cut ? repaired.substring(0, MAX_REPAIR) + "……（以下同样改）" : repaired);
  }

  /** Returns whether a finding has the corrected line; remembers it for the next one. */
  private boolean isRepaired(int at) {
    return !repairedLines.add(file.line(at));
  }

  Diagnostic error(String rule, String message, int start, int end) {
    return Diagnostic.error(rule, message).at(file.span(start, end));
  }

  /** Adds a slip, unless the line has one of the same rule. */
  void add(Diagnostic diagnostic, Effect effect) {
    Slip slip = new Slip(diagnostic, effect);
    if (reported.add(diagnostic.rule() + " " + slip.line())) {
      all.add(slip);
    }
  }
}
