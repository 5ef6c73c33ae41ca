package genreport.pipeline;

import genreport.typeset.Helper;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work that is done beside the main thread, where a single report would leave a core idle. */
final class Aside implements Helper {

  /** None, and work is done when its result is asked for. */
  private final Optional<Executor> second;

  private Aside(Optional<Executor> second) {
    this.second = second;
  }

  /** One piece of work after another on a second thread, which keeps no program from ending. */
  static Aside onThread() {
    return new Aside(
        Optional.of(
            Executors.newSingleThreadExecutor(
                work -> {
                  Thread thread = new Thread(work, "aside");
                  thread.setDaemon(true);
                  return thread;
                })));
  }

  /** Each piece of work where and when it is asked for, for whoever has threads enough. */
  static Aside inPlace() {
    return new Aside(Optional.empty());
  }

  /**
   * Begins a piece of work, once for however many ask for it. Who asks before it is begun does it.
   *
   * @return waits for what came of it; throws what the work has thrown, which nobody hears of who
   *     doesn't ask
   */
  @Override
  public <T> Supplier<T> begin(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    if (second.isPresent()) {
      second.get().execute(task);
    }
    return () -> {
      task.run();
      return result(task);
    };
  }

  /**
   * Has the second thread get ready what will be needed; without one, nobody does. What it throws
   * will be thrown again where it is needed.
   */
  void prepare(Runnable preparation) {
    if (second.isPresent()) {
      second.get().execute(new FutureTask<>(preparation, true));
    }
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
