package genreport.cli;

import genreport.diagnostic.CharacterWidth;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressState;

/**
 * A terminal with a progress line. The library's thread redraws the line. Printed lines replace it,
 * and it is drawn again below them.
 */
final class ProgressScreen extends Screen {

  private static final int REDRAWN_MILLIS = 200;
  private static final int WIDEST_BAR = 20;
  private static final int NARROWEST_BAR = 4;
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;

  private final TerminalWriter terminal;
  private final int columns;
  private final ProgressBar bar;
  private String found = "";

  /** The text of the progress line on the terminal. Its monitor guards all output. */
  private final StringBuilder shown = new StringBuilder();

  /**
   * @param columns the width of the terminal
   * @param total the number of reports
   */
  ProgressScreen(TerminalWriter terminal, int columns, int total) {
    this.terminal = terminal;
    this.columns = columns;
    this.bar =
        new ProgressBarBuilder()
            .setInitialMax(total)
            .setUpdateIntervalMillis(REDRAWN_MILLIS)
            .setRenderer((state, most) -> line(state))
            .setConsumer(new Line())
            .build();
  }

  /** Draws the progress line over the previous one. */
  private final class Line implements ProgressBarConsumer {

    @Override
    public int getMaxRenderedLength() {
      return columns - 1;
    }

    @Override
    public void accept(String text) {
      synchronized (shown) {
        int left = CharacterWidth.of(shown.toString()) - CharacterWidth.of(text);
        shown.setLength(0);
        shown.append(text);
        terminal.printFiltered("\r" + text + " ".repeat(Math.max(0, left)));
        terminal.flush();
      }
    }

    @Override
    public void close() {
      synchronized (shown) {
        erase();
        terminal.flush();
      }
    }
  }

  private void erase() {
    int width = CharacterWidth.of(shown.toString());
    if (width > 0) {
      terminal.printFiltered("\r" + " ".repeat(width) + "\r");
    }
    shown.setLength(0);
  }

  @Override
  void print(TerminalWriter to, String lines, String filtered) {
    synchronized (shown) {
      erase();
      terminal.flush();
      super.print(to, lines, filtered);
    }
  }

  @Override
  void step(BatchSummary summary) {
    synchronized (shown) {
      found = summary.errors() + " 个错误，" + summary.warnings() + " 个警告";
    }
    bar.step();
  }

  @Override
  public void close() {
    bar.close();
  }

  /**
   * Returns the progress line: bar, count, rate, time left and findings, as far as there is room.
   */
  private String line(ProgressState state) {
    String findings;
    synchronized (shown) {
      findings = found;
    }
    double seconds = state.getElapsedAfterStart().toMillis() / 1000.0;
    double rate = seconds > 0 ? state.getCurrent() / seconds : 0;
    StringBuilder text = new StringBuilder();
    text.append(' ').append(state.getCurrent()).append('/').append(state.getMax()).append(" 份");
    if (rate > 0) {
      text.append(String.format(Locale.ROOT, "，每秒 %.1f 份", rate)).append("，剩余 ");
      text.append(duration(Math.round((state.getMax() - state.getCurrent()) / rate)));
    }
    if (!findings.isEmpty()) {
      text.append("；").append(findings);
    }
    int room = columns - 1 - CharacterWidth.of(text.toString()) - 2;
    return room < NARROWEST_BAR
        ? cut(text.toString())
        : bar(state, Math.min(room, WIDEST_BAR)) + text;
  }

  private static String bar(ProgressState state, int width) {
    int done = (int) Math.min(width, state.getCurrent() * width / Math.max(1, state.getMax()));
    return "[" + "#".repeat(done) + "-".repeat(width - done) + "]";
  }

  /** Returns the start of a text that fits the width of the terminal. */
  private String cut(String text) {
    int end = text.length();
    while (CharacterWidth.of(text.substring(0, end)) > columns - 1) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String duration(long seconds) {
    return seconds >= HOUR
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE)
        : String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE);
  }
}
