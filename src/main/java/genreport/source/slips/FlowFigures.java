package genreport.source.slips;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks figures in flow collections, where a comma may be a thousands separator. */
final class FlowFigures {

  /** The greatest length of a figure. */
  private static final int LOOKAHEAD = 60;

  private static final Pattern WIDE_GROUPS =
      Pattern.compile("(?:，[0-9０-９]{3}){1,9}(?=\\s*(?:[，、；]|$))");

  private static final Pattern MORE_GROUPS = Pattern.compile("(,[0-9]{3}(?![0-9])){0,9}");

  /** The greatest length of a title or a row. The pattern would recurse deeply on a longer text. */
  private static final int MAX_ITEM = 200;

  /** Figures that are separated by white space only. */
  private static final Pattern NO_COMMAS = Pattern.compile("[+\\-]?[0-9]+(\\s+[+\\-]?[0-9]+)+");

  private static final Pattern SPACED_THOUSANDS = Pattern.compile("[0-9]{1,3}( [0-9]{3})+");

  private final SourceFile file;
  private final String text;
  private final Slips slips;

  FlowFigures(SourceFile file, Slips slips) {
    this.file = file;
    this.text = file.text();
    this.slips = slips;
  }

  /** Reports thousands separators, full-width digits and full-width quotes of a value. */
  void examine(int start, int end) {
    String written = text.substring(start, end);
    if (HalfWidth.isGrouped(written)) {
      slips.thousands(start, end);
    } else if (HalfWidth.isFigure(written) && HalfWidth.hasWideDigit(written)) {
      slips.wideDigits(start, end);
    } else if (HalfWidth.isQuoted(written)) {
      slips.wideQuotes(start, end);
    }
  }

  /**
   * Reports an item of a list that is probably several items.
   *
   * @param only whether the list has no other item
   */
  void separators(int start, int end, boolean only) {
    String written = text.substring(start, Math.max(start, end));
    if (written.isEmpty() || written.length() > MAX_ITEM) {
      return;
    }
    if (NO_COMMAS.matcher(written).matches() && !SPACED_THOUSANDS.matcher(written).matches()) {
      String repaired = written.replaceAll("\\s+", ", ");
      slips.edits().guess(start, end, repaired, Slip.Effect.MISLEADS);
      slips.add(
          slips.error("Y19", "各数之间缺少逗号", start, end).advice("各数之间用半角逗号隔开，改为 " + repaired),
          Slip.Effect.MISLEADS);
    }
    int comma = written.indexOf('，');
    if (only && comma > 0 && "“\"'".indexOf(written.charAt(0)) < 0) {
      slips.add(
          Diagnostic.warning("Y4", "方括号里只有一项，全角逗号“，”会成为文字的一部分")
              .at(file.span(start + comma, start + comma + 1))
              .advice("如果是几项，改用半角逗号“,”隔开；如果就是一项，用引号把它括起来"),
          Slip.Effect.MISLEADS);
    }
  }

  /** Reports white space beside a key or figure that YAML would take as a part of it. */
  void oddSpaces(int from, int stop) {
    for (int i = from; i < stop; i++) {
      if (HalfWidth.isOddSpace(text.charAt(i))) {
        slips.oddSpace(i, i + 1);
      }
    }
  }

  /**
   * Returns whether a range is a number with thousands separators; false for a range longer than
   * any number.
   */
  boolean isGrouped(int start, int end) {
    return end - start < LOOKAHEAD && HalfWidth.isGrouped(text.substring(start, end));
  }

  /** Returns the offset of the first of the digits that end at an offset. */
  int figureStart(int from, int end) {
    int at = end;
    while (at > from && end - at < LOOKAHEAD && Character.isDigit(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /**
   * Returns the offset after a figure with full-width thousands separators.
   *
   * @param comma the offset of one of its separators
   * @return {@code comma} if it is no such separator
   */
  int wideGroups(int from, int comma, int stop) {
    Matcher groups = WIDE_GROUPS.matcher(text).region(comma, stop);
    boolean found = groups.lookingAt() && isGrouped(figureStart(from, comma), groups.end());
    return found ? groups.end() : comma;
  }

  /** Returns the length of the groups of three digits that follow, as in 11,398,889. */
  int moreGroups(int from) {
    Matcher groups = MORE_GROUPS.matcher(text).region(from, text.length());
    return groups.lookingAt() ? groups.end() - from : 0;
  }

  void noKey(int start, int end) {
    slips.edits().guess(start, end, Edit.UNREAD + ": " + Edit.UNREAD, Slip.Effect.MISLEADS);
    slips.add(
        slips
            .error("Y19", "这里只有数字 " + text.substring(start, end) + "，没有写它是哪一列", start, end)
            .advice("花括号里写成 {甲: 1, 乙: 2}；按顺序只写数字时用方括号 [1, 2, 0, 0, 0, 0]"),
        Slip.Effect.MISLEADS);
  }

  void noColonBeforeFigure(int start, int end, String key, String figure) {
    slips.edits().guess(start, end, key + ": " + HalfWidth.figure(figure), Slip.Effect.MISLEADS);
    slips.add(
        slips
            .error("Y19", "“" + key + "”和“" + figure + "”之间缺少冒号", start, end)
            .advice("改为 " + key + ": " + HalfWidth.figure(figure)),
        Slip.Effect.MISLEADS);
  }
}
