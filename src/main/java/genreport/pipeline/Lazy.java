package genreport.pipeline;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is created on first use. Threads that ask at the same time wait and get the same
 * value.
 */
final class Lazy<T> {

  private final Supplier<T> maker;
  private @Nullable T value;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    T made = value;
    if (made == null) {
      made = maker.get();
      value = made;
    }
    return made;
  }
}
