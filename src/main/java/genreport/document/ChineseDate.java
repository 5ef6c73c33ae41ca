package genreport.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date in the notation of official documents, such as 2026年1月20日. */
final class ChineseDate {

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日");

  private ChineseDate() {}

  /** Returns the date; empty if the text is no date or the calendar has no such day. */
  static Optional<LocalDate> of(String text) {
    Matcher date = WRITTEN.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(number(date, 1), number(date, 2), number(date, 3)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }
}
