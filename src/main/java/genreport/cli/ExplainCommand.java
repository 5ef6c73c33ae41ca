package genreport.cli;

import genreport.diagnostic.Explanation;
import genreport.diagnostic.NearestName;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.TextRenderer;
import genreport.pipeline.Forms;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code genreport explain X3}: what a rule means and what to do. */
@Command(
    name = "explain",
    description = "说明一条规则：是什么意思，为什么要紧，错误的例子，怎样改。不写编号就列出所有的规则。",
    customSynopsis = "genreport explain [选项] [编号]",
    footerHeading = "%n例子：%n",
    footer = {"  genreport explain X3", "  genreport explain"})
final class ExplainCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "编号",
      description = "提示信息前面方括号里的编号，例如 X3；大小写都可以")
  private @Nullable String id;

  @Mixin private final TemplatesOption templates = new TemplatesOption();

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    Outcome<List<Explanation>> all = new Forms(templates.folders(surroundings)).explanations();
    if (all.value().isEmpty()) {
      line.getErr().print(new TextRenderer(surroundings.colour()).render(all.diagnostics()));
      line.getErr().flush();
      return ExitCode.FILES;
    }
    if (id == null) {
      list(all.value().get(), line.getOut());
    } else {
      print(find(all.value().get(), id, line), line.getOut());
    }
    line.getOut().flush();
    return ExitCode.WRITTEN;
  }

  private static Explanation find(List<Explanation> all, String written, CommandLine line) {
    String wanted = written.strip().toUpperCase(Locale.ROOT);
    List<String> ids = all.stream().map(Explanation::id).toList();
    Optional<String> near = NearestName.of(wanted, ids);
    return all.stream()
        .filter(one -> one.id().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    line,
                    "没有编号为“"
                        + written
                        + "”的规则"
                        + near.map(name -> "，是不是 " + name + "？").orElse("")));
  }

  private static void list(List<Explanation> all, PrintWriter out) {
    for (Explanation one : all) {
      String gap = " ".repeat(Math.max(1, 5 - one.id().length()));
      out.println(one.id() + gap + one.title() + "（" + one.level() + "）");
    }
  }

  private static void print(Explanation rule, PrintWriter out) {
    out.println(rule.id() + "（" + rule.level() + "）：" + rule.title());
    out.println();
    out.println("规则：" + rule.means());
    out.println("原因：" + rule.why());
    out.println("错误的例子：");
    rule.example().lines().forEach(each -> out.println("    " + each));
    out.println("怎样改：" + rule.mend());
  }
}
