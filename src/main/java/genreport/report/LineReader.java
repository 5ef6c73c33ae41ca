package genreport.report;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.NearestName;
import genreport.diagnostic.format.ShownFindings;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Resolves the references of one line of narrative and marks its bold text. */
final class LineReader {

  private static final String BOLD = "**";
  private static final String REFERENCE = "${";
  private static final String ESCAPE = "$${";

  /**
   * A bold mark, a reference, or an escaped one. An unclosed reference extends to the next one or
   * to the line end.
   */
  private static final Pattern MARKS =
      Pattern.compile("\\$\\$\\{|\\$\\{[^}$]*+(?:\\$(?!\\{)[^}$]*+)*+}?|\\*\\*");

  /** The same without bold marks. */
  private static final Pattern PLAIN_MARKS = Pattern.compile("\\$\\$\\{|\\$\\{[^}]*}?");

  /** A text in full-width signs that looks like a reference but is none. */
  private static final Pattern WIDE_MARKS =
      Pattern.compile("(?:＄\\s?[{｛]|\\$｛)([^{}｛｝$＄\\n]{1,80})[}｝]");

  /** What looks like a reference of a form letter or of another program: {@code {{年度}}, $(年度)}. */
  private static final Pattern OTHER_MARKS =
      Pattern.compile(
          "\\$[\\s\\u00a0\\u3000]+\\{([^{}]{1,80})}|[$＄][(（]([^()（）]{1,80})[)）]"
              + "|[#@%]\\{([^{}]{1,80})}|\\{\\{([^{}]{1,80})}}"
              + "|[￥¥]\\s?[{｛]([^{}｛｝]{1,80})[}｝]"
              + "|(?<![$＄#@%{￥¥])(?<![$＄￥¥][\\s\\u00a0\\u3000])[{｛]([^{}｛｝]{1,80})[}｝]");

  /** Keys with dots between them, as in a reference without its marks. */
  private static final Pattern DOTTED =
      Pattern.compile("(?<![{｛(（]\\s{0,3})[$＄￥¥]?(\\p{IsHan}{1,24}(?:[.．]\\p{IsHan}{1,24}){1,4})");

  private final Scalar source;
  private final References references;
  private final List<Diagnostic> findings;
  private final Pattern marks;

  /** The printed text so far. */
  private final StringBuilder text = new StringBuilder();

  private final List<PlacedText.Piece> pieces = new ArrayList<>();
  private final List<Prose.Run> runs = new ArrayList<>();
  private int runStart;
  private boolean strong;

  LineReader(Scalar source, References references, List<Diagnostic> findings) {
    this(source, references, findings, MARKS);
  }

  private LineReader(
      Scalar source, References references, List<Diagnostic> findings, Pattern marks) {
    this.source = source;
    this.references = references;
    this.findings = findings;
    this.marks = marks;
  }

  /** Returns the printed text of a remark, which is one line and has no bold text. */
  static PlacedText remark(Scalar source, References references, List<Diagnostic> findings) {
    LineReader reader = new LineReader(source, references, findings, PLAIN_MARKS);
    reader.read(0, source.text().length());
    int bold = source.text().indexOf(BOLD);
    if (bold >= 0) {
      findings.add(
          Diagnostic.warning("R3", "备注不能加粗，加粗符号 ** 照印为 **")
              .at(source.span(bold, bold + BOLD.length()))
              .advice("删去备注里的 **"));
    }
    return reader.text();
  }

  /** Returns the printed text of the line. */
  PlacedText text() {
    return new PlacedText(source, text.toString(), pieces);
  }

  /** Returns the printed text, divided into bold and other text. */
  List<Prose.Run> runs() {
    return runs;
  }

  /**
   * Reads the line.
   *
   * @param from the index of its first character in the source
   * @param to the index after its last
   */
  void read(int from, int to) {
    wideMarks(from, to);
    otherMarks(from, to);
    barePaths(from, to);
    OptionalInt unpaired = unpairedMark(from, to);
    String all = source.text();
    int at = from;
    Matcher mark = marks.matcher(all).region(from, to);
    while (mark.find()) {
      if (unpaired.isPresent() && unpaired.getAsInt() == mark.start()) {
        continue;
      }
      add(all.substring(at, mark.start()), at, mark.start(), PlacedText.Kind.COPIED);
      at = mark.end();
      if (mark.group().equals(BOLD)) {
        endRun();
        strong = !strong;
      } else if (mark.group().equals(ESCAPE)) {
        add(REFERENCE, mark.start(), at, PlacedText.Kind.ESCAPED);
      } else {
        addReferenced(mark.start(), at);
      }
    }
    add(all.substring(at, to), at, to, PlacedText.Kind.COPIED);
    endRun();
  }

  private void wideMarks(int from, int to) {
    Matcher mark = WIDE_MARKS.matcher(source.text()).region(from, to);
    while (mark.find()) {
      String path = mark.group(1).strip().replace('．', '.');
      if (references.value(path).isPresent()) {
        findings.add(
            Diagnostic.warning("R2", "“" + mark.group() + "”用了全角符号，不是引用，会照印出来")
                .at(source.span(mark.start(), mark.end()))
                .advice("引用的符号都用半角，改为 ${" + path + "}"));
      }
    }
  }

