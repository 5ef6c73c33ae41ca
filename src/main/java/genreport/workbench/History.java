package genreport.workbench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The contents of a file that undo and redo lead to. Not thread-safe. */
final class History {

  private static final int MOST_STEPS = 300;

  /** The greatest number of bytes of all contents that undo leads to. */
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  private final Deque<byte[]> before = new ArrayDeque<>();
  private final Deque<byte[]> after = new ArrayDeque<>();
  private byte[] now;

  History(byte[] now) {
    this.now = now.clone();
  }

  byte[] now() {
    return now.clone();
  }

  boolean canUndo() {
    return !before.isEmpty();
  }

  boolean canRedo() {
    return !after.isEmpty();
  }

  /** Adds a step. The oldest steps are forgotten when there are many. */
  void add(byte[] content) {
    before.push(now);
    now = content.clone();
    after.clear();
    while (before.size() > MOST_STEPS || bytes() > MOST_BYTES) {
      before.removeLast();
    }
  }

  /** Goes on with the step that was made last: undo leads to what was before it. */
  void goOn(byte[] content) {
    if (before.isEmpty()) {
      add(content);
    } else {
      now = content.clone();
      after.clear();
    }
  }

  private long bytes() {
    return before.stream().mapToLong(content -> content.length).sum();
  }

  /** Goes a step back; empty if there is none. */
  Optional<byte[]> undo() {
    return step(before, after);
  }

  /** Goes a step forward; empty if there is none. */
  Optional<byte[]> redo() {
    return step(after, before);
  }

  private Optional<byte[]> step(Deque<byte[]> from, Deque<byte[]> to) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(now);
    now = from.pop();
    return Optional.of(now());
  }
}
