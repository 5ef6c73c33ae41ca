package genreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What date somebody meant. */
final class IssueDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022年1月20日",
        " 2022年01月20日\u3000",
        "2022-1-20",
        "2022.01.20",
        "20220120",
        "２０２２年１月２０日",
        "２０２２\u3000／ １／20",
        "2022年1⽉20⽇",
      })
  void inWhateverNotation(String written) {
    assertThat(IssueDate.of(written)).contains(new IssueDate(2022, 1, 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2022年1月", "二〇二二年一月二十日", "2022年1月20日印发"})
  void noDate(String written) {
    assertThat(IssueDate.of(written)).isEmpty();
  }

  @Test
  void everyMonthEndsOnItsLastDay() {
    for (int year = 1895; year < 2105; year++) {
      for (int month = 1; month <= 12; month++) {
        int last = YearMonth.of(year, month).lengthOfMonth();
        assertThat(IssueDate.isImpossible(year + "年" + month + "月" + last + "日")).isFalse();
        assertThat(IssueDate.isImpossible(year + "年" + month + "月" + (last + 1) + "日")).isTrue();
      }
    }
    assertThat(IssueDate.isImpossible("2022年13月1日")).isTrue();
    assertThat(IssueDate.isImpossible("2022年0月1日")).isTrue();
    assertThat(IssueDate.isImpossible("2022年1月0日")).isTrue();
  }
}
