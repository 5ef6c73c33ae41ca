package genreport.source;

import genreport.diagnostic.Span;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For each UTF-16 code unit of a text the offset in the file at which it stands. They are found
 * when one is first asked for: of most texts nobody asks. Safe to use from several threads.
 */
public abstract class Offsets {

  private volatile int @Nullable [] found;

  private Offsets() {}

  /**
   * @param search gives one offset for each code unit, the same whenever it is called
   */
  static Offsets of(Supplier<int[]> search) {
    return new Searched(search);
  }

  /** Those of what a scalar says, which are looked for as {@link ScalarOffsets} tells. */
  static Offsets of(String content, Span span) {
    return new Walked(content, span);
  }

  /** The same place for every code unit of a text that is not the file's own. */
  public static Offsets all(String text, int offset) {
    return of(() -> text.chars().map(unit -> offset).toArray());
  }

  final int at(int index) {
    return found()[index];
  }

  /** Those of the text from an index on. */
  final Offsets from(int start) {
    return of(() -> Arrays.copyOfRange(found(), start, found().length));
  }

  /** One offset for each code unit, the same whenever it is called. */
  abstract int[] search();

  private int[] found() {
    int[] known = found;
    if (known == null) {
      known = search();
      found = known;
    }
    return known;
  }

  private static final class Searched extends Offsets {

    private final Supplier<int[]> search;

    Searched(Supplier<int[]> search) {
      this.search = search;
    }

    @Override
    int[] search() {
      return search.get();
    }
  }

  private static final class Walked extends Offsets {

    private final String content;
    private final Span span;

    Walked(String content, Span span) {
      this.content = content;
      this.span = span;
    }

    @Override
    int[] search() {
      return ScalarOffsets.of(content, span);
    }
  }
}
