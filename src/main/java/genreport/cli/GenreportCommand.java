package genreport.cli;

import genreport.batch.Batch;
import genreport.batch.BatchRequest;
import genreport.batch.Task;
import genreport.pipeline.OutputOptions;
import genreport.pipeline.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** {@code genreport agency.yaml}: checks a report and writes its files. */
@Command(
    name = "genreport",
    description = "把一个填好的源文件（扩展名为 .yaml 的文本文件）做成政府信息公开工作年度报告：一个 PDF 文件，一个 Word 文件。有错误就逐条说明，不生成文件。",
    customSynopsis = {
      "genreport [选项] 报告.yaml",
      "      genreport [选项] 文件或文件夹…",
      "      genreport 命令 …"
    },
    commandListHeading = "%n命令：%n",
    footerHeading = "%n退出码：%n",
    footer = {
      "  0   已生成文件（可能有警告）",
      "  1   报告有错误，未生成文件（加了 --draft 的，生成了草稿）；成批生成的，有一份没有生成就是 1",
      "  2   命令用法不对",
      "  3   文件不能读或不能写",
      "  70  程序内部错误",
      "",
      "例子：",
      "  genreport init --year 2025 示例区人民政府办公室  新建一份待填写的 2025.yaml",
      "  genreport check 2025.yaml                        只检查，不生成文件",
      "  genreport 2025.yaml -o 成品                      生成的文件放在“成品”里",
      "  genreport 各单位 -o 成品                         文件夹里的报告全部生成",
      "查看一个命令的用法：genreport 命令 --help"
    })
final class GenreportCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final SourceArguments sources = new SourceArguments();

  @Mixin private final ReportOptions options = new ReportOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "文件夹",
      description = "生成的文件放在这里，文件夹里的源文件按原来的下级文件夹放；不写则放在源文件旁边")
  private @Nullable Path output;

  @Option(
      names = "--word-template",
      paramLabel = "样本.docx",
      description = "Word 文件用本单位样本文件的样式、页面设置和页眉页脚；PDF 不变")
  private @Nullable Path wordTemplate;

  @Option(
      names = "--embed-fonts",
      description = "把用到的字嵌入 Word 文件，没有公文字体的电脑也能照原样显示；文件大 100 至 200 KB")
  private boolean embedFonts;

  @Option(
      names = "--draft",
      description = "有错误也生成，供传阅修改：文件另名为 报告.draft.pdf、报告.draft.docx，每一页有“草稿”水印，Word 文件里每条提示是一条批注")
  private boolean draft;

  @Option(
      names = "--force",
      description = "一律重新生成，直接换掉原来的 PDF、Word 文件：有人改过的不另存为“上一版”，成批的时候没有变化的也重做")
  private boolean force;

  @Option(names = "--open", description = "生成以后打开 PDF 和 Word 文件；成批生成的，打开 -o 的文件夹")
  private boolean open;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "显示版本、提交，以及自带的表式和字库")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean version;

  GenreportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    refuseTogether();
    OutputOptions outputOptions =
        new OutputOptions(options.strict(), Optional.ofNullable(wordTemplate), embedFonts, force);
    Optional<Path> single = sources.single();
    refuseFileAsFolder();
    return single.isPresent() ? one(single.get(), outputOptions) : many(outputOptions);
  }

  private int one(Path file, OutputOptions outputOptions) {
    Request request =
        Request.of(file, Optional.ofNullable(output), options.resources(context), outputOptions);
    SingleRun run = new SingleRun(Streams.of(line()), options, context, open);
    return draft ? run.draft(request) : run.run(request);
  }

  private int many(OutputOptions outputOptions) {
    BatchRequest batchRequest =
        new BatchRequest(
            sources.words(),
            sources.list(),
            Optional.ofNullable(output),
            options.resources(context),
            outputOptions);
    boolean allFindings = options.verbose() || options.format() != Format.TEXT;
    Task task = draft ? Task.DRAFT : Task.REPORT;
    int code =
        new BatchRun(line(), options, context)
            .run(batchRequest, new Batch.Plan(task, sources.jobs(), force, allFindings));
    if (open) {
      ResultOpener opener = ResultOpener.ofSystem(Streams.of(line()).err());
      Optional.ofNullable(output)
          .ifPresentOrElse(folder -> opener.open(List.of(folder)), opener::sayNoFolder);
    }
    return code;
  }

  private void refuseFileAsFolder() {
    Optional.ofNullable(output)
        .flatMap(
            folder -> MeantInstead.fileAsFolder(folder, line().getParseResult().originalArgs()))
        .ifPresent(
            message -> {
              throw new ParameterException(line(), message);
            });
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }

  /** Refuses options that each make a different kind of Word file. */
  private void refuseTogether() {
    List<String> kinds = new ArrayList<>();
    if (draft) {
      kinds.add("--draft");
    }
    if (wordTemplate != null) {
      kinds.add("--word-template");
    }
    if (embedFonts) {
      kinds.add("--embed-fonts");
    }
    if (kinds.size() > 1) {
      throw new ParameterException(line(), String.join("、", kinds) + " 不能一起用，只写一个");
    }
  }
}
