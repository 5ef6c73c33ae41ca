package genreport.source.slips;

import java.util.ArrayDeque;
import java.util.Deque;

/** The mappings that are open at a line, each with its indentation. */
final class OpenLevels {

  private final Deque<Level> levels = new ArrayDeque<>();

  /** A mapping with the line of its first entry and the number of its entries. */
  private static final class Level {
    final int indent;
    final int firstLine;
    int entries;

    Level(int indent, int firstLine) {
      this.indent = indent;
      this.firstLine = firstLine;
    }
  }

  boolean isEmpty() {
    return levels.isEmpty();
  }

  /** Returns the indentation of the innermost mapping; -1 if none is open. */
  int innermost() {
    return levels.isEmpty() ? -1 : levels.element().indent;
  }

  boolean has(int indent) {
    return levels.stream().anyMatch(level -> level.indent == indent);
  }

  /** Returns the line of the innermost mapping's only entry; -1 if it has more entries. */
  int onlyLine() {
    return levels.isEmpty() || levels.element().entries != 1 ? -1 : levels.element().firstLine;
  }

  /** Closes the innermost mapping and returns its indentation. */
  int close() {
    return levels.pop().indent;
  }

  /** Closes the mappings with this indentation or more. */
  void closeTo(int indent) {
    while (innermost() >= indent) {
      levels.pop();
    }
  }

  /** Adds an entry. Opens a mapping if none with this indentation is open. */
  void enter(int indent, int line) {
    closeTo(indent + 1);
    if (innermost() != indent) {
      levels.push(new Level(indent, line));
    }
    levels.element().entries++;
  }
}
