package genreport.cli.completion;

import genreport.cli.completion.CommandWords.OptionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Generates the script for bash 3.2 (macOS) and later. */
public final class BashCompletion {

  private static final String START =
      """
      # genreport 的 bash 补全，由 genreport completion bash 生成。

      # 选项的值可以写成 --选项=值：bash 把等号分成单独的一个词。
      _genreport() {
        local IFS=$'\\n' current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=
        if [ "$before" = = ]; then
          before=${COMP_WORDS[COMP_CWORD-2]}
        elif [ "$current" = = ]; then
          current=
        fi
        [ "$COMP_CWORD" -gt 1 ] && command=${COMP_WORDS[1]}
        COMPREPLY=()
      """;
  private static final String END =
      """
      }
      complete -o filenames -o bashdefault -o default -F _genreport genreport
      """;

  private BashCompletion() {}

  public static String script(List<CommandWords> commands) {
    StringBuilder script = new StringBuilder(START).append("  case $command in\n");
    for (CommandWords command : commands.subList(1, commands.size())) {
      script.append("    ").append(command.name()).append(")\n");
      script.append(body(command, List.of())).append("      ;;\n");
    }
    List<String> names = commands.stream().skip(1).map(CommandWords::name).toList();
    script.append("    *)\n").append(body(commands.get(0), names)).append("      ;;\n");
    return script.append("  esac\n").append(END).toString();
  }

  /**
   * Returns the part of the script for one command.
   *
   * @param first words that may also be the first argument
   */
  private static String body(CommandWords command, List<String> first) {
    StringBuilder body = new StringBuilder();
    String options =
        command.options().stream()
            .filter(option -> option.value().isPresent())
            .map(BashCompletion::afterOption)
            .collect(Collectors.joining());
    body.append("      case $before in\n").append(options).append("      esac\n");
    List<String> names =
        command.options().stream().flatMap(option -> option.names().stream()).toList();
    body.append("      case $current in\n        -*) ").append(choice(names)).append(" ;;\n");
    List<String> offers =
        new ArrayList<>(command.places().stream().map(BashCompletion::offer).toList());
    if (!first.isEmpty()) {
      offers.add("[ \"$COMP_CWORD\" -eq 1 ] && " + choice(first));
    }
    body.append("        *)\n");
    offers.stream()
        .filter(offer -> !offer.isEmpty())
        .forEach(offer -> body.append("          ").append(offer).append("\n"));
    return body.append("          ;;\n      esac\n").toString();
  }

  private static String afterOption(OptionWords option) {
    String offer = offer(option.value().orElseThrow());
    return "        "
        + String.join("|", option.names())
        + ") "
        + (offer.isEmpty() ? "" : offer + "; ")
        + "return ;;\n";
  }

  private static String offer(Words words) {
    return switch (words.kind()) {
      case FREE -> "";
      case CHOICE -> choice(words.values());
      case FOLDER -> "COMPREPLY+=($(compgen -d -- \"$current\"))";
      case FILE -> files(words.values());
    };
  }

  private static String choice(List<String> values) {
    return "COMPREPLY+=($(compgen -W $'" + String.join("\\n", values) + "' -- \"$current\"))";
  }

  /** Returns the code that offers folders and files with one of the extensions. */
  private static String files(List<String> endings) {
    if (endings.isEmpty()) {
      return "COMPREPLY+=($(compgen -f -- \"$current\"))";
    }
    String each =
        endings.stream()
            .map(ending -> "compgen -f -X '!*." + ending + "' -- \"$current\"; ")
            .collect(Collectors.joining());
    return "COMPREPLY+=($(" + each + "compgen -d -- \"$current\"))";
  }
}
