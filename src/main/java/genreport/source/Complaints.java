package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import genreport.source.Complaint.Effect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The doctor's findings, in his words: one of a kind for each line. */
final class Complaints {

  /** Of a longer repaired line only so much is shown. */
  private static final int MAX_REPAIR = 120;

  private final SourceFile file;
  private final List<Complaint> all = new ArrayList<>();
  private final Set<String> said = new HashSet<>();

  Complaints(SourceFile file) {
    this.file = file;
  }

  List<Complaint> all() {
    return List.copyOf(all);
  }

  void wideColon(int at, Supplier<String> repaired) {
    if (isSaid("Y3", at)) {
      return;
    }
    add(
        error("Y3", "这里用了全角冒号“：”，键后面要用半角冒号“:”，再空一格", at, at + 1).advice(change(repaired.get())),
        Effect.MAY_BREAK);
  }

  void wideComma(int at, Supplier<String> repaired) {
    if (isSaid("Y4", at)) {
      return;
    }
    char sign = file.text().charAt(at);
    String name = sign == '，' ? "全角逗号" : sign == '、' ? "顿号" : "全角分号";
    add(
        error("Y4", "这里用了" + name + "“" + sign + "”，括号里各项之间要用半角逗号“,”", at, at + 1)
            .advice(change(repaired.get())),
        Effect.MAY_BREAK);
  }

  void wideBracket(int at, Supplier<String> repaired) {
    if (isSaid("Y5", at)) {
      return;
    }
    char sign = file.text().charAt(at);
    add(
        error("Y5", "这里用了全角括号“" + sign + "”，应为半角“" + HalfWidth.of("" + sign) + "”", at, at + 1)
            .advice(change(repaired.get())),
        Effect.MAY_BREAK);
  }

  void wideQuotes(int start, int end) {
    String inside = file.text().substring(start + 1, end - 1);
    String message = "这里用了全角引号，它们会成为内容的一部分";
    if (HalfWidth.isFigure(inside)) {
      String repaired = HalfWidth.figure(inside);
      add(error("Y6", message, start, end).advice(change(repaired)), Effect.MISLEADS);
      return;
    }
    add(
        Diagnostic.warning("Y6", message)
            .at(file.span(start, end))
            .advice("如果要印的内容没有引号，删去引号；如果要印引号，写成 '" + file.text().substring(start, end) + "'"),
        Effect.MISLEADS);
  }

  void wideQuotedKey(int start, int end) {
    add(
        error("Y6", "键上用了全角引号", start, end)
            .advice("键不用引号，改为 " + file.text().substring(start + 1, end - 1) + ":"),
        Effect.MISLEADS);
  }

  void wideDigits(int start, int end) {
    add(
        error("Y7", "数字用了全角字符", start, end)
            .advice("改为 " + HalfWidth.figure(file.text().substring(start, end))),
        Effect.MISLEADS);
  }

  void thousands(int start, int end) {
    String written = file.text().substring(start, end);
    String repaired = HalfWidth.figure(written);
    add(
        error("Y15", "数字中不要用千位分隔符，应写 " + repaired, start, end)
            .advice("把 " + written + " 改为 " + repaired),
        Effect.MISLEADS);
  }

  void oddIndentation(int at, int end, boolean inText) {
    char c = file.text().charAt(at);
    String name = c == '\t' ? "制表符（Tab 键）" : c == '\u3000' ? "全角空格" : "不换行空格等特殊空格";
    String advice =
        inText ? "这段文字的每一行，前面先空两个半角空格（与第一行对齐），再写内容；以下各行同样处理" : "删去行首的空白，改用半角空格，与同级的键左对齐";
    add(error("Y8", "行首用了" + name + "，YAML 的缩进只能用半角空格", at, end).advice(advice), Effect.MAY_BREAK);
  }

  void oddSpaceAfterColon(int at, int end) {
    String name = file.text().charAt(at) == '\t' ? "制表符（Tab 键）" : "全角空格或特殊空格";
    add(
        error("Y9", "冒号后面用了" + name + "，应为半角空格", at, end).advice("把它删去，改为一个半角空格"),
        Effect.MAY_BREAK);
  }

