package genreport.source.fix;

import genreport.diagnostic.SourceFile;
import genreport.diagnostic.format.TerminalText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The difference of two texts with the same number of lines.
 *
 * @param text empty if there is no difference
 */
record UnifiedDiff(String text, int changedLines) {

  /** The number of unchanged lines that are shown before and after a change. */
  private static final int CONTEXT = 2;

  static UnifiedDiff of(SourceFile before, SourceFile after) {
    List<Integer> changed = new ArrayList<>();
    for (int line = 1; line <= before.lineCount(); line++) {
      if (!before.lineText(line).equals(after.lineText(line))) {
        changed.add(line);
      }
    }
    StringBuilder text = new StringBuilder();
    if (!changed.isEmpty()) {
      text.append("--- ")
          .append(TerminalText.line(before.name()))
          .append("\n+++ ")
          .append(TerminalText.line(after.name()))
          .append('\n');
    }
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
