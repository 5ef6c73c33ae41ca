package genreport.cli;

import genreport.diagnostic.Outcome;
import genreport.diagnostic.TextRenderer;
import genreport.pipeline.Forms;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code genreport schema 2021}: prints a form's schema. */
@Command(
    name = "schema",
    description = "显示一个表式的 JSON Schema，给编辑器和其他程序用。不写表式就列出所有的表式。",
    customSynopsis = "genreport schema [选项] [表式]",
    footerHeading = "%n例子：%n",
    footer = {"  genreport schema        列出所有的表式", "  genreport schema 2021   显示2021年表式"})
final class SchemaCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "表式",
      description = "表式的名称，例如 2021")
  private @Nullable String name;

  @Mixin private final TemplatesOption templates = new TemplatesOption();

  SchemaCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    Forms forms = new Forms(templates.folders(surroundings));
    Outcome<List<Forms.Summary>> all = forms.summaries();
    Outcome<String> text =
        all.then(
            found -> {
              if (name == null) {
                return Outcome.of(listed(found));
              }
              requireKnown(found, name, line);
              return forms.schema(name);
            });
    text.value().ifPresent(line.getOut()::print);
    line.getErr().print(new TextRenderer(surroundings.colour()).render(text.diagnostics()));
    line.getErr().flush();
    line.getOut().flush();
    return text.value().isPresent() ? ExitCode.WRITTEN : ExitCode.FILES;
  }

  private static void requireKnown(List<Forms.Summary> found, String name, CommandLine line) {
    List<String> names = found.stream().map(Forms.Summary::name).toList();
    if (!names.contains(name)) {
      throw new ParameterException(line, "没有“" + name + "”这个表式，可用的有：" + String.join("、", names));
    }
  }

  private static String listed(List<Forms.Summary> found) {
    StringBuilder out = new StringBuilder();
    for (Forms.Summary form : found) {
      out.append(form.name()).append("  ").append(form.years()).append("  ");
      out.append(form.title()).append(System.lineSeparator());
    }
    return out.toString();
  }
}
