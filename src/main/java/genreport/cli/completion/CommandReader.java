package genreport.cli.completion;

import genreport.cli.completion.CommandWords.OptionWords;
import genreport.cli.completion.Words.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Reads the words to complete from the commands of picocli. */
public final class CommandReader {

  private static final String FOLDER = "文件夹";
  private static final String PUBLISHED = "文件";

  private final Map<String, List<String>> known;

  /**
   * @param known values that picocli doesn't know, by the label of the argument
   */
  public CommandReader(Map<String, List<String>> known) {
    this.known = Map.copyOf(known);
  }

  /** Returns the words of the program itself, then those of each command. */
  public List<CommandWords> read(CommandLine program) {
    List<CommandWords> commands = new ArrayList<>(List.of(command("", program.getCommandSpec())));
    program
        .getSubcommands()
        .forEach((name, command) -> commands.add(command(name, command.getCommandSpec())));
    return commands;
  }

  private CommandWords command(String name, CommandSpec spec) {
    List<OptionWords> options =
        spec.options().stream().filter(option -> !option.hidden()).map(this::option).toList();
    List<Words> places = spec.positionalParameters().stream().map(this::words).toList();
    return new CommandWords(name, firstClause(spec.usageMessage().description()), options, places);
  }

  private OptionWords option(OptionSpec option) {
    boolean isSwitch = option.arity().max() == 0;
    return new OptionWords(
        List.of(option.names()),
        firstClause(option.description()),
        isSwitch ? Optional.empty() : Optional.of(words(option)));
  }

  private Words words(ArgSpec argument) {
    String label = argument.paramLabel();
    if (known.containsKey(label)) {
      return new Words(Kind.CHOICE, label, known.get(label));
    }
    if (label.contains("|")) {
      return new Words(
          Kind.CHOICE, firstClause(argument.description()), List.of(label.split("\\|", -1)));
    }
    if (label.equals(FOLDER)) {
      return new Words(Kind.FOLDER, label, List.of());
    }
    boolean published = label.equals(PUBLISHED) && argument.isPositional();
    List<String> endings = published ? List.of("pdf", "docx") : endings(label);
    boolean file = !endings.isEmpty() || argument.type().equals(Path.class);
    return new Words(file ? Kind.FILE : Kind.FREE, label, endings);
  }

  private static List<String> endings(String label) {
    int dot = label.lastIndexOf('.');
    if (label.endsWith(".yaml")) {
      return List.of("yaml", "yml");
    }
    return dot < 0 ? List.of() : List.of(label.substring(dot + 1));
  }

  private static String firstClause(String... description) {
    return String.join("", description).replaceFirst("[。；：].*", "");
  }
}
