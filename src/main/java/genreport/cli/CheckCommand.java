package genreport.cli;

import genreport.pipeline.Manner;
import genreport.pipeline.Mending;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.pipeline.Result;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "  3   文件不能读；加了 --fix 的，文件不能写也是 3"
    })
final class CheckCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ReportOptions options = new ReportOptions();

  @Option(names = "--fix", description = "先改正写法上能确定的错误（全角标点、空白、编码），显示改了什么，写回源文件，再检查；数字的大小、正文和注释不改")
  private boolean fix;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Request request =
        options.request(surroundings, Optional.empty(), Manner.plain(options.strict()));
    FindingsPrinter printer =
        new FindingsPrinter(Objects.requireNonNull(spec).commandLine(), options, surroundings);
    Optional<Mending> mending = fix ? Mending.mend(request) : Optional.empty();
    mending.ifPresent(printer::printMending);
    if (mending.flatMap(Mending::failure).isPresent()) {
      return ExitCode.FILES;
    }
    Result result = Pipeline.check(request);
    printer.printCheck(result);
    return ExitCode.of(result, options.strict());
  }
}
