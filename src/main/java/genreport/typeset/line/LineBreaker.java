package genreport.typeset.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Breaks a paragraph as a whole, so that all its lines together are least bad: marks are squeezed
 * before characters are pushed to the next line, and no line is cut where {@link BreakRules} forbid
 * it. Takes time in proportion to the text.
 */
public final class LineBreaker {

  /** More letters than any line has; bounds the search where letters have no width. */
  private static final int MOST_LETTERS = 600;

  /** Rounding of widths, in points. */
  private static final double TOLERANCE = 0.001;

  private final LineText text;
  private final Measure measure;
  private final LineAlignment setting;
  private final LineCost cost;

  /** What it costs to end a line before each letter. */
  private final double[] costs;

  private final double[] best;
  private final int[] from;

  private LineBreaker(LineText text, Measure measure, LineAlignment setting, double[] costs) {
    this.text = text;
    this.measure = measure;
    this.setting = setting;
    this.cost = new LineCost(text, setting);
    this.costs = costs;
    this.best = new double[costs.length];
    this.from = new int[costs.length];
  }

  /** The lines of a paragraph; none if it has no letters. A part too long for a line is cut. */
  public static List<Line> lines(List<Cluster> letters, Measure measure, LineAlignment setting) {
    if (letters.isEmpty()) {
      return List.of();
    }
    LineText text = new LineText(letters);
    LineBreaker breaker = new LineBreaker(text, measure, setting, BreakRules.costs(text));
    breaker.cutWhatIsTooLong();
    breaker.search();
    return breaker.lines();
  }

  /** Allows cuts in what is too long for a line, until nothing is. */
  private void cutWhatIsTooLong() {
    boolean tooLong = true;
    for (Emergency emergency : Emergency.values()) {
      tooLong = tooLong && cutWhatIsTooLong(emergency);
    }
  }

  private boolean cutWhatIsTooLong(Emergency emergency) {
    double room = Math.min(measure.width(true), measure.width(false));
    boolean any = false;
    int start = 0;
    for (int end = 1; end <= text.size(); end++) {
      if (mayCut(end)) {
        if (end - start > 1 && leastWidth(start, end) > room + TOLERANCE) {
          cutInside(start, end, emergency);
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
    double shrink = setting == LineAlignment.JUSTIFIED ? text.shrink(start, last) : 0;
    return text.natural(start, last) - shrink - text.endBlank(last - 1);
  }

  private void cutInside(int start, int end, Emergency emergency) {
    for (int at = start + 1; at < end; at++) {
      if (emergency.allows(text.letter(at - 1), text.letter(at))) {
        costs[at] = Math.min(costs[at], BreakRules.LAST_RESORT);
      }
    }
  }

  /** Finds the best line to each end. */
  private void search() {
    costs[text.size()] = 0;
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    int[] starts = new int[costs.length];
    int count = 1;
    for (int end = 1; end <= text.size(); end++) {
      if (mayCut(end)) {
        searchLineTo(end, starts, count);
        starts[count] = end;
        count++;
      }
    }
  }

  private boolean mayCut(int at) {
    return at == 0 || costs[at] < BreakRules.NEVER;
  }

  /**
   * Finds the best of the lines that end here.
   *
   * @param starts where they may start, ascending
   */
  private void searchLineTo(int end, int[] starts, int count) {
    boolean found = false;
    for (int i = count - 1; i >= 0; i--) {
      int start = starts[i];
      Shape shape = shape(start, end);
      if (found && (shape.isOverfull() || end - start > MOST_LETTERS)) {
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

  /** How the letters between two cuts are best set: with blank halves hanging out or not. */
  private Shape shape(int start, int end) {
    int first = text.contentStart(start);
    int last = text.contentEnd(end);
    if (last <= first) {
      return new Shape(0, 0, 0, 0);
    }
    double room = measure.width(start == 0) - text.natural(first, last) + TOLERANCE;
    Shape shape = new Shape(cost.of(start, end, room, 0), room, 0, 0);
    double startBlank = start == 0 ? 0 : text.startBlank(first);
    double endBlank = text.endBlank(last - 1);
    if (endBlank > 0) {
      double other = cost.of(start, end, room + endBlank, 1);
      shape = shape.orBetter(other, room, 0, endBlank);
    }
    if (startBlank > 0) {
      double other = cost.of(start, end, room + startBlank, 1);
      shape = shape.orBetter(other, room, startBlank, 0);
    }
    if (startBlank > 0 && endBlank > 0) {
      double other = cost.of(start, end, room + startBlank + endBlank, 2);
      shape = shape.orBetter(other, room, startBlank, endBlank);
    }
    return shape;
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
      return new Line(first, new double[0], left);
    }
    Shape shape = shape(start, end);
    LineStretch spread =
        LineStretch.of(text, first, last, shape.room - TOLERANCE, fills(end, shape));
    double[] xs = new double[last - first];
    double x = left - shape.startHang;
    for (int i = first; i < last; i++) {
      xs[i - first] = x;
      x += step(i, last, spread);
    }
    return new Line(first, xs, x - shape.endHang);
  }

  /** From a letter's left edge to the next one's, or to its own right edge where it is the last. */
  private double step(int index, int end, LineStretch spread) {
    double width = text.letter(index).width();
    return index + 1 < end ? width + spread.widthOf(text.gap(index)) : width;
  }

  private boolean fills(int end, Shape shape) {
    boolean last = end == text.size();
    return setting == LineAlignment.JUSTIFIED && (!last || shape.room < TOLERANCE);
  }

  /** Where a part that is longer than a line may be cut, the least evil first. */
  private enum Emergency {
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
   * @param room left at natural gaps, after what hangs out
   * @param startHang what hangs out at the left, in points
   * @param endHang what hangs out at the right, in points
   */
  private record Shape(double cost, double room, double startHang, double endHang) {

    /** The same letters hanging out, if that costs less. */
    Shape orBetter(double other, double plainRoom, double start, double end) {
      return other < cost ? new Shape(other, plainRoom + start + end, start, end) : this;
    }

    boolean isOverfull() {
      return LineCost.isOverfull(cost);
    }
  }
}
