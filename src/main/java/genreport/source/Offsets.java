package genreport.source;

import genreport.diagnostic.Span;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For each UTF-16 code unit of a text the offset in the file at which it stands. They are found
 * when one is first asked for: of most texts nobody asks. Safe to use from several threads.
 */
public final class Offsets {

  private final Supplier<int[]> search;
  private volatile int @Nullable [] found;

  private Offsets(Supplier<int[]> search) {
    this.search = search;
  }

  /**
   * @param search gives one offset for each code unit, the same whenever it is called
   */
  static Offsets of(Supplier<int[]> search) {
    return new Offsets(search);
  }

  /** Those of what a scalar says; looked for as {@link ScalarOffsets} do. */
  static Offsets of(String content, Span span) {
    return new Offsets(new Walk(content, span));
  }

  /** The same place for every code unit of a text that is not the file's own. */
  public static Offsets all(String text, int offset) {
    return new Offsets(() -> text.chars().map(unit -> offset).toArray());
  }

  int at(int index) {
    return found()[index];
  }

  /** Those of the text from an index on. */
  Offsets from(int start) {
    return new Offsets(() -> Arrays.copyOfRange(found(), start, found().length));
  }

  /** A class of its own, as reading a report makes these before anything else. */
  private record Walk(String content, Span span) implements Supplier<int[]> {

    @Override
    public int[] get() {
      return ScalarOffsets.of(content, span);
    }
  }

  private int[] found() {
    int[] known = found;
    if (known == null) {
      known = search.get();
      found = known;
    }
    return known;
  }
}
