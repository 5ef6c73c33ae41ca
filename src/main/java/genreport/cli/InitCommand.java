package genreport.cli;

import genreport.diagnostic.format.TerminalText;
import genreport.pipeline.NewReport;
import genreport.pipeline.RunResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code genreport init --year 2025 agency}: writes a new source file to fill in. */
@Command(
    name = "init",
    description = "新建一份待填写的源文件，每一项都有填写说明。已有的文件不会改动。",
    customSynopsis = {
      "genreport init --year 年度 [选项] 机关",
      "      genreport init --from 上年报告.yaml [选项]"
    },
    footerHeading = "%n例子：%n",
    footer = {
      "  genreport init --year 2025 示例区人民政府办公室",
      "  genreport init --from 上年.yaml -o 今年.yaml",
      "",
      "退出码：",
      "  0   已新建文件",
      "  1   年度没有对应的表式，或者上年的文件有错误；未新建文件",
      "  2   命令用法不对",
      "  3   文件已经存在，或不能读、不能写"
    })
final class InitCommand extends TemplatesCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "机关",
      description = "机关的全称；有 --from 的可以不写")
  private @Nullable String agency;

  @Option(names = "--year", paramLabel = "年度", description = "报告的年度，四位数字；有 --from 的可以不写，就是上年报告的下一年")
  private @Nullable String year;

  @Option(
      names = "--report",
      paramLabel = "报告",
      description = "是哪一种报告；--templates 的文件夹里有另一种报告、同一年度有几种的，才要写")
  private @Nullable String report;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "文件",
      description = "新文件的名字，扩展名为 .yaml 或 .yml；不写就是当前文件夹里的“年度.yaml”")
  private @Nullable Path output;

  @Option(
      names = "--from",
      paramLabel = "上年报告.yaml",
      description = "从上年的文件带来机关、署名、小标题、可以沿用的文字和结转的数，并写上“上年报告”")
  private @Nullable Path lastYear;

  InitCommand(CommandContext context) {
    super(context);
  }

  @Override
  int run() {
    if (year != null && !year.matches("[0-9]{4}")) {
      throw wrongUse("--year 应为四位数字的年度，现为“" + year + "”");
    }
    if (lastYear == null && year == null) {
      throw wrongUse("没有写 --year（报告的年度）");
    }
    if (agency == null ? lastYear == null : agency.isBlank()) {
      throw wrongUse("没有写机关");
    }
    if (output != null && !output.toString().matches("(?is).*[^/\\\\]\\.ya?ml")) {
      throw wrongUse("-o 后面应是扩展名为 .yaml 或 .yml 的文件名，如 年报.yaml，现为“" + output + "”");
    }
    RunResult result =
        NewReport.write(
            new NewReport.Order(
                new NewReport.Subject(
                    Optional.ofNullable(year),
                    Optional.ofNullable(agency),
                    Optional.ofNullable(report)),
                Optional.ofNullable(output),
                Optional.ofNullable(lastYear),
                templates()));
    print(result.findings());
    PrintWriter out = line().getOut();
    for (Path file : result.written()) {
      String name = TerminalText.line(file.toString());
      String argument = name.contains(" ") ? "\"" + name + "\"" : name;
      out.println("已新建 " + name);
      out.println("填写以后，检查：genreport check " + argument);
      out.println("没有错误了，生成：genreport " + argument);
    }
    return ExitCode.of(result, false);
  }
}
