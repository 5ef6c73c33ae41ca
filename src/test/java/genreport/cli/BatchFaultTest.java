package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template that never ends for one report of a batch. */
class BatchFaultTest {

  private static final String ENDLESS =
      "<#macro loop><@loop/></#macro>\n"
          + "<#macro opening path><#if agency?contains('坏')><@loop/></#if>";

  @TempDir Path folder;

  @Test
  void thatReportFailsAndTheOthersAreMade() throws IOException {
    Path own = folder.resolve("own");
    Files.createDirectories(own.resolve("common"));
    String parts = Files.readString(Path.of("templates/common/parts.ftlx"));
    Files.writeString(
        own.resolve("common/parts.ftlx"), parts.replace("<#macro opening path>", ENDLESS));
    ManyReports reports = new ManyReports(folder);
    Path bad = reports.file("坏.yaml", ManyReports.GOOD.replace("示例区", "坏区"));
    Console run =
        Console.run(
            reports.good("甲.yaml"),
            bad,
            reports.good("乙.yaml"),
            "-o",
            folder.resolve("成品"),
            "--templates",
            own);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEqualTo("共 3 份：生成 2 份，没有变化 0 份，失败 1 份；1 个错误，0 个警告\n");
    assertThat(run.err()).startsWith("失败 " + bad + "：1 个错误；未生成文件\n错误[T1] ").doesNotContain("\tat ");
  }
}
