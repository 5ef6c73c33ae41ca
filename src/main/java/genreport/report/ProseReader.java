package genreport.report;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.NearestName;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits narrative into paragraphs and headings, resolves references and marks bold text.
 *
 * <p>Each non-blank line is a paragraph. One that starts with a heading number and has no sentence
 * end is a heading; where the line goes on after the first 。 its first sentence is a run-in
 * heading.
 */
final class ProseReader {

  private static final List<Pattern> HEADING_NUMBERS =
      List.of(
          Pattern.compile("[一二三四五六七八九十]{1,3}、"),
          Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)]"),
          Pattern.compile("\\d{1,2}(?:[.．](?!\\d)|、)"),
          Pattern.compile("[（(]\\d{1,2}[）)]"));
  private static final Pattern SENTENCE_END = Pattern.compile("[。！？；!?;]");
  private static final Pattern MARKS = Pattern.compile("\\$\\$\\{|\\$\\{([^}\\n]*)(}?)|\\*\\*");

  private final Scalar source;
  private final References references;
  private final List<Diagnostic> findings;

  ProseReader(Scalar source, References references, List<Diagnostic> findings) {
    this.source = source;
    this.references = references;
    this.findings = findings;
  }

  Prose read() {
    List<Prose.Line> lines = new ArrayList<>();
    String text = source.text();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int from = start;
      int to = end;
      while (from < to && isBlank(text.charAt(from))) {
        from++;
      }
      while (to > from && isBlank(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        lines.add(line(from, to));
      }
      start = end + 1;
    }
    return new Prose(lines);
  }

  /** Space of any kind; a first line's indent is the style's business. */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private Prose.Line line(int from, int to) {
    List<Prose.Run> runs = runs(from, to);
    StringBuilder whole = new StringBuilder();
    runs.forEach(run -> whole.append(run.text()));
    int level = level(whole);
    boolean heading = level > 0 && !SENTENCE_END.matcher(whole).find();
    int stop = whole.indexOf("。");
    boolean goesOn = level > 0 && stop >= 0 && stop + 1 < whole.length();
    return new Prose.Line(
        level, heading, goesOn ? withLead(runs, stop + 1) : runs, source.span(from, to));
  }

  private static int level(CharSequence line) {
    for (int i = 0; i < HEADING_NUMBERS.size(); i++) {
      if (HEADING_NUMBERS.get(i).matcher(line).lookingAt()) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Marks the first characters as a run-in heading. */
  private static List<Prose.Run> withLead(List<Prose.Run> runs, int length) {
    List<Prose.Run> split = new ArrayList<>();
    int left = length;
    for (Prose.Run run : runs) {
      int lead = Math.min(left, run.text().length());
      if (lead > 0) {
        split.add(new Prose.Run(run.text().substring(0, lead), run.strong(), true));
      }
      if (lead < run.text().length()) {
        split.add(new Prose.Run(run.text().substring(lead), run.strong(), false));
      }
      left -= lead;
    }
    return split;
  }

  private List<Prose.Run> runs(int from, int to) {
    List<Prose.Run> runs = new ArrayList<>();
    StringBuilder pending = new StringBuilder();
    boolean strong = false;
    int strongFrom = from;
    int strongRuns = 0;
    int at = from;
    Matcher mark = MARKS.matcher(source.text()).region(from, to);
    while (mark.find()) {
      pending.append(source.text(), at, mark.start());
      at = mark.end();
      if (mark.group().equals("**")) {
        flush(pending, strong, runs);
        strong = !strong;
        strongFrom = mark.start();
        strongRuns = runs.size();
      } else if (mark.group().equals("$${")) {
        pending.append("${");
      } else {
        pending.append(referenced(mark));
      }
    }
    pending.append(source.text(), at, to);
    flush(pending, strong, runs);
    if (!strong) {
      return runs;
    }
    findings.add(
        Diagnostic.warning("R3", "加粗符号 ** 没有成对，照印为 **")
            .at(source.span(strongFrom, strongFrom + 2))
            .advice("要加粗，在要加粗的文字后面再写一个 **；不要加粗，删去这个 **"));
    return withoutStrong(runs, strongRuns);
  }

  /** Puts back a mark that was never closed. */
  private static List<Prose.Run> withoutStrong(List<Prose.Run> runs, int from) {
    List<Prose.Run> plain = new ArrayList<>(runs.subList(0, from));
    plain.add(new Prose.Run("**", false, false));
    runs.subList(from, runs.size())
        .forEach(run -> plain.add(new Prose.Run(run.text(), false, run.lead())));
    return plain;
  }

  private static void flush(StringBuilder pending, boolean strong, List<Prose.Run> runs) {
    if (pending.length() > 0) {
      runs.add(new Prose.Run(pending.toString(), strong, false));
      pending.setLength(0);
    }
  }

  private String referenced(Matcher mark) {
    String path = mark.group(1).strip();
    if (mark.group(2).isEmpty()) {
      findings.add(
          Diagnostic.error("R2", "引用“${”没有写完，缺少“}”")
              .at(source.span(mark.start(), mark.start() + 2))
              .advice("引用写成 ${依申请公开.新收.总计} 的样子；要印出 ${ 这两个字符，写 $${"));
      return mark.group();
    }
    Optional<String> value = references.value(path);
    if (value.isEmpty()) {
      Diagnostic finding =
          Diagnostic.error("R1", "引用的“" + path + "”在本表中没有对应的数")
              .at(source.span(mark.start(), mark.end()));
      findings.add(
          NearestName.of(path, references.paths())
              .map(near -> finding.advice("是不是 ${" + near + "}？"))
              .orElseGet(() -> finding.advice("引用写成 ${依申请公开.新收.总计} 的样子，键与本文件中的键一致")));
    }
    return value.orElse(mark.group());
  }
}
