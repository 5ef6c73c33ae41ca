package genreport.report;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.NearestName;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves the references of one line of narrative and marks its bold text. */
final class LineReader {

  private static final String BOLD = "**";
  private static final String REFERENCE = "${";
  private static final String ESCAPE = "$${";

  private final Scalar source;
  private final References references;
  private final List<Diagnostic> findings;

  /** What has been printed of a line with marks. */
  private final StringBuilder text = new StringBuilder();

  private final List<PlacedText.Piece> pieces = new ArrayList<>();
  private final List<Prose.Run> runs = new ArrayList<>();
  private String printed = "";
  private int runStart;
  private boolean strong;

  LineReader(Scalar source, References references, List<Diagnostic> findings) {
    this.source = source;
    this.references = references;
    this.findings = findings;
  }

  /** What the line prints. */
  PlacedText text() {
    return new PlacedText(source, printed, pieces);
  }

  /** The same, in stretches of bold and other text. */
  List<Prose.Run> runs() {
    return runs;
  }

  /**
   * Reads the line.
   *
   * @param from index in the source of its first character
   * @param to index after its last
   */
  void read(int from, int to) {
    String line = source.text().substring(from, to);
    if (line.indexOf('$') < 0 && line.indexOf('＄') < 0 && !line.contains("**")) {
      pieces.add(new PlacedText.Piece(0, from, to, PlacedText.Kind.COPIED));
      runs.add(new Prose.Run(line, false, false));
      printed = line;
    } else {
      wideMarks(line, from);
      readMarked(from, to);
      printed = text.toString();
    }
  }

  private void readMarked(int from, int to) {
    String all = source.text();
    OptionalInt unpaired = unpairedMark(from, to);
    int at = from;
    for (int mark = nextMark(all, from, to);
        mark < to;
        mark = nextMark(all, markEnd(all, mark, to), to)) {
      if (unpaired.isPresent() && unpaired.getAsInt() == mark) {
        continue;
      }
      add(all.substring(at, mark), at, mark, PlacedText.Kind.COPIED);
      at = markEnd(all, mark, to);
      if (isBold(mark)) {
        endRun();
        strong = !strong;
      } else if (all.startsWith(ESCAPE, mark)) {
        add(REFERENCE, mark, at, PlacedText.Kind.ESCAPED);
      } else {
        addReferenced(mark, at);
      }
    }
    add(all.substring(at, to), at, to, PlacedText.Kind.COPIED);
    endRun();
  }

  /** Index of the next mark of a line; {@code to} where there is none. */
  static int nextMark(String text, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      char c = text.charAt(i);
      boolean bold = c == '*' && text.startsWith(BOLD, i);
      boolean reference = c == '$' && (text.startsWith(REFERENCE, i) || text.startsWith(ESCAPE, i));
      if (bold || reference) {
        return i;
      }
    }
    return to;
  }

  private boolean isBold(int mark) {
    return source.text().startsWith(BOLD, mark);
  }

  /** Index after a mark; a reference that is not closed takes the rest of its line. */
  static int markEnd(String text, int mark, int to) {
    if (text.startsWith(BOLD, mark)) {
      return mark + BOLD.length();
    }
    if (text.startsWith(ESCAPE, mark)) {
      return mark + ESCAPE.length();
    }
    int close = mark;
    while (close < to && text.charAt(close) != '}') {
      close++;
    }
    return Math.min(close + 1, to);
  }

  private void wideMarks(String line, int from) {
    if (line.indexOf('＄') < 0 && line.indexOf('｛') < 0) {
      return;
    }
    Matcher mark = WideMarks.PATTERN.matcher(line);
    while (mark.find()) {
      String path = mark.group(1).strip().replace('．', '.');
      if (references.value(path).isPresent()) {
        findings.add(
            Diagnostic.warning("R2", "“" + mark.group() + "”用了全角符号，不是引用，会照印出来")
                .at(source.span(from + mark.start(), from + mark.end()))
                .advice("引用的符号都用半角，改为 ${" + path + "}"));
      }
    }
  }

  /** What looks like a reference and is none. */
  private static final class WideMarks {

    private static final Pattern PATTERN =
        Pattern.compile("(?:＄\\s?[{｛]|\\$｛)([^{}｛｝$＄\\n]{1,80})[}｝]");
  }

  /** Index of the bold mark that is never closed and so is printed. */
  private OptionalInt unpairedMark(int from, int to) {
    String all = source.text();
    int count = 0;
    int last = from;
    for (int mark = nextMark(all, from, to);
        mark < to;
        mark = nextMark(all, markEnd(all, mark, to), to)) {
      if (isBold(mark)) {
        count++;
        last = mark;
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
              .advice("引用写成 ${依申请公开.新收.总计} 的样子；要印出 ${ 这两个字符，写 $${"));
      add(mark, start, end, PlacedText.Kind.COPIED);
      return;
    }
    String path = mark.substring(REFERENCE.length(), mark.length() - 1).strip();
    Optional<String> value = references.value(path);
    if (value.isEmpty()) {
      findings.add(unknown(path).at(source.span(start, end)));
    }
    add(value.orElse(mark), start, end, PlacedText.Kind.REFERENCED);
  }

  private Diagnostic unknown(String path) {
    Diagnostic finding = Diagnostic.error("R1", "引用的“" + path + "”在本表中没有对应的数");
    Optional<String> near = NearestName.of(path, references.paths());
    return finding.advice(
        near.isPresent() ? "是不是 ${" + near.get() + "}？" : "引用写成 ${依申请公开.新收.总计} 的样子，键与本文件中的键一致");
  }
}
