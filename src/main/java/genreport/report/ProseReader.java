package genreport.report;

import genreport.diagnostic.Diagnostic;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits narrative into paragraphs and headings.
 *
 * <p>Each non-blank line is a paragraph. A line that starts with a heading number and has no
 * sentence end is a heading. If a line starts with a heading number and goes on after its first 。,
 * its first sentence is a run-in heading.
 */
final class ProseReader {

  /** The heading numbers of each level: 一、 · （一） · 1. or 1、, but not 1.5 · （1）. */
  private static final List<Pattern> HEADING_NUMBERS =
      List.of(
          Pattern.compile("[一二三四五六七八九十]{1,3}、"),
          Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)]"),
          Pattern.compile("[0-9]{1,2}(?:[.．](?:(?![0-9])|(?=(?:19|20)[0-9]{2}年))|、)"),
          Pattern.compile("[（(][0-9]{1,2}[）)]"));

  private static final Pattern SENTENCE_END = Pattern.compile("[。！？；!?;]");

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
    PastedMarkup pasted = new PastedMarkup(source, findings);
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
        pasted.read(from, to);
      }
      start = end + 1;
    }
    pasted.end();
    return lines;
  }

  /** Returns whether a character is white space of any kind. The style indents first lines. */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private Prose.Line line(int from, int to) {
    LineReader reader = new LineReader(source, references, findings);
    reader.read(from, to);
    PlacedText printed = reader.text();
    String whole = printed.text();
    int level = level(whole);
    boolean heading = level > 0 && !SENTENCE_END.matcher(whole).find();
    int stop = whole.indexOf("。");
    boolean goesOn = level > 0 && stop >= 0 && stop + 1 < whole.length();
    List<Prose.Run> runs = goesOn ? withLead(reader.runs(), stop + 1) : reader.runs();
    return new Prose.Line(level, heading, runs, printed, from, to);
  }

  /** Returns the level of the heading number at the start of a line, from 1; 0 if there is none. */
  private static int level(String line) {
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
}
