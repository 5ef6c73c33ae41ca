package genreport.source.slips;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds error values of a spreadsheet, such as {@code #REF!}, which YAML reads as a comment. */
final class SheetError {

  private static final Pattern VALUE =
      Pattern.compile("#(?:REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|#{2,})(?=[\\s,\\]}]|$)");

  private SheetError() {}

  /** Reports the error value at an offset; returns false if there is none. */
  static boolean report(String text, int at, int end, Slips slips) {
    Matcher value = VALUE.matcher(text).region(at, Math.max(at, end));
    if (!value.lookingAt()) {
      return false;
    }
    slips.edits().guess(at, value.end(), String.valueOf(Edit.UNREAD), Slip.Effect.MISLEADS);
    String message = "“" + value.group() + "”是电子表格里算不出数的记号，写在这里会成为注释，这一格就成了 0";
    slips.add(
        slips.error("Y14", message, at, value.end()).advice("在这里写上数；没有就写 0"), Slip.Effect.MISLEADS);
    return true;
  }
}
