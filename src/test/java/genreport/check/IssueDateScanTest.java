package genreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A date is read as these patterns would read it, and a month has the calendar's days. */
final class IssueDateScanTest {

  private static final int TEXTS = 100_000;
  private static final List<String> PIECES =
      List.of("2025", "20250328", "3", "28", "年", "月", "日", "号", ".", "/", "-", " ", "\u3000");
  private static final Pattern DATE =
      Pattern.compile(
          "([0-9]{4})S[年./-]S([0-9]{1,2})S[月./-]S([0-9]{1,2})S[日号]?".replace("S", "[\\s\u3000]*"));
  private static final Pattern EIGHT_DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

  @Test
  void dates() {
    Random random = new Random(4);
    int dates = 0;
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder mixed = new StringBuilder("2025");
      for (int j = random.nextInt(8); j > 0; j--) {
        mixed.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String text = mixed.toString().strip();
      Optional<IssueDate> expected = expected(text);
      assertThat(IssueDate.of(text)).as(text).isEqualTo(expected);
      dates += expected.isPresent() ? 1 : 0;
    }
    assertThat(dates).isGreaterThan(100);
  }

  private static Optional<IssueDate> expected(String text) {
    for (Pattern notation : List.of(DATE, EIGHT_DIGITS)) {
      Matcher date = notation.matcher(text);
      if (date.matches()) {
        return Optional.of(
            new IssueDate(
                Integer.parseInt(date.group(1)),
                Integer.parseInt(date.group(2)),
                Integer.parseInt(date.group(3))));
      }
    }
    return Optional.empty();
  }

  @Test
  void months() {
    for (int year : List.of(1900, 2000, 2023, 2024, 2100)) {
      for (int month = 1; month <= 12; month++) {
        int days = YearMonth.of(year, month).lengthOfMonth();
        assertThat(IssueDate.isImpossible(year + "-" + month + "-" + days)).isFalse();
        assertThat(IssueDate.isImpossible(year + "-" + month + "-" + (days + 1))).isTrue();
      }
    }
  }
}
