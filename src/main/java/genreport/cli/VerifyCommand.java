package genreport.cli;

import genreport.pipeline.Pipeline;
import genreport.pipeline.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code genreport verify agency.yaml agency.pdf}: compares published files with the source. */
@Command(
    name = "verify",
    description =
        "核对发布的文件与源文件是否一致：读出 PDF 和 Word 文件里的每一格、每一段，逐一与源文件比较。Word 文件可以是后来改过、另存过的，PDF 可以是别的程序导出的。",
    customSynopsis = "genreport verify [选项] 报告.yaml [文件.pdf] [文件.docx]",
    footerHeading = "%n例子：%n",
    footer = {
      "  genreport verify 年报.yaml",
      "  genreport verify 年报.yaml 公布/年报.pdf",
      "",
      "退出码：",
      "  0   每个文件都与源文件一致",
      "  1   有不一致的地方，或者源文件有错误",
      "  2   命令用法不对",
      "  3   文件不能读"
    })
final class VerifyCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final SourceArgument source = new SourceArgument();

  @Mixin private final ReportOptions options = new ReportOptions();

  @Parameters(
      index = "1..*",
      arity = "0..*",
      hideParamSyntax = true,
      paramLabel = "文件",
      description = "发布的 PDF 或 Word 文件，按内容辨认；不写就核对源文件旁边同名的 .pdf 和 .docx")
  private final List<Path> files = new ArrayList<>();

  VerifyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    MeantInstead.sourceFirst(source.file(), files)
        .ifPresent(
            message -> {
              throw new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
            });
    Verification verification =
        Pipeline.verify(source.request(options.resources(context), options.outputOptions()), files);
    new FindingsPrinter(
            Streams.of(Objects.requireNonNull(spec).commandLine()),
            options,
            context,
            source.file().toString())
        .printVerify(verification);
    return ExitCode.of(verification.result(), options.strict());
  }
}
