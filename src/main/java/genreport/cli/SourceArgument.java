package genreport.cli;

import genreport.pipeline.OutputOptions;
import genreport.pipeline.ReportResources;
import genreport.pipeline.Request;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The argument of a command for one report. */
final class SourceArgument {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  // not required: picocli would also require the main command's argument before each subcommand
  @Parameters(
      index = "0",
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = SourceArguments.LABEL,
      description = "报告的源文件")
  private @Nullable Path source;

  /** Returns the file as the user wrote it. */
  Path file() {
    if (source == null) {
      throw new ParameterException(Objects.requireNonNull(command).commandLine(), "没有写报告的文件名");
    }
    return source;
  }

  /** Returns a request without an output folder. */
  Request request(ReportResources resources, OutputOptions outputOptions) {
    return Request.of(file(), Optional.empty(), resources, outputOptions);
  }
}
