package genreport.cli;

import genreport.batch.Batch;
import genreport.batch.BatchRequest;
import genreport.batch.Task;
import genreport.pipeline.CheckSummary;
import genreport.pipeline.FixResult;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code genreport check agency.yaml}: all checks of a report, and nothing written. */
@Command(
    name = "check",
    description = "只检查报告，不生成文件。没有问题就显示“没有发现问题”。",
    customSynopsis = {"genreport check [选项] 报告.yaml", "      genreport check [选项] 文件或文件夹…"},
    footerHeading = "%n退出码：%n",
    footer = {
      "  0   没有错误（可能有警告）",
      "  1   有错误；加了 --strict 的，有警告也是 1；成批的，有一份不通过就是 1",
      "  2   命令用法不对",
      "  3   文件不能读；加了 --fix 的，文件不能写也是 3"
    })
final class CheckCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final SourceArguments sources = new SourceArguments();

  @Mixin private final ReportOptions options = new ReportOptions();

  @Option(
      names = "--fix",
      description = "先改正写法上能确定的错误（全角标点、空白、编码，正文里的半角标点、直引号），显示改了什么，写回源文件，再检查；数字和注释不改")
  private boolean fix;

  @Option(names = "--summary", description = "不逐条列出问题，只显示各表不是 0 的数（有上年报告的与上年比）和各类问题有几个")
  private boolean summary;

  CheckCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    Optional<Path> single = sources.single();
    if (summary && options.format() != Format.TEXT) {
      throw new ParameterException(line, "--summary 是给人看的，不能同 --format json、--format sarif 一起用");
    }
    if (single.isPresent()) {
      return check(
          single.get(),
          new FindingsPrinter(Streams.of(line), options, context, single.get().toString()));
    }
    if (summary) {
      throw new ParameterException(line, "--summary 一次只看一个文件，写出它的名字");
    }
    if (fix) {
      throw new ParameterException(line, "--fix 一次只改一个文件，写出它的名字");
    }
    BatchRequest batchRequest =
        new BatchRequest(
            sources.words(),
            sources.list(),
            Optional.empty(),
            options.resources(context),
            options.outputOptions());
    return new BatchRun(line, options, context)
        .run(batchRequest, new Batch.Plan(Task.CHECK, sources.jobs(), true, true));
  }

  private int check(Path file, FindingsPrinter printer) {
    Request request =
        Request.of(file, Optional.empty(), options.resources(context), options.outputOptions());
    Optional<FixResult> fixResult = fix ? FixResult.apply(request) : Optional.empty();
    fixResult.ifPresent(printer::printFix);
    if (fixResult.flatMap(FixResult::failure).isPresent()) {
      return ExitCode.FILES;
    }
    if (summary) {
      CheckSummary checked = Pipeline.summarize(request);
      printer.printSummary(checked);
      return ExitCode.of(checked.result(), options.strict());
    }
    RunResult result = Pipeline.check(request);
    printer.printCheck(result);
    return ExitCode.of(result, options.strict());
  }
}
