package genreport.typeset.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Breaks a paragraph into lines with the least total cost. Marks are compressed before characters
 * move to the next line, and no line ends where {@link BreakRules} forbids it. The time is
 * proportional to the length of the text.
 */
public final class LineBreaker {

  /** Upper bound of the clusters in a line. It limits the search where clusters have no width. */
  private static final int MOST_CLUSTERS = 600;

  /** Tolerance for rounding errors of widths, in points. */
  private static final double TOLERANCE = 0.001;

  private final LineText text;
  private final Measure measure;
  private final LineAlignment alignment;
  private final LineCost cost;

  /** The cost of a break before each cluster. */
  private final double[] costs;

  /** The least cost of the lines that end before each cluster. */
  private final double[] best;

  /** The start of the last of these lines. */
  private final int[] from;

  private LineBreaker(LineText text, Measure measure, LineAlignment alignment, double[] costs) {
    this.text = text;
    this.measure = measure;
    this.alignment = alignment;
    this.cost = new LineCost(text, alignment);
    this.costs = costs;
    this.best = new double[costs.length];
    this.from = new int[costs.length];
  }

  /**
   * Returns the lines of a paragraph; none if it has no clusters. Text without an allowed break
   * that is longer than a line is broken all the same.
   */
  public static List<Line> lines(List<Cluster> clusters, Measure measure, LineAlignment alignment) {
    if (clusters.isEmpty()) {
      return List.of();
    }
    LineText text = new LineText(clusters);
    LineBreaker breaker = new LineBreaker(text, measure, alignment, BreakRules.costs(text));
    breaker.breakLongText();
    breaker.search();
    return breaker.lines();
  }

  /** Allows more and more breaks until no unbreakable text is longer than a line. */
  private void breakLongText() {
    boolean tooLong = true;
    for (ForcedBreak forced : ForcedBreak.values()) {
      tooLong = tooLong && breakLongText(forced);
    }
  }

  private boolean breakLongText(ForcedBreak forced) {
    double room = Math.min(measure.width(true), measure.width(false));
    boolean any = false;
    int start = 0;
    for (int end = 1; end <= text.size(); end++) {
      if (mayBreak(end)) {
        if (end - start > 1 && leastWidth(start, end) > room + TOLERANCE) {
          allowBreaks(start, end, forced);
          any = true;
        }
        start = end;
      }
    }
    return any;
  }

  private double leastWidth(int start, int end) {
    int last = text.contentEnd(end);
    if (last <= start) {
      return 0;
    }
    double shrink = alignment == LineAlignment.JUSTIFIED ? text.shrink(start, last) : 0;
    return text.natural(start, last) - shrink - text.endBlank(last - 1);
  }

  private void allowBreaks(int start, int end, ForcedBreak forced) {
    for (int at = start + 1; at < end; at++) {
      if (forced.allows(text.cluster(at - 1), text.cluster(at))) {
        costs[at] = Math.min(costs[at], BreakRules.LAST_RESORT);
      }
    }
  }

  /** Finds the cheapest line to each possible break. */
  private void search() {
    costs[text.size()] = 0;
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    int[] starts = new int[costs.length];
    int count = 1;
    for (int end = 1; end <= text.size(); end++) {
      if (mayBreak(end)) {
        searchLineTo(end, starts, count);
        starts[count] = end;
        count++;
      }
    }
  }

  private boolean mayBreak(int at) {
    return at == 0 || costs[at] < BreakRules.NEVER;
  }

  /**
   * Finds the cheapest line that ends before a cluster.
   *
   * @param starts where the line may start, ascending
   * @param count number of the starts
   */
  private void searchLineTo(int end, int[] starts, int count) {
    boolean found = false;
    for (int i = count - 1; i >= 0; i--) {
      int start = starts[i];
      Shape shape = shape(start, end);
      if (found && (shape.isOverfull() || end - start > MOST_CLUSTERS)) {
        return;
      }
      double cost = best[start] + shape.cost + costs[end];
      if (cost < best[end]) {
        best[end] = cost;
        from[end] = start;
        found = true;
      }
    }
  }

  /** Returns the cheapest shape of the line between two breaks, with or without a hanging mark. */
  private Shape shape(int start, int end) {
    int first = text.contentStart(start);
    int last = text.contentEnd(end);
    if (last <= first) {
      return new Shape(0, 0, 0);
    }
    double room = measure.width(start == 0) - text.natural(first, last) + TOLERANCE;
    double plain = cost.of(start, end, room, false);
    double blank = text.endBlank(last - 1);
    if (blank > 0) {
      double hanging = cost.of(start, end, room + blank, true);
      if (hanging < plain) {
        return new Shape(hanging, room + blank, blank);
      }
    }
    return new Shape(plain, room, 0);
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int end = text.size(); end > 0; end = from[end]) {
      lines.add(line(from[end], end));
    }
    Collections.reverse(lines);
    return lines;
  }

  private Line line(int start, int end) {
    int first = text.contentStart(start);
    int last = text.contentEnd(end);
    double left = start == 0 ? measure.indent() : 0;
    if (last <= first) {
      return new Line(first, new double[0], left, Line.Blanks.NONE);
    }
    Shape shape = shape(start, end);
    LineStretch stretch =
        fills(end, shape)
            ? LineStretch.of(text, first, last, shape.room - TOLERANCE)
            : LineStretch.NATURAL;
    double[] xs = new double[last - first];
    double x = left;
    for (int i = first; i < last; i++) {
      xs[i - first] = x;
      x += step(i, last, stretch);
    }
    double blankAfter = text.endBlank(last - 1) - shape.hang;
    return new Line(first, xs, x - shape.hang, new Line.Blanks(text.startBlank(first), blankAfter));
  }

  /**
   * Returns the distance from a cluster's left edge to that of the next one; for the last cluster
   * of the line, its width.
   */
  private double step(int index, int end, LineStretch stretch) {
    double width = text.cluster(index).width();
    return index + 1 < end ? width + stretch.widthOf(text.gap(index)) : width;
  }

  private boolean fills(int end, Shape shape) {
    boolean last = end == text.size();
    return alignment == LineAlignment.JUSTIFIED && (!last || shape.room < TOLERANCE);
  }

  /** Where text that is longer than a line may be broken; the best places first. */
  private enum ForcedBreak {
    BETWEEN_WORDS,
    IN_WORDS,
    ANYWHERE;

    boolean allows(Cluster before, Cluster after) {
      boolean forbidden = after.isForbiddenStart() || before.isForbiddenEnd();
      boolean inWord = before.isWestern() && after.isWestern();
      return switch (this) {
        case BETWEEN_WORDS -> !forbidden && !inWord;
        case IN_WORDS -> !forbidden;
        case ANYWHERE -> true;
      };
    }
  }

  /**
   * The shape of a line.
   *
   * @param room free width with natural gaps, including what hangs out, in points
   * @param hang width that hangs out at the right, in points
   */
  private record Shape(double cost, double room, double hang) {

    boolean isOverfull() {
      return LineCost.isOverfull(cost);
    }
  }
}
