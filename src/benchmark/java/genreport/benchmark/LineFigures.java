package genreport.benchmark;

import genreport.benchmark.BodyLines.SetGlyph;
import genreport.benchmark.BodyLines.SetLine;
import genreport.font.Face;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts the faults in the lines of one setter, and measures its gaps: what stands between two Han
 * characters or digits beyond their own widths.
 */
final class LineFigures {

  /** The head of a Markdown table of {@link #row rows}. */
  static final String HEAD =
      """
      | set by | pages | lines | forbidden starts | forbidden ends | cut numbers | lone lines | ends of one character | lines left short | largest gap | mean gap |
      |---|---|---|---|---|---|---|---|---|---|---|
      """;

  /** GB/T 15834, 5.1. */
  private static final String FORBIDDEN_STARTS = "、，。：；！？”’）》〉」』】〕～·…—％%";

  private static final String FORBIDDEN_ENDS = "“‘（《〈「『【〔";

  /** A line but the last that ends this far before the right edge is not filled, in em. */
  private static final double SHORT_BY_EM = 0.1;

  private static final String LINE_END = "┃";
  private static final Pattern CUT =
      Pattern.compile(
          ".*(?:[0-9]┃[0-9.%％年月日号件条个项篇场次人万亿元]|[0-9][.]┃[0-9]|[0-9]月┃[0-9]|第┃[0-9一二三四五六七八九十]).*");

  private final Face face;
  private final double left;
  private final double right;
  private int pages;
  private int lines;
  private int forbiddenStarts;
  private int forbiddenEnds;
  private int cutNumbers;
  private int loneLines;
  private int shortEnds;
  private int shortLines;
  private int gaps;
  private double largestGapEm;
  private double sumOfGapsEm;

  /**
   * @param face of the body
   * @param left edge of the type area, in points
   * @param right edge of the type area, in points
   */
  LineFigures(Face face, double left, double right) {
    this.face = face;
    this.left = left;
    this.right = right;
  }

  /** Adds what one document has. */
  void add(BodyLines.Found found) {
    pages += found.pages();
    List<SetLine> all = found.lines();
    int start = 0;
    for (int end = 1; end <= all.size(); end++) {
      if (end == all.size() || isFirst(all.get(end))) {
        addParagraph(all.subList(start, end));
        start = end;
      }
    }
  }

  /** A first line is indented by two characters. */
  private boolean isFirst(SetLine line) {
    return line.left() > left + BodyLines.SIZE;
  }

  private void addParagraph(List<SetLine> paragraph) {
    int last = paragraph.size() - 1;
    lines += paragraph.size();
    paragraph.forEach(this::addGaps);
    for (int i = 1; i <= last; i++) {
      String before = paragraph.get(i - 1).text();
      String text = paragraph.get(i).text();
      forbiddenStarts += count(FORBIDDEN_STARTS.indexOf(text.codePointAt(0)) >= 0);
      forbiddenEnds += count(FORBIDDEN_ENDS.indexOf(before.codePointBefore(before.length())) >= 0);
      cutNumbers += count(CUT.matcher(before + LINE_END + text).matches());
      shortLines += count(isShort(paragraph.get(i - 1)));
      boolean newPage = paragraph.get(i).page() != paragraph.get(i - 1).page();
      loneLines += count(newPage && (i == 1 || i == last));
    }
    String end = paragraph.get(last).text();
    shortEnds += count(last > 0 && end.codePointCount(0, end.length()) < 2);
  }

  private boolean isShort(SetLine line) {
    SetGlyph last = line.glyphs().get(line.glyphs().size() - 1);
    boolean mark = FORBIDDEN_STARTS.indexOf(last.codePoint()) >= 0;
    double own = mark ? 1 : face.advanceEm(last.codePoint());
    return last.x() + (own + SHORT_BY_EM) * BodyLines.SIZE < right;
  }

  private static int count(boolean found) {
    return found ? 1 : 0;
  }

  private void addGaps(SetLine line) {
    for (int i = 1; i < line.glyphs().size(); i++) {
      SetGlyph before = line.glyphs().get(i - 1);
      SetGlyph glyph = line.glyphs().get(i);
      if (isPlain(before.codePoint()) && isPlain(glyph.codePoint())) {
        double own = face.advanceEm(before.codePoint());
        double gap = (glyph.x() - before.x()) / BodyLines.SIZE - own;
        largestGapEm = Math.max(largestGapEm, gap);
        sumOfGapsEm += Math.abs(gap);
        gaps++;
      }
    }
  }

  private static boolean isPlain(int codePoint) {
    return Character.isIdeographic(codePoint) || Character.isDigit(codePoint);
  }

  /** A row of a Markdown table; gaps are in em. */
  String row(String setter) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %.3f | %.3f |",
        setter,
        pages,
        lines,
        forbiddenStarts,
        forbiddenEnds,
        cutNumbers,
        loneLines,
        shortEnds,
        shortLines,
        largestGapEm,
        sumOfGapsEm / Math.max(1, gaps));
  }
}
