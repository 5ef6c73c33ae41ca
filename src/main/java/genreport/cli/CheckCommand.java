package genreport.cli;

import genreport.pipeline.Pipeline;
import genreport.pipeline.Result;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code genreport check agency.yaml}: all checks of a report, and nothing written. */
@Command(
    name = "check",
    description = "只检查报告，不生成文件。没有问题就显示“没有发现问题”。",
    customSynopsis = "genreport check [选项] 报告.yaml",
    footerHeading = "%n退出码：%n",
    footer = {
      "  0   没有错误（可能有警告）",
      "  1   有错误；加了 --strict 的，有警告也是 1",
      "  2   命令用法不对",
      "  3   文件不能读"
    })
final class CheckCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ReportOptions options = new ReportOptions();

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Result result = Pipeline.check(options.request(surroundings, Optional.empty()));
    new FindingsPrinter(Objects.requireNonNull(spec).commandLine(), options, surroundings)
        .printCheck(result);
    return ExitCode.of(result, options.strict());
  }
}
