package genreport.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void returnsTheResultOfATaskInTime() {
    assertThat(TimeLimit.run(LONG, () -> "done")).contains("done");
  }

  @Test
  void stopsWaitingForATaskThatTakesTooLong() {
    CountDownLatch never = new CountDownLatch(1);
    assertThat(
            TimeLimit.run(
                Duration.ofMillis(50),
                () -> {
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  return "done";
                }))
        .isEmpty();
    never.countDown();
  }

  @Test
  void throwsWhatTheTaskThrows() {
    assertThatThrownBy(
            () ->
                TimeLimit.run(
                    LONG,
                    () -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);
    assertThatThrownBy(
            () ->
                TimeLimit.run(
                    LONG,
                    () -> {
                      throw new IllegalArgumentException("a bug");
                    }))
        .hasRootCauseMessage("a bug");
  }
}
