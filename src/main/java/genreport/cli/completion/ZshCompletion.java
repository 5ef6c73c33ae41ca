package genreport.cli.completion;

import genreport.cli.completion.CommandWords.OptionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Generates the script for zsh, with a description of each word. */
public final class ZshCompletion {

  private static final String START =
      """
      #compdef genreport
      # genreport 的 zsh 补全，由 genreport completion zsh 生成。

      """;
  private static final String END =
      """
      # 放在 fpath 里由 zsh 调用，或者直接 source
      if [ "$funcstack[1]" = _genreport ]; then
        _genreport "$@"
      else
        compdef _genreport genreport
      fi
      """;

  private ZshCompletion() {}

  public static String script(List<CommandWords> commands) {
    StringBuilder script = new StringBuilder(START);
    script.append("_genreport_first() {\n  local -a commands=(\n");
    for (CommandWords command : commands.subList(1, commands.size())) {
      String entry = command.name() + ":" + command.description().replace(":", "\\:");
      script.append("    ").append(quoted(entry)).append("\n");
    }
    script.append("  )\n  _describe -t commands 命令 commands\n");
    commands
        .get(0)
        .places()
        .forEach(place -> script.append("  ").append(action(place)).append("\n"));
    script.append("}\n\n_genreport() {\n  if (( CURRENT > 2 )); then\n    case $words[2] in\n");
    for (CommandWords command : commands.subList(1, commands.size())) {
      script.append("      ").append(command.name()).append(")\n");
      script.append("        shift words\n        (( CURRENT-- ))\n");
      script.append(arguments("        ", specs(command, command.places())));
      script.append("        return\n        ;;\n");
    }
    script.append("    esac\n  fi\n");
    List<String> own = new ArrayList<>(specs(commands.get(0), List.of()));
    own.add(quoted("1:报告或命令:_genreport_first"));
    return script.append(arguments("  ", own)).append("}\n\n").append(END).toString();
  }

  private static String arguments(String indent, List<String> specs) {
    String gap = " \\\n" + indent + "  ";
    return indent + "_arguments -s" + gap + String.join(gap, specs) + "\n";
  }

  private static List<String> specs(CommandWords command, List<Words> places) {
    List<String> specs =
        new ArrayList<>(command.options().stream().map(ZshCompletion::spec).toList());
    for (int i = 0; i < places.size(); i++) {
      Words place = places.get(i);
      boolean repeats = i > 0 && i == places.size() - 1;
      specs.add(
          quoted((repeats ? "*" : i + 1) + ":" + escaped(place.label()) + ":" + action(place)));
    }
    return specs;
  }

  private static String spec(OptionWords option) {
    String meaning =
        "["
            + escaped(option.description())
            + "]"
            + option
                .value()
                .map(words -> ":" + escaped(words.label()) + ":" + action(words))
                .orElse("");
    List<String> names = option.names();
    if (names.size() == 1) {
      return quoted(names.get(0) + meaning);
    }
    return quoted("(" + String.join(" ", names) + ")")
        + names.stream().collect(Collectors.joining(",", "{", "}"))
        + quoted(meaning);
  }

  private static String action(Words words) {
    return switch (words.kind()) {
      case FREE -> " ";
      case CHOICE -> "(" + String.join(" ", words.values()) + ")";
      case FOLDER -> "_files -/";
      case FILE ->
          words.values().isEmpty()
              ? "_files"
              : "_files -g \"*.(" + String.join("|", words.values()) + ")(-.)\"";
    };
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\[\\]:\\\\])", "\\\\$1");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
