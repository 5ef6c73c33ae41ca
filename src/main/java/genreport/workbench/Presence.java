package genreport.workbench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

/**
 * Knows the windows that show the page, and ends the program when there have been none for a while.
 * Thread-safe.
 */
final class Presence implements AutoCloseable {

  /**
   * How long the program goes on.
   *
   * @param tick how often is looked
   * @param afterClosed the number of ticks after the last window has said that it is closed
   * @param afterLast the number of ticks after the last sign of a window
   * @param beforeFirst the number of ticks without any window
   * @param window the number of ticks after which a window without a sign counts as closed
   */
  record Patience(Duration tick, int afterClosed, int afterLast, int beforeFirst, int window) {

    /**
     * Three minutes after the last window is closed, 20 minutes after the last sign, or half an
     * hour without any. Browsers let a page in the background give a sign once a minute, and stop
     * it for a quarter of an hour to save energy.
     */
    static final Patience USUAL = new Patience(Duration.ofSeconds(20), 9, 60, 90, 4);
  }

  private static final int MOST_WINDOWS = 100;

  private final Patience patience;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Timer clock = new Timer("presence", true);

  /** The tick of the last sign of each window. */
  private final Map<String, Long> windows = new HashMap<>();

  private long now;
  private long last;
  private boolean isAnySeen;
  private boolean isClosed;

  Presence(Patience patience) {
    this.patience = patience;
    long millis = patience.tick().toMillis();
    clock.schedule(
        new TimerTask() {
          @Override
          public void run() {
            tick();
          }
        },
        millis,
        millis);
  }

  /**
   * Notes the sign of a window.
   *
   * @param window its own name; empty if it has none
   */
  synchronized void seen(String window) {
    isAnySeen = true;
    isClosed = false;
    last = now;
    if (!window.isEmpty() && (windows.containsKey(window) || windows.size() < MOST_WINDOWS)) {
      windows.put(window, now);
    }
  }

  /** Notes that a window is closed or shows another page. */
  synchronized void closed(String window) {
    windows.remove(window);
    isClosed = windows.isEmpty();
    last = now;
  }

  /** Returns the number of windows that have given a sign lately. */
  synchronized int windows() {
    return windows.size();
  }

  private synchronized void tick() {
    now++;
    windows.values().removeIf(seen -> now - seen > patience.window());
    if (now - last >= mostTicks()) {
      end();
    }
  }

  private int mostTicks() {
    if (isClosed) {
      return patience.afterClosed();
    }
    return isAnySeen ? patience.afterLast() : patience.beforeFirst();
  }

  /** Ends the program. */
  void end() {
    end.countDown();
  }

  /** Waits for the end. */
  void await() throws InterruptedException {
    end.await();
  }

  @Override
  public void close() {
    clock.cancel();
  }
}
