package genreport.cli;

import genreport.cli.completion.BashCompletion;
import genreport.cli.completion.CommandReader;
import genreport.cli.completion.CommandWords;
import genreport.cli.completion.PowerShellCompletion;
import genreport.cli.completion.ZshCompletion;
import genreport.diagnostic.Explanation;
import genreport.pipeline.Forms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code genreport completion bash}: prints the script by which a shell completes genreport. */
@Command(
    name = "completion",
    description = "显示命令行补全的脚本：在终端里按 Tab 键补全命令、选项、文件名和规则编号。",
    customSynopsis = "genreport completion [选项] bash|zsh|powershell",
    footerHeading = "%n例子：%n",
    footer = {
      "  bash：在 ~/.bashrc 末尾加一行       source <(genreport completion bash)",
      "        macOS 自带的 bash 用         eval \"$(genreport completion bash)\"",
      "  zsh：在 ~/.zshrc 末尾加两行         autoload -Uz compinit; compinit",
      "                                     source <(genreport completion zsh)",
      "  PowerShell：在 $PROFILE 末尾加一行  genreport completion powershell | Out-String |"
          + " Invoke-Expression"
    })
final class CompletionCommand extends TemplatesCommand {

  private static final List<String> SHELLS = List.of("bash", "zsh", "powershell");

  @Parameters(
      index = "0",
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "bash|zsh|powershell",
      description = "用哪一种终端")
  private @Nullable String shell;

  CompletionCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run() {
    String wanted = shell == null ? "" : shell.toLowerCase(Locale.ROOT);
    if (!SHELLS.contains(wanted)) {
      throw wrongUse(
          (shell == null ? "没有写用哪一种终端" : "没有“" + shell + "”的补全脚本")
              + "，可用的有："
              + String.join("、", SHELLS));
    }
    List<CommandWords> commands = new CommandReader(known()).read(line().getParent());
    line()
        .getOut()
        .print(
            switch (wanted) {
              case "bash" -> BashCompletion.script(commands);
              case "zsh" -> ZshCompletion.script(commands);
              default -> PowerShellCompletion.script(commands);
            });
    return ExitCode.WRITTEN;
  }

  /** What the form packs know, by the label of the argument. */
  private Map<String, List<String>> known() {
    Forms forms = new Forms(templates());
    List<Explanation> rules = forms.explanations().value().orElse(List.of());
    List<Forms.Summary> packs = forms.summaries().value().orElse(List.of());
    return Map.of(
        "编号", rules.stream().map(Explanation::id).toList(),
        "表式", packs.stream().map(Forms.Summary::name).toList());
  }
}
