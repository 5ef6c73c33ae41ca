package genreport.source.fix;

import genreport.diagnostic.SourceFile;
import genreport.diagnostic.format.TerminalText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The difference of two texts, line by line. If they differ in the number of lines, all lines
 * between the first and the last difference are one change.
 *
 * @param text empty if there is no difference
 */
record UnifiedDiff(String text, int changedLines) {

  /** The number of unchanged lines that are shown before and after a change. */
  private static final int CONTEXT = 2;

  static UnifiedDiff of(SourceFile before, SourceFile after) {
    return before.lineCount() == after.lineCount() ? byLine(before, after) : asOne(before, after);
  }

  private static UnifiedDiff asOne(SourceFile before, SourceFile after) {
    int most = Math.min(before.lineCount(), after.lineCount());
    int first = 1;
    while (first <= most && before.lineText(first).equals(after.lineText(first))) {
      first++;
    }
    int end = before.lineCount() + 1;
    int newEnd = after.lineCount() + 1;
    while (Math.min(end, newEnd) > first
        && before.lineText(end - 1).equals(after.lineText(newEnd - 1))) {
      end--;
      newEnd--;
    }
    int from = Math.max(1, first - CONTEXT);
    int to = Math.min(before.lineCount() + 1, end + CONTEXT);
    StringBuilder text = head(before, after);
    text.append("@@ -").append(from).append(',').append(to - from);
    text.append(" +").append(from).append(',').append(newEnd - from + to - end).append(" @@\n");
    append(' ', before, from, first, text);
    append('-', before, first, end, text);
    append('+', after, first, newEnd, text);
    append(' ', before, end, to, text);
    return new UnifiedDiff(text.toString(), Math.max(end, newEnd) - first);
  }

  private static void append(char mark, SourceFile file, int from, int end, StringBuilder text) {
    for (int line = from; line < end; line++) {
      text.append(mark).append(file.lineText(line)).append('\n');
    }
  }

  private static StringBuilder head(SourceFile before, SourceFile after) {
    return new StringBuilder("--- ")
        .append(TerminalText.line(before.name()))
        .append("\n+++ ")
        .append(TerminalText.line(after.name()))
        .append('\n');
  }

  private static UnifiedDiff byLine(SourceFile before, SourceFile after) {
    List<Integer> changed = new ArrayList<>();
    for (int line = 1; line <= before.lineCount(); line++) {
      if (!before.lineText(line).equals(after.lineText(line))) {
        changed.add(line);
      }
    }
    StringBuilder text = changed.isEmpty() ? new StringBuilder() : head(before, after);
    int first = 0;
    while (first < changed.size()) {
      int last = first;
      while (last + 1 < changed.size()
          && changed.get(last + 1) - changed.get(last) <= 2 * CONTEXT + 1) {
        last++;
      }
      hunk(before, after, changed.subList(first, last + 1), text);
      first = last + 1;
    }
    return new UnifiedDiff(text.toString(), changed.size());
  }

  /** Appends one hunk. The removed lines of adjacent changes come before the added ones. */
  private static void hunk(
      SourceFile before, SourceFile after, List<Integer> changed, StringBuilder text) {
    int from = Math.max(1, changed.get(0) - CONTEXT);
    int to = Math.min(lastLine(before), changed.get(changed.size() - 1) + CONTEXT);
    String lines = from + "," + (to - from + 1);
    text.append("@@ -").append(lines).append(" +").append(lines).append(" @@\n");
    Set<Integer> changes = new HashSet<>(changed);
    int line = from;
    while (line <= to) {
      int end = line;
      while (changes.contains(end)) {
        end++;
      }
      for (int i = line; i < end; i++) {
        text.append('-').append(before.lineText(i)).append('\n');
      }
      for (int i = line; i < end; i++) {
        text.append('+').append(after.lineText(i)).append('\n');
      }
      if (end == line) {
        text.append(' ').append(before.lineText(line)).append('\n');
        end++;
      }
      line = end;
    }
  }

  /** Returns the number of the last line. A final line break starts no further line. */
  private static int lastLine(SourceFile file) {
    int last = file.lineCount();
    return last > 1 && file.lineText(last).isEmpty() ? last - 1 : last;
  }
}
