package genreport.typeset;

import java.util.function.Supplier;

/** Who may do some of the work meanwhile. */
public interface Helper {

  /**
   * Begins a piece of work, once for however many ask for it.
   *
   * @return what comes of it; throws what the work has thrown
   */
  <T> Supplier<T> begin(Supplier<T> work);

  /** Nobody: work is done whenever its result is asked for. */
  static Helper nobody() {
    return new Helper() {
      @Override
      public <T> Supplier<T> begin(Supplier<T> work) {
        return work;
      }
    };
  }
}
