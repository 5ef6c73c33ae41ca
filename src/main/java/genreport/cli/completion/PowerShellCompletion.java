package genreport.cli.completion;

import genreport.cli.completion.CommandWords.OptionWords;
import genreport.cli.completion.Words.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generates the script for PowerShell 5.1 and later. Chinese is written as escapes, because
 * PowerShell decodes a program's output by the code page. If the script offers nothing, PowerShell
 * offers files.
 */
public final class PowerShellCompletion {

  private static final String START =
      """
      # Made by: genreport completion powershell
      Register-ArgumentCompleter -Native -CommandName genreport, genreport.cmd -ScriptBlock {
        param($word, $line, $cursor)
        $commands = @{
      """;
  private static final String END =
      """
        }
        $before = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } |
          ForEach-Object { $_.Extent.Text })
        $name = ''
        if ($before.Count -gt 1 -and $commands.ContainsKey($before[1])) { $name = $before[1] }
        $command = $commands[$name]
        if ($command.Values.ContainsKey($before[-1])) { $offered = $command.Values[$before[-1]] }
        elseif ($word -like '-*') { $offered = $command.Options }
        elseif ($name -eq '' -and $before.Count -gt 1) { $offered = @() }
        else { $offered = $command.Places }
        $offered | Where-Object { $_.w -like "$word*" } | ForEach-Object {
          [System.Management.Automation.CompletionResult]::new(
            $_.w, $_.w, 'ParameterValue', [regex]::Unescape($_.m))
        }
      }
      """;

  private PowerShellCompletion() {}

  public static String script(List<CommandWords> commands) {
    StringBuilder script = new StringBuilder(START);
    for (CommandWords command : commands) {
      List<CommandWords> first =
          command.name().isEmpty() ? commands.subList(1, commands.size()) : List.of();
      script.append("    '").append(command.name()).append("' = @{\n");
      script.append("      Options = @(").append(options(command)).append(")\n");
      script.append("      Values = @{").append(values(command)).append("}\n");
      script.append("      Places = @(").append(places(command, first)).append(")\n    }\n");
    }
    return script.append(END).toString();
  }

  private static String options(CommandWords command) {
    return command.options().stream()
        .flatMap(option -> option.names().stream().map(name -> offer(name, option.description())))
        .collect(Collectors.joining(", "));
  }

  /** Returns the choices of each option with a value; none for a file. */
  private static String values(CommandWords command) {
    return command.options().stream()
        .filter(option -> option.value().isPresent())
        .flatMap(option -> option.names().stream().map(name -> "'" + name + "' = " + value(option)))
        .collect(Collectors.joining("; "));
  }

  private static String value(OptionWords option) {
    return "@(" + choices(option.value().orElseThrow()) + ")";
  }

  private static String places(CommandWords command, List<CommandWords> first) {
    Stream<String> names = first.stream().map(each -> offer(each.name(), each.description()));
    Stream<String> choices =
        command.places().stream()
            .map(PowerShellCompletion::choices)
            .filter(text -> !text.isEmpty());
    return Stream.concat(names, choices).collect(Collectors.joining(", "));
  }

  private static String choices(Words words) {
    return words.kind() == Kind.CHOICE
        ? words.values().stream()
            .map(value -> offer(value, words.label()))
            .collect(Collectors.joining(", "))
        : "";
  }

  /** Returns the entry for a word and its description. */
  private static String offer(String word, String meaning) {
    return "@{w='" + word + "'; m='" + escaped(meaning) + "'}";
  }

  /** Returns the text in ASCII, escaped for {@code Regex.Unescape}. */
  private static String escaped(String text) {
    return text.chars()
        .mapToObj(
            each ->
                each >= ' ' && each <= '~' && each != '\'' && each != '\\'
                    ? String.valueOf((char) each)
                    : String.format(Locale.ROOT, "\\u%04x", each))
        .collect(Collectors.joining());
  }
}
