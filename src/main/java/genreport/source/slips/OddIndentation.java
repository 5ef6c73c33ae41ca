package genreport.source.slips;

import genreport.diagnostic.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds tabs, U+3000 and other odd white space before an entry, and determines the intended number
 * of spaces. It is known if only one of the open levels is possible.
 */
final class OddIndentation {

  private static final int[] TAB_WIDTHS = {2, 4, 8};

  private final SourceFile file;
  private final Slips slips;

  private final OpenLevels levels;

  /** The level for each indentation as written, if it was unambiguous. */
  private final Map<String, Integer> known = new HashMap<>();

  OddIndentation(SourceFile file, Slips slips, OpenLevels levels) {
    this.file = file;
    this.slips = slips;
    this.levels = levels;
  }

  /**
   * Checks the white space at the start of a line.
   *
   * @param width its usual width, in spaces
   * @param parent the indentation of the key above if it has no value yet; else -1
   * @return the indentation to continue with, in spaces
   */
  int meant(int start, int end, int width, int parent) {
    String space = file.text().substring(start, end);
    int odd = 0;
    while (odd < space.length() && space.charAt(odd) == ' ') {
      odd++;
    }
    if (odd == space.length()) {
      return width;
    }
    OptionalInt level = level(start, space, parent);
    level.ifPresent(found -> known.put(space, found));
    if (level.isEmpty() && levels.has(width)) {
      String read = " ".repeat(width) + Edit.DOUBT;
      slips.edits().guess(start, end, read, Slip.Effect.MAY_BREAK);
    }
    slips.oddIndentation(start + odd, end, level);
    return level.orElse(width);
  }

  private OptionalInt level(int start, String space, int parent) {
    if (levels.isEmpty()) {
      return OptionalInt.of(0);
    }
    Set<Integer> possible = new TreeSet<>();
    Integer before = known.get(space);
    if (before != null && levels.has(before)) {
      return OptionalInt.of(before);
    }
    for (int tab : TAB_WIDTHS) {
      for (int wide = 1; wide <= 2; wide++) {
        int width = width(space, tab, wide);
        if (levels.has(width) && (parent < 0 || width <= parent)) {
          possible.add(width);
        } else if (parent >= 0 && width > parent) {
          possible.add(parent + 2);
        }
      }
    }
    if (possible.size() > 1) {
      fitting(file.line(start), possible);
    }
    return possible.size() == 1 ? OptionalInt.of(possible.iterator().next()) : OptionalInt.empty();
  }

  /** Removes the levels below which the next line's entry is not possible. */
  private void fitting(int line, Set<Integer> possible) {
    int next = line + 1;
    while (next <= file.lineCount() && file.lineText(next).isBlank()) {
      next++;
    }
    if (next > file.lineCount()) {
      return;
    }
    String shown = file.lineText(next);
    int indent = file.indent(next);
    boolean clear = shown.charAt(indent) != '\t' && !HalfWidth.isOddSpace(shown.charAt(indent));
    if (clear && SlipFinder.startsEntry(shown.strip())) {
      boolean open = file.lineText(line).strip().endsWith(":");
      possible.removeIf(level -> open ? level >= indent : level < indent);
    }
  }

  private static int width(String space, int tab, int wide) {
    int width = 0;
    for (int i = 0; i < space.length(); i++) {
      char c = space.charAt(i);
      width += c == '\t' ? tab : c == ' ' || c == '\u00a0' ? 1 : wide;
    }
    return width;
  }
}
