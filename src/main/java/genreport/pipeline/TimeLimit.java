package genreport.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs a task on a daemon thread and stops waiting for it after a time. The thread is not stopped:
 * Java has no safe way to do so. It doesn't keep the JVM running.
 */
final class TimeLimit {

  private TimeLimit() {}

  /**
   * Returns the result of the task; empty if it takes longer than the limit or the calling thread
   * is interrupted. An unchecked exception of the task is thrown again.
   */
  static <T> Optional<T> run(Duration limit, Supplier<T> task) {
    FutureTask<T> future = new FutureTask<>(task::get);
    Thread thread = new Thread(future, "time limit");
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(future.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
