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
}
