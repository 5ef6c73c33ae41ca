package genreport.source.slips;

import java.util.ArrayDeque;
import java.util.Deque;

/** The mappings that are open at a line, by their indentation. */
final class OpenLevels {

  private final Deque<Level> levels = new ArrayDeque<>();

  /** A mapping, with the line of its first entry and the number of its entries. */
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

  /** The indentation of the innermost; -1 for none. */
  int innermost() {
    return levels.isEmpty() ? -1 : levels.element().indent;
  }

  boolean has(int indent) {
    return levels.stream().anyMatch(level -> level.indent == indent);
  }

  /** The line on which the innermost starts if it has one entry only; -1 otherwise. */
  int onlyLine() {
    return levels.isEmpty() || levels.element().entries != 1 ? -1 : levels.element().firstLine;
  }

  /** Closes the innermost; returns its indentation. */
  int close() {
    return levels.pop().indent;
  }

  /** Closes what is as deep or deeper. */
  void closeTo(int indent) {
    while (innermost() >= indent) {
      levels.pop();
    }
  }

  /** Notes an entry, the first of a mapping if none is open here. */
  void enter(int indent, int line) {
    closeTo(indent + 1);
    if (innermost() != indent) {
      levels.push(new Level(indent, line));
    }
    levels.element().entries++;
  }
}
