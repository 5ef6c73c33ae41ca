package genreport.cli;

import genreport.pipeline.OutputOptions;
import genreport.pipeline.ReportResources;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of all commands that read a report. */
final class ReportOptions {

  @Option(names = "--strict", description = "有警告也算不通过，同有错误一样处理")
  private boolean strict;

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif",
      description = "检查结果的格式：text（默认，给人看）、json（给程序读）或 sarif（给代码托管平台读）")
  private Format format = Format.TEXT;

  @Mixin private final TemplatesOption templates = new TemplatesOption();

  @Mixin private final FontsOption fonts = new FontsOption();

  Format format() {
    return format;
  }

  /** Returns whether to print which faces are used. */
  boolean verbose() {
    return fonts.verbose();
  }

  List<Path> templates(CommandContext context) {
    return templates.folders(context);
  }

  boolean strict() {
    return strict;
  }

  /** Returns the folders that reports are made with. */
  ReportResources resources(CommandContext context) {
    return new ReportResources(templates(context), context.fonts(), fonts.folders());
  }

  /** Returns the output options of a command that has none of its own. */
  OutputOptions outputOptions() {
    return OutputOptions.plain(strict);
  }
}
