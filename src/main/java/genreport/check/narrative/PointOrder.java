package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * X18 within a paragraph: 一是……二是……四是. Only a paragraph whose first point is its only 一是 is checked,
 * since nested points and points that continue over paragraphs can't be told apart.
 */
final class PointOrder {

  private static final Pattern POINT =
      Pattern.compile("(?<![^。；：，,;:、！？\\s“（])([一二三四五六七八九十]{1,2})(是(?![指否])|、(?=[^一二三四五六七八九十]))");

  private PointOrder() {}

  static List<Diagnostic> check(RuleContext context, Passage paragraph) {
    List<Point> points = points(paragraph);
    long starts = points.stream().filter(point -> point.value() == 1).count();
    if (starts != 1 || points.get(0).value() != 1 || !points.get(0).isSpoken()) {
      return List.of();
    }
    List<Diagnostic> findings = new ArrayList<>();
    NumberSequence numbers = new NumberSequence();
    List<NumberSequence.Step> steps =
        points.stream().map(point -> numbers.add(point.value())).toList();
    for (int i = 1; i < points.size(); i++) {
      Point last = points.get(i - 1);
      Point point = points.get(i);
      Optional<String> fault = fault(last, point, steps.get(i).expected());
      if (fault.isPresent()) {
        List<Span> following = new ArrayList<>();
        List<String> right = new ArrayList<>(List.of(spoken(steps.get(i).corrected())));
        for (int j = i + 1; j < points.size() && follows(steps.get(j), points.get(j)); j++) {
          following.add(paragraph.place(points.get(j).start(), points.get(j).end()));
          right.add(spoken(steps.get(j).corrected()));
        }
        findings.add(
            context
                .finding(paragraph.quote(point.start(), point.end()) + "：" + fault.get())
                .at(paragraph.place(point.start(), point.end()))
                .at(paragraph.place(last.start(), last.end()))
                .at(following)
                .advice(HeadingWalk.advice(right)));
      }
    }
    return findings;
  }

  private static String spoken(int number) {
    return ChineseNumber.written(number) + "是";
  }

  /** Returns whether a point is wrong only because one before it is. */
  private static boolean follows(NumberSequence.Step step, Point point) {
    return step.expected().isEmpty() && step.corrected() != point.value();
  }

  private record Point(int value, String written, int start, int end) {

    boolean isSpoken() {
      return written.endsWith("是");
    }
  }

  private static Optional<String> fault(Point last, Point point, Optional<Integer> expected) {
    String both = "“" + last.written() + "”之后是“" + point.written() + "”";
    if (expected.isPresent()) {
      return point.isSpoken() ? Optional.of(both + "，编号不连续") : Optional.empty();
    }
    return point.isSpoken() == last.isSpoken() ? Optional.empty() : Optional.of(both + "，写法不一");
  }

  /**
   * Returns the points of a paragraph. 二、 counts only right after point 一, at the start of a
   * sentence, since elsewhere it may be part of any words.
   */
  private static List<Point> points(Passage paragraph) {
    List<Point> points = new ArrayList<>();
    Matcher point = POINT.matcher(paragraph.text());
    while (point.find()) {
      int value = ChineseNumber.value(point.group(1));
      boolean goesOn =
          !points.isEmpty()
              && value == points.get(points.size() - 1).value() + 1
              && startsSentence(paragraph, point.start());
      if (point.group(2).equals("是") || goesOn) {
        points.add(new Point(value, point.group(), point.start(), point.end()));
      }
    }
    return points;
  }

  private static boolean startsSentence(Passage paragraph, int at) {
    return at > 0 && "。；".indexOf(paragraph.text().charAt(at - 1)) >= 0;
  }
}
