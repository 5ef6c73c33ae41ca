package genreport.source.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry that the source doesn't have yet, with the levels above its value.
 *
 * @param levels not empty; the first is the entry's key, the last the key of the value
 */
record NewEntry(List<Level> levels, NewValue value) {

  NewEntry {
    levels = List.copyOf(levels);
  }

  String key() {
    return levels.get(0).key();
  }

  /** Returns the entry as it is written in braces. */
  String inBraces() {
    String start = ScalarText.of(key()) + ": ";
    return start + (levels.size() == 1 ? value.inOneLine() : "{" + below().inBraces() + "}");
  }

  /**
   * Returns the entry as lines of its own, without the indentation of its group.
   *
   * @param step the indentation of what is below it
   */
  List<String> lines(int step) {
    String key = ScalarText.of(key()) + ":";
    if (levels.size() > 1 && levels.get(0).isRow()) {
      return List.of(key + " {" + below().inBraces() + "}");
    }
    List<String> lines = new ArrayList<>();
    if (levels.size() > 1) {
      lines.add(key);
      below().lines(step).forEach(line -> lines.add(" ".repeat(step) + line));
      return lines;
    }
    lines.add((key + " " + value.firstLine()).stripTrailing());
    value.otherLines().forEach(line -> lines.add(line.isEmpty() ? "" : " ".repeat(step) + line));
    return lines;
  }

  /** Returns the entry below the first key. */
  NewEntry below() {
    return new NewEntry(levels.subList(1, levels.size()), value);
  }
}
