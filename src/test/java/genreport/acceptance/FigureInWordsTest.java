package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.CheckedText;
import genreport.acceptance.reading.Example;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A figure or a year is written in words, or with something else than digits. There is one error,
 * which states the value where it is certain; after its advice has been followed to the letter
 * there is none.
 */
class FigureInWordsTest {

  private static final Pattern VALUE =
      Pattern.compile("(?:写|：|年度:) ?([-+]?[0-9][0-9.]*)(?![0-9.])");

  @TempDir Path folder;

  private CheckedText check;

  @BeforeEach
  void copyExamples() throws IOException {
    check = new CheckedText(folder);
  }

  private static String example(String name) {
    return Example.all().stream()
        .filter(example -> example.name().equals(name))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private String advice(String text) throws IOException {
    List<Diagnostic> errors = check.errors(text);
    assertThat(errors).hasSize(1);
    return errors.get(0).hints(Hint.Kind.ADVICE).get(0);
  }

  private void assertValue(String line, String written, String value) throws IOException {
    String text = example("district-office").replace(line + ": 0", line + ": " + written);
    String advice = advice(text);
    Matcher found = VALUE.matcher(advice);
    assertThat(found.find()).as(advice).isTrue();
    assertThat(found.group(1)).as(advice).isEqualTo(value);
    assertThat(check.errors(text.replace(line + ": " + written, line + ": " + value))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "十二,12",
    "十,10",
    "二十,20",
    "七,7",
    "两件,2",
    "廿五,25",
    "卅,30",
    "十二件,12",
    "十二（件）,12",
    "一百零三,103",
    "一百一十,110",
    "三千五百,3500",
    "一千零一十,1010",
    "一〇三,103",
    "二〇二一,2021",
    "壹拾贰,12",
    "贰佰,200",
    "一万,10000",
    "一万零五十,10050",
    "十二万,120000",
    "1千2百,1200",
    "1万2千,12000",
    "3万500,30500",
    "1千2百万,12000000",
    "2万,20000",
    "1.2千,1200",
    "约十二,12",
    "十余件,10",
    "共十二件,12",
    "零件,0",
    "１２件,12",
    "12.0,12",
    "12。,12",
    "12；,12",
    "'12，',12",
    "12.,12",
    "⑫,12"
  })
  void aCount(String written, String value) throws IOException {
    assertValue("  行政许可", written, value);
  }

  @ParameterizedTest
  @CsvSource({"三万,3", "三万元,3", "三十六万五千二百元,36.52", "36万5200元,36.52", "1万2千,1.2", "十二,12", "3千元,0.3"})
  void anAmount(String written, String value) throws IOException {
    assertValue("  行政事业性收费", written, value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3千", "5百", "三千五百", "一百"})
  void anAmountThatMayBeOfYuan(String written) throws IOException {
    String text = example("district-office").replace("收费: 0", "收费: " + written);
    assertThat(advice(text)).contains("万元的，写 ").contains("元的，写 0.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3%", "12％", "3‰", "百分之三", "约3%", "3.5%"})
  void aPercentageIsNoCount(String written) throws IOException {
    String text = example("district-office").replace("许可: 0", "许可: " + written);
    assertThat(advice(text)).isEqualTo("“" + written + "”是百分比，不是件数；核对台账，写件数");
  }

  @ParameterizedTest
  @CsvSource({
    "0 0 3,这里写了 3 个数，一格只填一个数：核对台账，只写其中一个",
    "=SUM(A1:A3),这是电子表格的公式；写出算得的数",
    "=5,去掉“=”，写 5"
  })
  void fromASheet(String written, String advice) throws IOException {
    String text = example("district-office").replace("许可: 0", "许可: " + written);
    assertThat(advice(text)).isEqualTo(advice);
  }

  /** Words with two readings, or without a number, get no value. */
  @ParameterizedTest
  @ValueSource(
      strings = {"一百三", "一万二", "一二", "三五", "数十件", "百", "千万", "一亿", "12亿", "同一件", "两三件", "十百"})
  void uncertainWords(String written) throws IOException {
    String text = example("district-office").replace("许可: 0", "许可: " + written);
    assertThat(advice(text)).doesNotContainPattern("写 ?[0-9]");
  }

  @ParameterizedTest
  @CsvSource({"减2,-2", "减少2项,-2", "负2,-2", "下降2,-2", "增2,+2", "增加2项,+2", "－2,-2"})
  void aChange(String written, String value) throws IOException {
    String text = example("district-bureau").replace("本年增减: -2", "本年增减: " + written);
    assertThat(advice(text)).contains(value);
    assertThat(check.errors(text.replace(written, value))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12×3", "12*3", "12x3"})
  void twoNumbers(String written) throws IOException {
    String text = example("district-office").replace("许可: 0", "许可: " + written);
    assertThat(advice(text)).startsWith("这里写了两个数 12 和 3");
  }

  @ParameterizedTest
  @CsvSource({
    "2024年度,2024",
    "二〇二四,2024",
    "二零二四年,2024",
    "'\"2024\"',2024",
    "2024年,2024",
    "２０２４年,2024",
    "2024.0,2024",
    "2024年1月,2024",
    "2024-01-01,2024",
    "20 24,2024",
    "贰零贰肆,2024",
    "2O24,2024",
    "24,2024",
    "24年,2024",
    "2024.1-2024.12,2024",
    "2024年度报告,2024"
  })
  void aYear(String written, String value) throws IOException {
    String text = example("all-zero").replace("年度: 2025", "年度: " + written);
    assertThat(advice(text)).isEqualTo("改为 年度: " + value);
    assertThat(check.errors(example("all-zero").replace("年度: 2025", "年度: " + value))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-2025", "2024至2025", "2024、2025", "2024/2025", "2024 2025", "二〇二四至二〇二五"})
  void twoYears(String written) throws IOException {
    String text = example("all-zero").replace("年度: 2025", "年度: " + written);
    assertThat(advice(text)).isEqualTo("一个文件只写一个年度的年报：写其中一年，如 年度: 2025；另一年的另写一个文件");
  }

  @Test
  void aListOfYears() throws IOException {
    String text = example("all-zero").replace("年度: 2025", "年度: [2024, 2025]");
    assertThat(advice(text)).startsWith("一个文件只写一个年度的年报：");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20241", "今年", "2050"})
  void isOneErrorForAnyOtherYear(String written) throws IOException {
    String text = example("all-zero").replace("年度: 2025", "年度: " + written);
    assertThat(check.errors(text)).hasSize(1);
  }

  @Test
  void isOneErrorForALeftOutYear() throws IOException {
    assertThat(check.errors(example("all-zero").replace("年度: 2025\n", ""))).hasSize(1);
  }
}
