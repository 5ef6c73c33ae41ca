package genreport.document;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The depths of the headings of a document. The levels of headings may skip a number, as when 1.
 * stands directly under 一、; depths are consecutive.
 */
public final class HeadingDepths {

  /** The levels of the open headings, the innermost first. */
  private final Deque<Integer> levels = new ArrayDeque<>();

  /** Returns the depth of the next heading of the document, from 1. */
  public int next(int level) {
    while (!levels.isEmpty() && levels.peek() >= level) {
      levels.pop();
    }
    levels.push(level);
    return levels.size();
  }
}
