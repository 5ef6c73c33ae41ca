package genreport.cli;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.format.TextRenderer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that reads form packs but makes no report. */
abstract class TemplatesCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final TemplatesOption templates = new TemplatesOption();

  TemplatesCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public final Integer call() {
    int code = run();
    line().getErr().flush();
    line().getOut().flush();
    return code;
  }

  /** Does the work and returns its exit code. */
  abstract int run();

  final CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }

  final List<Path> templates() {
    return templates.folders(context);
  }

  final void print(List<Diagnostic> findings) {
    Streams.of(line())
        .err()
        .printFiltered(new TextRenderer(context.terminal().colour()).render(findings));
  }

  final ParameterException wrongUse(String message) {
    return new ParameterException(line(), message);
  }
}
