package genreport.cli;

import genreport.diagnostic.Outcome;
import genreport.pipeline.Forms;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code genreport schema 2021}: prints a form's schema. */
@Command(
    name = "schema",
    description = "显示一个表式的 JSON Schema，给编辑器和其他程序用。不写表式就列出所有的表式。",
    customSynopsis = "genreport schema [选项] [表式]",
    footerHeading = "%n例子：%n",
    footer = {"  genreport schema        列出所有的表式", "  genreport schema 2021   显示2021年表式"})
final class SchemaCommand extends TemplatesCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "表式",
      description = "表式的名称，例如 2021")
  private @Nullable String name;

  SchemaCommand(CommandContext context) {
    super(context);
  }

  @Override
  int run() {
    Forms forms = new Forms(templates());
    Outcome<String> text =
        forms
            .summaries()
            .then(
                all -> {
                  if (name == null) {
                    return Outcome.of(listed(all));
                  }
                  requireKnown(all, name);
                  return forms.schema(name);
                });
    text.value().ifPresent(line().getOut()::print);
    print(text.diagnostics());
    return text.value().isPresent() ? ExitCode.WRITTEN : ExitCode.FILES;
  }

  private void requireKnown(List<Forms.Summary> all, String wanted) {
    List<String> names = all.stream().map(Forms.Summary::name).toList();
    if (!names.contains(wanted)) {
      throw wrongUse("没有“" + wanted + "”这个表式，可用的有：" + String.join("、", names));
    }
  }

  private static String listed(List<Forms.Summary> found) {
    StringBuilder out = new StringBuilder();
    Forms.listed(found, form -> form.name() + "  " + form.years() + "  " + form.title())
        .forEach(line -> out.append(line).append(System.lineSeparator()));
    return out.toString();
  }
}
