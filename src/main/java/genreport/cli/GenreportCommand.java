package genreport.cli;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.JsonRenderer;
import genreport.diagnostic.TextRenderer;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.pipeline.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code genreport agency.yaml}: checks a report and writes it. */
@Command(
    name = "genreport",
    description = "把一个 YAML 文件做成政府信息公开工作年度报告：一个 PDF 文件，一个 Word 文件。",
    customSynopsis = "genreport [选项] 报告.yaml",
    optionListHeading = "%n选项：%n",
    parameterListHeading = "%n参数：%n",
    descriptionHeading = "%n",
    synopsisHeading = "用法：",
    sortOptions = false,
    footerHeading = "%n退出码：%n",
    footer = {
      "  0   已生成文件",
      "  1   报告有错误，未生成文件",
      "  2   命令用法不对",
      "  3   文件不能读或不能写",
      "  70  程序内部错误",
      "",
      "例：",
      "  genreport 年报.yaml",
      "  genreport 年报.yaml -o 成品",
      "第一次使用，从 examples 文件夹复制一份与本单位相近的例子来改"
    })
final class GenreportCommand implements Callable<Integer> {

  /** How findings are printed. */
  enum Format {
    TEXT,
    JSON
  }

  private final Path home;
  private final boolean colour;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "报告.yaml", description = "报告的源文件")
  private @Nullable Path source;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "文件夹",
      description = "生成的文件放在这里；不写则放在源文件旁边")
  private @Nullable Path output;

  @Option(names = "--templates", paramLabel = "文件夹", description = "本单位自己的模板；里面有的文件代替自带的同名文件")
  private @Nullable Path templates;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "检查结果的格式：text（默认，给人看）或 json（给程序读）")
  private Format format = Format.TEXT;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示本说明")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "显示版本")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean version;

  GenreportCommand(Path home, boolean colour) {
    this.home = home;
    this.colour = colour;
  }

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    Path file = Objects.requireNonNull(source);
    List<Path> templateFolders = new ArrayList<>();
    if (templates != null) {
      if (!Files.isDirectory(templates)) {
        throw new CommandLine.ParameterException(line, "--templates 指定的不是文件夹：" + templates);
      }
      templateFolders.add(templates);
    }
    templateFolders.add(home.resolve("templates"));
    Path beside = file.getParent() == null ? Path.of("") : file.getParent();
    Result result =
        Pipeline.run(
            new Request(
                file,
                file.toString(),
                output == null ? beside : output,
                templateFolders,
                home.resolve("fonts")));
    print(result, line);
    return exitCode(result);
  }

  private void print(Result result, CommandLine line) {
    List<String> written = result.written().stream().map(Path::toString).toList();
    if (format == Format.JSON) {
      line.getOut().println(new JsonRenderer().render(result.findings(), written));
    } else {
      TextRenderer renderer = new TextRenderer(colour);
      if (!result.findings().isEmpty()) {
        line.getErr().print(renderer.render(result.findings()));
        line.getErr().print(renderer.summary(result.findings(), !written.isEmpty()));
      }
      written.forEach(path -> line.getOut().println("已生成 " + path));
    }
    line.getErr().flush();
    line.getOut().flush();
  }

  private static int exitCode(Result result) {
    if (result.failed()) {
      return ExitCode.FILES;
    }
    boolean blocked = result.findings().stream().anyMatch(Diagnostic::isBlocking);
    return blocked ? ExitCode.ERRORS : ExitCode.WRITTEN;
  }

  /** Reads {@code --format}'s value in any case. */
  static Format format(String written) {
    try {
      return Format.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException("应为 text 或 json，现为“" + written + "”");
    }
  }
}
