package genreport.cli;

import genreport.pipeline.OutputOptions;
import genreport.pipeline.ReportResources;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that read a report share: how it is judged, and how that is printed. */
final class ReportOptions {

  @Option(names = "--strict", description = "有警告也算不通过：退出码为 1，不生成文件")
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

  /** Whether to say which faces are used. */
  boolean verbose() {
    return fonts.verbose();
  }

  List<Path> templates(CommandContext surroundings) {
    return templates.folders(surroundings);
  }

  boolean strict() {
    return strict;
  }

  /** What reports are made with. */
  ReportResources materials(CommandContext surroundings) {
    return new ReportResources(templates(surroundings), surroundings.fonts(), fonts.folders());
  }

  /** Whether warnings are errors, for a command that makes no files. */
  OutputOptions manner() {
    return OutputOptions.plain(strict);
  }
}
