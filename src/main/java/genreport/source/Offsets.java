package genreport.source;

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

  /** The same place for every code unit of a text that is not the file's own. */
  public static Offsets all(String text, int offset) {
    return of(() -> text.chars().map(unit -> offset).toArray());
  }

  int at(int index) {
    return found()[index];
  }

  /** Those of the text from an index on. */
  Offsets from(int start) {
    return of(() -> Arrays.copyOfRange(found(), start, found().length));
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
