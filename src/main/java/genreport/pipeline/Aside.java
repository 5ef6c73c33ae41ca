package genreport.pipeline;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work that is done beside the main thread, where a single report would leave a core idle. */
final class Aside {

  private final Executor hands;

  private Aside(Executor hands) {
    this.hands = hands;
  }

  /** One piece of work after another on a second thread, which keeps no program from ending. */
  static Aside onThread() {
    return new Aside(
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "aside");
              thread.setDaemon(true);
              return thread;
            }));
  }

  /** Each piece of work where and when it is given, for whoever has threads enough. */
  static Aside inPlace() {
    return new Aside(Runnable::run);
  }

  /**
   * Begins a piece of work.
   *
   * @return waits for what came of it; throws what the work has thrown, which nobody hears of who
   *     doesn't ask
   */
  <T> Supplier<T> begin(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    hands.execute(task);
    return () -> result(task);
  }

  private static <T> T result(FutureTask<T> task) {
    boolean interrupted = false;
    while (true) {
      try {
        T made = task.get();
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
        return made;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw thrown(e.getCause());
      }
    }
  }

  private static RuntimeException thrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
  }
}
