package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Translates SnakeYAML's exceptions to findings in Chinese, at the place of the mistake. */
final class SyntaxErrors {

  /** The mark of an exception that is nearer to the mistake. */
  private enum Where {
    PROBLEM,
    CONTEXT
  }

  /** The message for exceptions whose problem contains a given text. */
  private record Wording(String part, Where where, String message, String advice) {}

  private static final List<Wording> WORDINGS =
      List.of(
          wording(
              "could not find expected ':'",
              Where.CONTEXT,
              "这一行缺少冒号",
              "写成“键: 值”，冒号用半角，后面空一格；如果是上一项的正文，请与正文其他行左对齐"),
          wording(
              "mapping values are not allowed",
              Where.PROBLEM,
              "这个冒号的位置不对",
              "检查这一行的缩进是否与同级的键左对齐；如果冒号是文字的一部分，请用引号把文字括起来，或改用全角冒号“：”"),
          wording("(TAB)", Where.PROBLEM, "这里有制表符（Tab 键），这里只能用空格", "删去制表符，改用空格"),
          wording(
              "cannot start any token",
              Where.PROBLEM,
              "不加引号的文字不能以这个符号开头",
              "请用引号把这段文字括起来，例如 \"@示例\""),
          wording(
              "found unexpected end of stream",
              Where.CONTEXT,
              "引号没有配对：到文件末尾也没有找到另一半",
              "在这段文字的末尾补上引号"),
          wording("found unexpected document separator", Where.CONTEXT, "引号没有配对", "在这段文字的末尾补上引号"),
          wording("escape", Where.PROBLEM, "双引号里的“\\”后面不是有效的写法", "要写“\\”本身，请写成“\\\\”，或改用单引号"),
          wording("indentation indicator", Where.PROBLEM, "“|”后面的内容不对", "“|”后面直接换行，正文从下一行写起"),
          wording(
              "expected a comment or a line break",
              Where.PROBLEM,
              "“|”后面还有文字",
              "“|”后面直接换行，正文从下一行写起"),
          wording(
              "expected ',' or '}'",
              Where.CONTEXT,
              "花括号“{”里的写法不对，或缺少“}”",
              "写成 {甲: 1, 乙: 2}：冒号和逗号用半角，后面空一格，末尾有“}”"),
          wording(
              "expected ',' or ']'",
              Where.CONTEXT,
              "方括号“[”里的写法不对，或缺少“]”",
              "写成 [1, 0, 0, 0, 0, 0]：逗号用半角，后面空一格，末尾有“]”"),
          wording(
              "sequence entries are not allowed",
              Where.PROBLEM,
              "这里不能用“- ”开头",
              "去掉“- ”；要填的数没有就写 0；如果它是文字的一部分，请用引号括起来"),
          wording(
              "mapping keys are not allowed",
              Where.PROBLEM,
              "这里不能用“? ”开头",
              "去掉“? ”；如果它是文字的一部分，请用引号括起来"),
          wording("expected <block end>", Where.PROBLEM, "这里的缩进不对，或上一行没有写完", "同一级的键要左对齐；检查这一行和上一行"),
          wording(
              "expected the node content",
              Where.PROBLEM,
              "这里缺少内容，或多了一个符号",
              "列表的每一项都要写数，没有就写 0；如果不是列表，检查 ^ 所指处的符号是否多余"),
          wording(
              "expected '<document start>'",
              Where.PROBLEM,
              "这里的内容不属于任何一项",
              "检查这一行的缩进；上面的“}”“]”或引号后面不能再有内容"),
          wording(
              "alphabetic or numeric character",
              Where.CONTEXT,
              "不加引号的文字不能以“*”或“&”开头",
              "请用引号把这段文字括起来，或在键后写“|”，正文另起行"),
          wording(
              "unexpected character found",
              Where.CONTEXT,
              "不加引号的文字不能以“*”或“&”开头",
              "请用引号把这段文字括起来，或在键后写“|”，正文另起行"),
          wording("tag", Where.PROBLEM, "不加引号的文字不能以“!”开头", "请用引号把这段文字括起来"),
          wording("URI", Where.PROBLEM, "不加引号的文字不能以“!”开头", "请用引号把这段文字括起来"),
          wording("YAML d", Where.PROBLEM, "不加引号的文字不能以“%”开头", "请用引号把这段文字括起来"));

  private static final Wording OTHER =
      wording("", Where.PROBLEM, "这里不符合源文件的写法", "检查这一行和上一行的冒号、逗号、括号、引号（都用半角）和缩进");

  private SyntaxErrors() {}

  private static Wording wording(String part, Where where, String message, String advice) {
    return new Wording(part, where, message, advice);
  }

  /**
   * The finding for an exception.
   *
   * @param finding its places refer to the original file
   * @param at offset in the corrected text
   */
  record Fault(Diagnostic finding, int at) {}

  /** Returns the finding for an exception of the scanner or the parser. */
  static Fault fault(MendedText text, YAMLException exception) {
    Diagnostic finding = finding(text.file(), exception);
    return new Fault(text.original(finding), finding.places().get(0).start());
  }

  private static Diagnostic finding(SourceFile file, YAMLException exception) {
    if (!(exception instanceof MarkedYAMLException marked)) {
      return Diagnostic.error("Y1", "文件不符合源文件的写法").at(file.span(0, 0)).advice(OTHER.advice());
    }
    String problem = String.valueOf(marked.getProblem());
    String known = String.valueOf(marked.getContext()).contains("directive") ? "YAML d" : problem;
    Wording wording =
        WORDINGS.stream().filter(s -> known.contains(s.part())).findFirst().orElse(OTHER);
    Mark problemMark = marked.getProblemMark();
    Mark contextMark = marked.getContextMark();
    boolean context = wording.where() == Where.CONTEXT || problemMark == null;
    Mark mark = context && contextMark != null ? contextMark : problemMark;
    Diagnostic finding = Diagnostic.error("Y1", wording.message());
    finding = finding.at(mark == null ? file.span(0, 0) : place(file, mark));
    boolean distant =
        wording.message().contains("括号")
            && contextMark != null
            && problemMark != null
            && contextMark.getLine() != problemMark.getLine();
    return (distant ? finding.at(place(file, problemMark)) : finding).advice(wording.advice());
  }

  private static Span place(SourceFile file, Mark mark) {
    int at = new CodePointOffsets(file.text()).units(mark.getIndex());
    int end =
        at < file.text().length() ? at + Character.charCount(file.text().codePointAt(at)) : at;
    boolean lineEnd = at < end && file.text().charAt(at) <= ' ';
    return file.span(at, lineEnd ? at : end);
  }
}
