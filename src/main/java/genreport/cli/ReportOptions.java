package genreport.cli;

import genreport.pipeline.Manner;
import genreport.pipeline.Materials;
import genreport.pipeline.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands that read a report share: its file, and how it is judged. */
final class ReportOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  // not required: picocli would require it of the main command before each of the others
  @Parameters(
      index = "0",
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "报告.yaml",
      description = "报告的源文件")
  private @Nullable Path source;

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

  /** The file's name as the user wrote it. */
  String shownName() {
    return source().toString();
  }

  List<Path> templates(Surroundings surroundings) {
    return templates.folders(surroundings);
  }

  private Path source() {
    if (source == null) {
      throw new ParameterException(Objects.requireNonNull(command).commandLine(), "没有写报告的文件名");
    }
    return source;
  }

  boolean strict() {
    return strict;
  }

  /**
   * What the pipeline is to do.
   *
   * @param output where the files go; absent for the source's own folder
   */
  Request request(Surroundings surroundings, Optional<Path> output, Manner manner) {
    Path file = source();
    Path beside = file.getParent() == null ? Path.of("") : file.getParent();
    return new Request(
        file,
        file.toString(),
        output.orElse(beside),
        new Materials(templates(surroundings), surroundings.fonts(), fonts.folders()),
        manner);
  }
}
