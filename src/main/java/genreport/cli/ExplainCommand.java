package genreport.cli;

import genreport.diagnostic.Explanation;
import genreport.diagnostic.NearestName;
import genreport.diagnostic.Outcome;
import genreport.pipeline.Forms;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code genreport explain X3}: what a rule means and what to do; or what a key is. */
@Command(
    name = "explain",
    description = "说明一条规则：是什么意思，为什么要紧，错误的例子，怎样改；或者说明源文件的一个键填什么。不写编号就列出所有的规则。",
    customSynopsis = "genreport explain [选项] [编号或键]",
    footerHeading = "%n例子：%n",
    footer = {"  genreport explain X3", "  genreport explain 机关", "  genreport explain"})
final class ExplainCommand extends TemplatesCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "编号",
      description = "提示信息前面方括号里的编号，例如 X3，大小写都可以；或者源文件里的键，例如 机关")
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
    return id == null ? list(all.value().get(), line().getOut()) : explain(all.value().get(), id);
  }

  private int explain(List<Explanation> all, String written) {
    String wanted = written.strip().toUpperCase(Locale.ROOT);
    Optional<Explanation> rule = all.stream().filter(one -> one.id().equals(wanted)).findFirst();
    if (rule.isPresent()) {
      print(rule.get(), line().getOut());
      return ExitCode.WRITTEN;
    }
    Outcome<List<Forms.Key>> keys = new Forms(templates()).keys(written.strip());
    if (keys.value().isEmpty()) {
      print(keys.diagnostics());
      return ExitCode.FILES;
    }
    if (keys.value().get().isEmpty()) {
      throw wrongUse(unknown(all, written, wanted));
    }
    printKeys(keys.value().get());
    return ExitCode.WRITTEN;
  }

  private static String unknown(List<Explanation> all, String written, String wanted) {
    List<String> ids = all.stream().map(Explanation::id).toList();
    String near = NearestName.of(wanted, ids).map(name -> "，是不是 " + name + "？").orElse("");
    boolean isKey = written.codePoints().anyMatch(Character::isIdeographic);
    return isKey ? "没有叫“" + written + "”的键" : "没有编号为“" + written + "”的规则" + near;
  }

  /** Prints each key once; forms that say the same of it are named together. */
  private void printKeys(List<Forms.Key> keys) {
    Map<String, List<String>> forms = new LinkedHashMap<>();
    for (Forms.Key key : keys) {
      String label = key.label().equals(key.path()) ? "" : "：" + key.label();
      String description = key.description().isEmpty() ? "" : "\n  " + key.description();
      forms
          .computeIfAbsent(key.path() + "（@）" + label + description, text -> new ArrayList<>())
          .add(key.form());
    }
    forms.forEach(
        (text, names) ->
            line().getOut().println(text.replaceFirst("@", String.join("、", names) + " 表式")));
  }

  private static int list(List<Explanation> all, PrintWriter out) {
    for (Explanation one : all) {
      String gap = " ".repeat(Math.max(1, 5 - one.id().length()));
      out.println(one.id() + gap + one.title() + "（" + one.level() + "）");
    }
    return ExitCode.WRITTEN;
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
