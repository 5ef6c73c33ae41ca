package genreport.source;

import genreport.diagnostic.SourceFile;
import genreport.source.slips.Edit;
import genreport.source.slips.Slip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes the part of a text that can't be parsed: first the value at a line, then the entry, then
 * the enclosing entry. Line numbers stay the same.
 */
final class UnreadablePartCutter {

  private static final Pattern ENTRY =
      Pattern.compile(
          "( *)(?:(- )+ *)?([^\\s\\-#{}\\[\\]|>,\"'&*!%@`:][^\\s{}\\[\\],:]{0,29}):(?: .*)?");

  private static final Pattern ITEM = Pattern.compile("( *)- .*");

  private final Set<String> done = new HashSet<>();

  /**
   * The lines that were removed, and the line after each removed part, where the parser reports
   * errors that follow from the removal.
   */
  private final Set<Integer> lines = new HashSet<>();

  /** Returns whether a line was removed or follows a removed part. */
  boolean covers(int line) {
    return lines.contains(line);
  }

  /**
   * Removes the smallest part at a line that was not removed before.
   *
   * @param line from 1
   * @return the remaining text; empty if nothing is left to remove
   */
  Optional<MendedText> cut(MendedText text, int line) {
    SourceFile file = text.file();
    int start = line;
    while (start > 1 && file.lineText(start).isBlank()) {
      start--;
    }
    while (true) {
      boolean value = ENTRY.matcher(file.lineText(start)).matches();
      if (value && done.add(start + " value")) {
        return Optional.of(text.apply(edits(file, start, true)));
      }
      if (done.add(start + " entry")) {
        return Optional.of(text.apply(edits(file, start, false)));
      }
      int parent = parent(file, start);
      if (parent == start) {
        return Optional.empty();
      }
      start = parent;
    }
  }

  /**
   * Returns the line of the entry that encloses a line, or of the previous entry if the line has no
   * indentation; the line itself if there is none.
   */
  private static int parent(SourceFile file, int line) {
    int indent = file.indent(line);
    for (int i = line - 1; i >= 1; i--) {
      boolean entry = ENTRY.matcher(file.lineText(i)).matches();
      if (entry && (file.indent(i) < indent || indent == 0)) {
        return i;
      }
    }
    return line;
  }

  private List<Edit> edits(SourceFile file, int start, boolean keepKey) {
    List<Edit> edits = new ArrayList<>();
    int at = file.lineStart(start);
    String first = file.lineText(start);
    edits.add(edit(at, at + first.length(), placeholder(file, start, keepKey)));
    lines.add(start);
    int indent = file.indent(start);
    int line = start + 1;
    for (; line <= file.lineCount(); line++) {
      String shown = file.lineText(line);
      boolean inside = shown.isBlank() || file.indent(line) > indent || isLoose(shown, indent);
      if (!inside) {
        break;
      }
      edits.add(edit(file.lineStart(line), file.lineStart(line) + shown.length(), ""));
      lines.add(line);
    }
    lines.add(line);
    return edits;
  }

  /** Returns whether a line has no indentation and is no entry, so that it is removed too. */
  private static boolean isLoose(String shown, int indent) {
    return indent == 0 && !ENTRY.matcher(shown).matches();
  }

  private static String placeholder(SourceFile file, int line, boolean keepKey) {
    String shown = file.lineText(line);
    Matcher entry = ENTRY.matcher(shown);
    if (keepKey && entry.matches()) {
      return shown.substring(0, entry.end(3)) + ": " + Edit.UNREAD;
    }
    String indent = " ".repeat(file.indent(line));
    if (ITEM.matcher(shown).matches()) {
      return indent + "- " + Edit.UNREAD;
    }
    return indent + Edit.UNREAD + ": " + Edit.UNREAD;
  }

  private static Edit edit(int start, int end, String text) {
    return new Edit(start, end, text, false, Slip.Effect.BREAKS);
  }
}
