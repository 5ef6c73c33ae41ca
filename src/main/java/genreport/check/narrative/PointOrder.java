package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.report.CharKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * X18 within paragraphs: 一是……二是……四是. Judged only in a paragraph that starts with 一是 once, so that
 * points within points and points that go on over paragraphs are left alone.
 */
final class PointOrder {

  /** What a point stands behind, but white space. */
  private static final String BEFORE_POINT = "。；：，,;:、！？“（";

  private static final int MOST_NUMERALS = 2;

  private PointOrder() {}

  static List<Diagnostic> check(Inspection inspection, Passage paragraph) {
    if (!paragraph.text().contains("一是")) {
      return List.of();
    }
    List<Point> points = points(paragraph);
    if (!areOneList(points)) {
      return List.of();
    }
    List<Diagnostic> findings = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      Optional<String> fault = fault(points.get(i - 1), points.get(i));
      if (fault.isPresent()) {
        findings.add(finding(inspection, paragraph, points.subList(i - 1, i + 1), fault.get()));
      }
    }
    return findings;
  }

  /** Whether they start with 一是, and only once. */
  private static boolean areOneList(List<Point> points) {
    int starts = 0;
    for (Point point : points) {
      starts += point.value() == 1 ? 1 : 0;
    }
    return starts == 1 && points.get(0).value() == 1 && points.get(0).isSpoken();
  }

  /**
   * @param pair two points of which the second doesn't follow the first
   */
  private static Diagnostic finding(
      Inspection inspection, Passage paragraph, List<Point> pair, String fault) {
    Point last = pair.get(0);
    Point point = pair.get(1);
    return inspection
        .finding(paragraph.quote(point.start(), point.end()) + "：" + fault)
        .at(paragraph.place(point.start(), point.end()))
        .at(paragraph.place(last.start(), last.end()))
        .advice("应为“" + ChineseNumber.written(last.value() + 1) + "是”，或补上漏写的部分");
  }

  private record Point(int value, String written, int start, int end) {

    boolean isSpoken() {
      return written.endsWith("是");
    }
  }

  private static Optional<String> fault(Point last, Point point) {
    String both = "“" + last.written() + "”之后是“" + point.written() + "”";
    if (point.value() != last.value() + 1) {
      return point.isSpoken() ? Optional.of(both + "，编号不连续") : Optional.empty();
    }
    return point.isSpoken() == last.isSpoken() ? Optional.empty() : Optional.of(both + "，写法不一");
  }

  /** 二、 counts as a point only where it goes on from one: it may be a part of anything. */
  private static List<Point> points(Passage paragraph) {
    List<Point> points = new ArrayList<>();
    String text = paragraph.text();
    for (int start = 0; start < text.length(); start++) {
      int end = CharKind.isNumeral(text.charAt(start)) ? pointEnd(text, start) : start;
      if (end == start) {
        continue;
      }
      int value = ChineseNumber.value(text.substring(start, end - 1));
      boolean goesOn =
          !points.isEmpty()
              && value == points.get(points.size() - 1).value() + 1
              && startsSentence(paragraph, start);
      if (text.charAt(end - 1) == '是' || goesOn) {
        points.add(new Point(value, text.substring(start, end), start, end));
      }
    }
    return points;
  }

  /** Index after 一是 or 一、; {@code start} where no point starts. */
  static int pointEnd(String text, int start) {
    boolean starts =
        start == 0
            || CharKind.isOneOf(BEFORE_POINT, text, start - 1)
            || CharKind.isSpace(text.charAt(start - 1));
    int mark = CharKind.numeralsEnd(text, start);
    if (!starts || mark - start > MOST_NUMERALS || mark == text.length()) {
      return start;
    }
    int end = mark + 1;
    boolean spoken = text.charAt(mark) == '是' && !CharKind.isOneOf("指否", text, end);
    boolean listed =
        text.charAt(mark) == '、' && end < text.length() && !CharKind.isNumeral(text.charAt(end));
    return spoken || listed ? end : start;
  }

  private static boolean startsSentence(Passage paragraph, int at) {
    return at > 0 && "。；".indexOf(paragraph.text().charAt(at - 1)) >= 0;
  }
}
