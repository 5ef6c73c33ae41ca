package genreport.source;

import genreport.diagnostic.SourceFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the figures in braces or brackets, whose commas may be separators of thousands. */
final class FlowFigures {

  /** A figure is not longer. */
  private static final int LOOKAHEAD = 60;

  private static final Pattern WIDE_GROUPS =
      Pattern.compile("(?:，[0-9０-９]{3}){1,9}(?=\\s*(?:[，、；]|$))");

  private static final Pattern MORE_GROUPS = Pattern.compile("(,[0-9]{3}(?![0-9])){0,9}");

  private final String text;
  private final Complaints complaints;

  FlowFigures(SourceFile file, Complaints complaints) {
    this.text = file.text();
    this.complaints = complaints;
  }

  /** Complains of how a figure is written, or of full-width quotes. */
  void examine(int start, int end) {
    String written = text.substring(start, end);
    if (HalfWidth.isGrouped(written)) {
      complaints.thousands(start, end);
    } else if (HalfWidth.isFigure(written) && HalfWidth.hasWideDigit(written)) {
      complaints.wideDigits(start, end);
    } else if (HalfWidth.isQuoted(written)) {
      complaints.wideQuotes(start, end);
    }
  }

  /** Complains of white space beside a key or figure that YAML would make a part of it. */
  void oddSpaces(int from, int stop) {
    for (int i = from; i < stop; i++) {
      if (HalfWidth.isOddSpace(text.charAt(i))) {
        complaints.oddSpace(i, i + 1);
      }
    }
  }

  /**
   * Whether a stretch is a number with separators; one that is too long for any is not looked at.
   */
  boolean isGrouped(int start, int end) {
    return end - start < LOOKAHEAD && HalfWidth.isGrouped(text.substring(start, end));
  }

  /** The start of the digits before an offset. */
  int figureStart(int from, int end) {
    int at = end;
    while (at > from && end - at < LOOKAHEAD && Character.isDigit(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The end of a figure with full-width separators of thousands, one of which is here. */
  int wideGroups(int from, int comma, int stop) {
    Matcher groups = WIDE_GROUPS.matcher(text).region(comma, stop);
    boolean found = groups.lookingAt() && isGrouped(figureStart(from, comma), groups.end());
    return found ? groups.end() : comma;
  }

  /** How much of the number follows, as in 11,398,889. */
  int moreGroups(int from) {
    Matcher groups = MORE_GROUPS.matcher(text).region(from, text.length());
    return groups.lookingAt() ? groups.end() - from : 0;
  }
}