  void noSpaceAfterColon(int at, Supplier<String> repaired) {
    if (isSaid("Y9", at)) {
      return;
    }
    add(error("Y9", "冒号后面缺少空格", at, at + 1).advice(change(repaired.get())), Effect.MAY_BREAK);
  }

  /** A bracket or quote that is open where the next entry begins. */
  void unclosed(int at, int nextLine) {
    char open = file.text().charAt(at);
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
    String written = file.text().substring(start, end).replaceAll("\\s*[}｝\\]］]$", "");
    String repaired = open + HalfWidth.of(written) + (open == '{' ? "}" : "]");
    add(
        error("Y10", "这里缺少括号“" + open + "”", start, end).advice(change(repaired)),
        open == '{' ? Effect.BREAKS : Effect.MISLEADS);
  }

  void mismatched(int at, char open) {
    add(
        error("Y10", "括号不配对：“" + open + "”应以“" + (open == '{' ? '}' : ']') + "”结束", at, at + 1)
            .advice("把这个括号改为“" + (open == '{' ? '}' : ']') + "”"),
        Effect.BREAKS);
  }

  void textAfterClose(int at, int end, boolean quote) {
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

  void colonInText(int at) {
    add(
        error("Y13", "文字里有半角冒号“:”加空格，YAML 会把它当作又一个键", at, at + 1)
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
    add(error("Y16", "这里用了全角“＃”，注释要用半角“#”", at, at + 1).advice("改为半角“#”，前面空一格"), Effect.MAY_BREAK);
  }

  void wideBar(int at) {
    add(
        error("Y16", "这里用了全角竖线“｜”，应为半角“|”", at, at + 1).advice("改为半角“|”，正文从下一行写起，每行空两格"),
        Effect.MAY_BREAK);
  }

  void textAfterBar(int at, int end) {
    add(error("Y16", "“|”后面不能再写文字", at, end).advice("“|”后面直接换行，正文从下一行写起，每行空两格"), Effect.BREAKS);
  }

  void notIndented(int at, int end) {
    add(
        error("Y12", "正文的这一行没有缩进", at, end).advice("每一行正文前面空两个半角空格，与第一行对齐；以下各行同样处理"),
        Effect.BREAKS);
  }

  void noColon(int at, int end) {
    add(
        error("Y19", "这一行缺少冒号", at, end)
            .advice("写成“键: 值”，冒号用半角，后面空一格；如果是正文，请在键后写“|”，正文从下一行写起，每行空两格"),
        Effect.BREAKS);
  }

  void noColonBeforeBrace(int start, int brace, int end) {
    String key = file.text().substring(start, brace).strip();
    String repaired = key + ": " + HalfWidth.of(file.text().substring(brace, end));
    add(
        error("Y19", "“" + key + "”和“{”之间缺少冒号", start, brace + 1).advice(change(repaired)),
        Effect.MAY_BREAK);
  }

  void noKey(int start, int end) {
    add(
        error("Y19", "这里只有数字 " + file.text().substring(start, end) + "，没有写它是哪一列", start, end)
            .advice("花括号里写成 {自然人: 1, 商业企业: 2}；按顺序只写数字时用方括号 [1, 2, 0, 0, 0, 0]"),
        Effect.MISLEADS);
  }

  void noColonBeforeFigure(int start, int end, String key, String figure) {
    add(
        error("Y19", "“" + key + "”和“" + figure + "”之间缺少冒号", start, end)
            .advice("改为 " + key + ": " + HalfWidth.figure(figure)),
        Effect.MISLEADS);
  }

  private static String change(String repaired) {
    boolean cut = repaired.length() > MAX_REPAIR;
    return "改为 " + (cut ? repaired.substring(0, MAX_REPAIR) + "……（以下同样改）" : repaired);
  }

  private boolean isSaid(String rule, int at) {
    return said.contains(rule + " " + file.line(at));
  }

  private Diagnostic error(String rule, String message, int start, int end) {
    Span place = file.span(start, end);
    return Diagnostic.error(rule, message).at(place);
  }

  private void add(Diagnostic diagnostic, Effect effect) {
    Complaint complaint = new Complaint(diagnostic, effect);
    if (said.add(diagnostic.rule() + " " + complaint.line())) {
      all.add(complaint);
    }
  }
}
