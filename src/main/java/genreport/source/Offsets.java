package genreport.source;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The offset in the file for each UTF-16 code unit of a text. Offsets are computed on first use,
 * because most texts never need them. Thread-safe.
 */
public final class Offsets {

  private final Supplier<int[]> search;
  private volatile int @Nullable [] found;

  private Offsets(Supplier<int[]> search) {
    this.search = search;
  }

  /**
   * @param search returns one offset for each code unit; every call must return the same offsets
   */
  static Offsets of(Supplier<int[]> search) {
    return new Offsets(search);
  }

  /** Returns the same offset for every code unit of a text. */
  public static Offsets all(String text, int offset) {
    return of(() -> text.chars().map(unit -> offset).toArray());
  }

  int at(int index) {
    return found()[index];
  }

  /** Returns the offsets of the text from an index on. */
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
