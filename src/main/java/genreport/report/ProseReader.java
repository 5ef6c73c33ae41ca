package genreport.report;

import genreport.diagnostic.Diagnostic;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits narrative into paragraphs and headings.
 *
 * <p>Each non-blank line is a paragraph. One that starts with a heading number and has no sentence
 * end is a heading; where the line goes on after the first 。 its first sentence is a run-in
 * heading.
 */
final class ProseReader {

  private static final int MOST_NUMERALS = 3;
  private static final int MOST_DIGITS = 2;
  private static final int YEAR_DIGITS = 4;
  private static final String BRACKETS = "（(";
  private static final String CLOSING = "）)";

  private final Scalar source;
  private final References references;
  private final List<Diagnostic> findings;

  ProseReader(Scalar source, References references, List<Diagnostic> findings) {
    this.source = source;
    this.references = references;
    this.findings = findings;
  }

  List<Prose.Line> read() {
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
    return lines;
  }

  /** Space of any kind; a first line's indent is the style's business. */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private Prose.Line line(int from, int to) {
    LineReader reader = new LineReader(source, references, findings);
    reader.read(from, to);
    PlacedText printed = reader.text();
    String whole = printed.text();
    int level = level(whole);
    boolean heading = level > 0 && !hasSentenceEnd(whole);
    int stop = whole.indexOf("。");
    boolean goesOn = level > 0 && stop >= 0 && stop + 1 < whole.length();
    List<Prose.Run> runs = goesOn ? withLead(reader.runs(), stop + 1) : reader.runs();
    return new Prose.Line(level, heading, runs, printed, from, to);
  }

  private static boolean hasSentenceEnd(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (CharKind.isSentenceEnd(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** 1 for 一、, 2 for （一）, 3 for 1. and 1、, 4 for （1）; 0 where no heading number starts a line. */
  static int level(String line) {
    boolean bracket = CharKind.isOneOf(BRACKETS, line, 0);
    int start = bracket ? 1 : 0;
    int numerals = CharKind.numeralsEnd(line, start);
    int digits = CharKind.digitsEnd(line, start);
    if (numerals > start && numerals - start <= MOST_NUMERALS) {
      boolean marked = CharKind.isOneOf(bracket ? CLOSING : "、", line, numerals);
      return marked ? (bracket ? 2 : 1) : 0;
    }
    if (digits == start || digits - start > MOST_DIGITS) {
      return 0;
    }
    boolean marked =
        bracket
            ? CharKind.isOneOf(CLOSING, line, digits)
            : CharKind.isOneOf("、", line, digits) || isPoint(line, digits);
    return marked ? (bracket ? 4 : 3) : 0;
  }

  /** Whether a point after a heading's number stands here, and not that of 1.5. */
  private static boolean isPoint(String line, int index) {
    if (!CharKind.isOneOf(".．", line, index)) {
      return false;
    }
    int next = index + 1;
    int digits = CharKind.digitsEnd(line, next);
    boolean century = line.startsWith("19", next) || line.startsWith("20", next);
    return digits == next
        || (century && digits - next == YEAR_DIGITS && line.startsWith("年", digits));
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
}
