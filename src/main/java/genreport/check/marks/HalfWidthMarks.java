package genreport.check.marks;

import genreport.check.marks.MarkSlip.Correction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds half-width marks in Chinese text: {@code , ; : ? !} between Han characters, and brackets
 * around Han characters. Marks of figures, times and addresses stand beside digits or letters and
 * are left alone.
 */
final class HalfWidthMarks implements LineMarks {

  static final String FIX = "；能确定的标点可以运行 genreport check --fix 一次改好";

  private static final String HALF = ",;:?!";
  private static final String FULL = "，；：？！";
  private static final String CLOSING = "”’）》】〉\")";
  private static final String OPENING = "“‘（《【〈\"(";

  private static final Pattern HEADING = Pattern.compile("^[(（][一二三四五六七八九十]{1,3}[)）]");

  @Override
  public List<MarkSlip> find(TextLine line) {
    List<MarkSlip> slips = new ArrayList<>();
    for (int i = 0; i < line.text().length(); i++) {
      int mark = HALF.indexOf(line.text().charAt(i));
      if (mark >= 0 && isChinese(line, i)) {
        slips.add(mark(line, i, FULL.substring(mark, mark + 1)));
      }
    }
    brackets(line, slips);
    return slips;
  }

  private static MarkSlip mark(TextLine line, int at, String full) {
    int end = line.skipSpaces(at + 1);
    return slip(at, at + 1, line.text().substring(at, at + 1), full)
        .correctedBy(List.of(new Correction(at, end, full)));
  }

  private static MarkSlip slip(int start, int end, String half, String full) {
    return MarkSlip.of(
        start, end, "标点“" + half + "”是半角的，中文里用全角的“" + full + "”", "改为“" + full + "”" + FIX);
  }

  /** Returns whether a half-width mark belongs to Chinese text. */
  private static boolean isChinese(TextLine line, int at) {
    char before = line.at(at - 1);
    int nextAt = line.skipSpaces(at + 1);
    char after = line.at(nextAt);
    boolean separates = line.at(at) == ',' || line.at(at) == ';';
    boolean end = nextAt == line.text().length();
    boolean hanBefore = TextLine.isHan(before) || CLOSING.indexOf(before) >= 0;
    boolean hanAfter = TextLine.isHan(after) || OPENING.indexOf(after) >= 0;
    if (hanBefore) {
      return hanAfter || end || (separates && Character.isDigit(after));
    }
    boolean figureBefore = Character.isDigit(before) || before == '%' || before == '％';
    return separates && figureBefore && TextLine.isHan(after);
  }

  private static void brackets(TextLine line, List<MarkSlip> slips) {
    Deque<Integer> open = new ArrayDeque<>();
    int lastHan = -1;
    for (int i = 0; i < line.text().length(); i++) {
      char c = line.text().charAt(i);
      if (Character.isIdeographic(line.text().codePointAt(i))) {
        lastHan = i;
      } else if (c == '(' || c == '（') {
        open.push(i);
      } else if ((c == ')' || c == '）') && !open.isEmpty()) {
        int start = open.pop();
        boolean half = line.at(start) == '(' || c == ')';
        if (half && isChinesePair(line, start, i, lastHan)) {
          slips.add(pair(line, start, i));
        }
      }
    }
  }

  /**
   * Returns whether brackets enclose Chinese text, or one of them is full-width already.
   *
   * @param lastHan index of the last Han character before the end; -1 if there is none
   */
  private static boolean isChinesePair(TextLine line, int start, int end, int lastHan) {
    return line.at(start) != '(' || line.at(end) != ')' || lastHan > start;
  }

  private static MarkSlip pair(TextLine line, int start, int end) {
    List<Correction> corrections = new ArrayList<>();
    if (line.at(start) == '(') {
      corrections.add(new Correction(start, start + 1, "（"));
    }
    if (line.at(end) == ')') {
      corrections.add(new Correction(end, end + 1, "）"));
    }
    Matcher heading = HEADING.matcher(line.text());
    boolean number = start == 0 && line.line().level() > 0 && heading.find();
    MarkSlip slip =
        number
            ? MarkSlip.of(0, heading.end(), Marks.HEADING_BRACKETS, "改为全角的“（）”" + FIX)
            : slip(corrections.get(0).start(), corrections.get(0).end(), "()", "（）");
    return slip.correctedBy(corrections);
  }
}
