package genreport.cli;

import genreport.diagnostic.Explanation;
import genreport.diagnostic.NearestName;
import genreport.diagnostic.Outcome;
import genreport.pipeline.Forms;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code genreport explain X3}: what a rule means and what to do. */
@Command(
    name = "explain",
    description = "说明一条规则：是什么意思，为什么要紧，错误的例子，怎样改。不写编号就列出所有的规则。",
    customSynopsis = "genreport explain [选项] [编号]",
    footerHeading = "%n例子：%n",
    footer = {"  genreport explain X3", "  genreport explain"})
final class ExplainCommand extends TemplatesCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "编号",
      description = "提示信息前面方括号里的编号，例如 X3；大小写都可以")
  private @Nullable String id;

  ExplainCommand(CommandContext context) {
    super(context);
  }

  @Override
  int run() {
    Outcome<List<Explanation>> all = new Forms(templates()).explanations();
    if (all.value().isEmpty()) {
      print(all.diagnostics());
      return ExitCode.FILES;
    }
    if (id == null) {
      list(all.value().get(), line().getOut());
    } else {
      print(find(all.value().get(), id), line().getOut());
    }
    return ExitCode.WRITTEN;
  }

  private Explanation find(List<Explanation> all, String written) {
    String wanted = written.strip().toUpperCase(Locale.ROOT);
    List<String> ids = all.stream().map(Explanation::id).toList();
    String near = NearestName.of(wanted, ids).map(name -> "，是不是 " + name + "？").orElse("");
    return all.stream()
        .filter(one -> one.id().equals(wanted))
        .findFirst()
        .orElseThrow(() -> wrongUse("没有编号为“" + written + "”的规则" + near));
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
