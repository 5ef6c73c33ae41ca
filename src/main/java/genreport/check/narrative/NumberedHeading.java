package genreport.check.narrative;

import genreport.diagnostic.Span;
import genreport.report.Prose;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that starts with a heading number.
 *
 * @param level 1 (一、) to 4 (（1）)
 * @param style the marks around the number, such as （） or 、
 * @param end index after the number and its marks
 */
record NumberedHeading(Passage line, int level, int value, String style, int end) {

  private static final Pattern NUMBER =
      Pattern.compile("([（(]?)(\\d{1,2}|[一二三四五六七八九十]{1,3})([）)]|[.．、])");

  /** The levels with Chinese numbers: 一、 and （一）. */
  private static final int LAST_CHINESE = 2;

  static Optional<NumberedHeading> of(Prose.Line line) {
    if (line.level() == 0) {
      return Optional.empty();
    }
    return of(Passage.of(line, ""), 0, line.level());
  }

  /**
   * Returns the heading that starts at an index of a line, after Markdown's marks; empty if there
   * is no number.
   */
  static Optional<NumberedHeading> of(Passage line, int from) {
    Matcher number = NUMBER.matcher(line.text()).region(from, line.text().length());
    if (!number.lookingAt()) {
      return Optional.empty();
    }
    boolean chinese = !Character.isDigit(number.group(2).charAt(0));
    boolean brackets = !number.group(1).isEmpty();
    return of(line, from, (chinese ? 1 : LAST_CHINESE + 1) + (brackets ? 1 : 0));
  }

  private static Optional<NumberedHeading> of(Passage line, int from, int level) {
    Matcher number = NUMBER.matcher(line.text()).region(from, line.text().length());
    return number.lookingAt()
        ? Optional.of(
            new NumberedHeading(
                line,
                level,
                ChineseNumber.value(number.group(2)),
                number.group(1) + number.group(3),
                number.end()))
        : Optional.empty();
  }

  /** Returns the number with its marks. */
  String written() {
    return line.text().substring(0, end);
  }

  /** Returns another number in this heading's style. */
  String with(int other) {
    String number = level <= LAST_CHINESE ? ChineseNumber.written(other) : String.valueOf(other);
    return style.length() == 2 ? style.charAt(0) + number + style.charAt(1) : number + style;
  }

  /** Returns a number as the level below this one writes it: （一） below 一、. */
  String oneLevelDown(int number) {
    return switch (level) {
      case 1 -> "（" + ChineseNumber.written(number) + "）";
      case LAST_CHINESE -> number + ".";
      default -> "（" + number + "）";
    };
  }

  String quote() {
    return line.quote();
  }

  /** Returns the place of the number. */
  Span place() {
    return line.place(0, end);
  }
}
