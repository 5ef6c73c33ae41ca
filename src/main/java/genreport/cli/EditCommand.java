package genreport.cli;

import genreport.diagnostic.Diagnostic;
import genreport.pipeline.ReportResources;
import genreport.pipeline.SharedResources;
import genreport.source.SourceLoader;
import genreport.workbench.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code genreport edit 2025.yaml}: opens the form of a report in the browser. */
@Command(
    name = "edit",
    description = "在浏览器里填写报告：表格照样画出，一边填写一边检查，旁边是印出来的样子。不用联网，别的电脑看不到；源文件还是原来的文本文件，只改动填写的地方。",
    customSynopsis = "genreport edit [选项] [文件或文件夹]",
    footerHeading = "%n例子：%n",
    footer = {
      "  genreport edit             打开当前文件夹，在页面里新建或选择报告",
      "  genreport edit 2025.yaml   打开一份报告",
      "",
      "关闭页面几分钟以后自己结束；也可以在页面里选“退出”，或者按 Ctrl+C。",
      "没有保存的改动另外留着，下次打开时恢复。",
      "",
      "退出码：",
      "  0   已结束",
      "  2   命令用法不对",
      "  3   文件或文件夹不能读，或者 --port 的端口不能用"
    })
final class EditCommand extends TemplatesCommand {

  private static final int MIN_PORT = 1_024;
  private static final int MAX_PORT = 65_535;

  private final CommandContext context;

  @Parameters(
      index = "0",
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "文件或文件夹",
      description = "报告的源文件，或者放报告的文件夹；不写就是当前文件夹")
  private @Nullable Path named;

  @Mixin private final OwnFontsOption fonts = new OwnFontsOption();

  @Option(names = "--no-browser", description = "不打开浏览器，只显示地址")
  private boolean noBrowser;

  @Option(names = "--port", paramLabel = "端口", description = "用这个端口，1024 至 65535；不写就用一个空闲的")
  private @Nullable Integer port;

  EditCommand(CommandContext context) {
    super(context);
    this.context = context;
  }

  @Override
  int run() {
    if (port != null && (port < MIN_PORT || port > MAX_PORT)) {
      throw wrongUse("--port 应为 1024 至 65535 的数，现为“" + port + "”");
    }
    Path target = named == null ? Path.of("") : named;
    try {
      if (Files.isDirectory(target)) {
        return edit(target.toAbsolutePath(), Optional.empty());
      }
      Path file = target.toRealPath();
      return edit(file.resolveSibling(""), Optional.of(file.getFileName().toString()));
    } catch (BindException e) {
      line().getErr().println("错误：端口 " + port + " 不能用，可能正被别的程序使用；换一个 --port，或者不写 --port");
      return ExitCode.FILES;
    } catch (IOException e) {
      List<Diagnostic> why = SourceLoader.load(target, target.toString()).diagnostics();
      print(why.isEmpty() ? List.of(unreadable(target)) : why);
      return ExitCode.FILES;
    }
  }

  private static Diagnostic unreadable(Path target) {
    return Diagnostic.failure("F4", "不能读取“" + target + "”").advice("检查文件夹的权限");
  }

  private int edit(Path folder, Optional<String> file) throws IOException {
    Workbench.Settings settings =
        new Workbench.Settings(
            folder,
            new SharedResources(new ReportResources(templates(), context.fonts(), fonts.folders())),
            context.stateFolder(),
            CommandContext.version(),
            problem -> new FaultLog().add("edit", problem));
    try (Workbench workbench = Workbench.start(settings, port == null ? 0 : port)) {
      List<Diagnostic> failures = file.map(workbench::open).orElse(List.of());
      print(failures);
      if (!failures.isEmpty()) {
        return ExitCode.FILES;
      }
      show(workbench);
      boolean isSaved = workbench.awaitEnd();
      line().getOut().println(isSaved ? "已结束" : "已结束；没有保存的改动下次打开时可以接着改");
      return ExitCode.WRITTEN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.WRITTEN;
    }
  }

  private void show(Workbench workbench) {
    PrintWriter out = line().getOut();
    out.println("在浏览器里打开：" + workbench.address());
    out.println("关闭页面几分钟以后自己结束，也可以按 Ctrl+C");
    out.flush();
    if (workbench.isFolderShared()) {
      line().getErr().println("注意：另一个 genreport edit 正在用这个文件夹；同一份报告不要在两边同时改");
    }
    line().getErr().flush();
    if (!noBrowser) {
      ResultOpener.ofSystem(Streams.of(line()).err()).open(workbench.address());
    }
  }
}
