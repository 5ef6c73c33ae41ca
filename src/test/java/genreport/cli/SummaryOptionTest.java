package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.CharacterWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code check --summary} prints. */
class SummaryOptionTest {

  private static final Pattern FIGURES =
      Pattern.compile("(?<values>.*?[^ ](?: {2,}[-+.0-9年万元—]+)+)(?:   .*)?");

  @Test
  void figuresAndFindings() {
    Console summary =
        Console.run("check", "--summary", "src/test/resources/checks/x1-row-total.yaml");
    assertThat(summary)
        .isEqualTo(
            new Console(
                1,
                """
                示例区人民政府办公室 2021年 政府信息公开工作年度报告

                三、收到和处理政府信息公开申请情况        2021年
                  一、本年新收政府信息公开申请数量            74   自然人 72，商业企业 1
                  （一）予以公开                              73   自然人 72，商业企业 1
                  （七）总计                                  73   自然人 72，商业企业 1
                没有列出的数都是 0

                错误[X1] 表三每一行，六类申请人之和等于总计：1 个
                错误[X3] 表三每一列，一加二等于三（七）加四：1 个
                共 2 个错误，0 个警告；逐条看，去掉 --summary
                """,
                ""));
  }

  @Test
  void againstLastYear() {
    Console summary =
        Console.run("check", "--summary", "src/test/resources/checks/x6-x7-x9-last-year.yaml");
    assertThat(summary.code()).isEqualTo(1);
    assertThat(summary.out())
        .contains("二、主动公开政府信息情况                  2022年  2021年\n")
        .contains("错误[X6] ", "警告[X7] ", "警告[X9] ");
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void columnsAreAligned(Path example) {
    Console summary = Console.run("check", "--summary", example);
    assertThat(summary.code()).isZero();
    List<Integer> ends =
        summary
            .out()
            .lines()
            .map(FIGURES::matcher)
            .filter(Matcher::matches)
            .map(line -> CharacterWidth.of(line.group("values")))
            .distinct()
            .toList();
    assertThat(ends).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void allZero() {
    Console summary = Console.run("check", "--summary", "examples/2021/all-zero.yaml");
    assertThat(summary.out()).endsWith("\n\n各表的数都是 0\n\n没有发现问题\n");
  }

  @Test
  void warningsCountWhenStrict() {
    String file = "src/test/resources/checks/x8-bound.yaml";
    assertThat(Console.run("check", "--summary", file).code()).isZero();
    assertThat(Console.run("check", "--summary", "--strict", file).code()).isEqualTo(1);
  }

  @Test
  void oneFileAsText() {
    assertThat(Console.run("check", "--summary", "examples").err())
        .startsWith("命令用法不对：--summary 一次只看一个文件，写出它的名字");
    Console json =
        Console.run("check", "--summary", "--format", "json", "examples/2021/all-zero.yaml");
    assertThat(json.code()).isEqualTo(2);
    assertThat(json.err()).startsWith("命令用法不对：--summary 是给人看的");
    Console none = Console.run("check", "--summary", "没有.yaml");
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).startsWith("错误[F1] ");
  }
}