  private void otherMarks(int from, int to) {
    Matcher mark = OTHER_MARKS.matcher(source.text()).region(from, to);
    while (mark.find()) {
      String written =
          IntStream.rangeClosed(1, mark.groupCount())
              .mapToObj(mark::group)
              .filter(Objects::nonNull)
              .findFirst()
              .orElseThrow();
      String path = written.strip();
      if (references.value(path).isPresent()) {
        findings.add(
            Diagnostic.warning("R2", "“" + mark.group() + "”不是引用的写法，会照印出来")
                .at(source.span(mark.start(), mark.end()))
                .advice("改为 ${" + path + "}，里外都不空格"));
      }
    }
  }

  /** Finds paths of figures that are written without the marks of a reference. */
  private void barePaths(int from, int to) {
    Matcher dotted = DOTTED.matcher(source.text()).region(from, to).useTransparentBounds(true);
    while (dotted.find()) {
      String written = dotted.group(1);
      Optional<String> path = pathIn(written.replace('．', '.'));
      if (path.isPresent()) {
        int at = dotted.start(1) + written.replace('．', '.').indexOf(path.get());
        int start = at == dotted.start(1) ? dotted.start() : at;
        int end = at + path.get().length();
        findings.add(
            Diagnostic.warning("R2", "“" + source.text().substring(start, end) + "”不是引用的写法，会照印出来")
                .at(source.span(start, end))
                .advice("改为 ${" + path.get() + "}，里外都不空格"));
      }
    }
  }

  /** Returns the longest path of a figure in a text of keys with dots between them. */
  private Optional<String> pathIn(String written) {
    int first = written.indexOf('.');
    int last = written.lastIndexOf('.');
    for (int start = 0; start < first; start++) {
      for (int end = written.length(); end > last + 1; end--) {
        String path = written.substring(start, end);
        if (references.value(path).isPresent()) {
          return Optional.of(path);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the index of the bold mark that is never closed and is therefore printed. */
  private OptionalInt unpairedMark(int from, int to) {
    int count = 0;
    int last = from;
    Matcher mark = marks.matcher(source.text()).region(from, to);
    while (mark.find()) {
      if (mark.group().equals(BOLD)) {
        count++;
        last = mark.start();
      }
    }
    if (count % 2 == 0) {
      return OptionalInt.empty();
    }
    findings.add(
        Diagnostic.warning("R3", "加粗符号 ** 没有成对，照印为 **")
            .at(source.span(last, last + BOLD.length()))
            .advice("要加粗，在要加粗的文字后面再写一个 **；不要加粗，删去这个 **"));
    return OptionalInt.of(last);
  }

  private void add(String printed, int from, int to, PlacedText.Kind kind) {
    if (!printed.isEmpty()) {
      pieces.add(new PlacedText.Piece(text.length(), from, to, kind));
      text.append(printed);
    }
  }

  private void endRun() {
    if (text.length() > runStart) {
      runs.add(new Prose.Run(text.substring(runStart), strong, false));
      runStart = text.length();
    }
  }

  private void addReferenced(int start, int end) {
    String mark = source.text().substring(start, end);
    if (!mark.endsWith("}")) {
      findings.add(
          Diagnostic.error("R2", "引用“${”没有写完，缺少“}”")
              .at(source.span(start, start + REFERENCE.length()))
              .advice("引用写成 " + references.shown() + " 的样子；要印出 ${ 这两个字符，写 $${"));
      add(mark, start, end, PlacedText.Kind.COPIED);
      return;
    }
    String path = mark.substring(REFERENCE.length(), mark.length() - 1).strip();
    Optional<String> value = references.value(path);
    if (value.isEmpty() && !references.required().test(path)) {
      findings.add(unknown(path).at(source.span(start, end)));
    }
    add(value.orElse(mark), start, end, PlacedText.Kind.REFERENCED);
  }

  private Diagnostic unknown(String path) {
    Diagnostic finding = Diagnostic.error("R1", "引用的“" + path + "”在本表中没有对应的数");
    List<String> inside =
        findings.size() < ShownFindings.MOST ? references.inside(path) : List.of();
    if (!inside.isEmpty()) {
      return finding.advice("“" + path + "”不是一个数，写明是其中哪一个：" + String.join("，", inside));
    }
    List<String> ending =
        findings.size() < ShownFindings.MOST ? references.endingWith(path) : List.of();
    if (ending.size() == 1) {
      return finding.advice("是不是 ${" + ending.get(0) + "}？");
    }
    // a finding that is not shown needs no advice
    Optional<String> near =
        findings.size() < ShownFindings.MOST
            ? NearestName.of(path, references.paths())
            : Optional.empty();
    return finding.advice(
        near.isPresent()
            ? "是不是 ${" + near.get() + "}？"
            : "引用写成 " + references.shown() + " 的样子，键与本文件中的键一致");
  }
}
