package genreport.cli;

import genreport.diagnostic.format.TerminalText;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * A call that the parser of command lines is needed for. Nothing of the parser's stands in the
 * classes that a plain call needs, so that it isn't looked for in its jar.
 *
 * @param fault says that the program is at fault, and returns the exit code
 */
record ParsedCall(CommandContext surroundings, Streams streams, ToIntFunction<Throwable> fault) {

  /** Runs the command that the arguments name, and returns the exit code. */
  int run(String... arguments) {
    CommandLine line = commands();
    line.setOut(streams.out());
    line.setErr(streams.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.registerConverter(Format.class, ParsedCall::format);
    line.getCommandSpec().versionProvider(new VersionText(surroundings));
    line.setExpandAtFiles(false);
    line.setParameterExceptionHandler((problem, args) -> wrongUsage(problem));
    line.setExecutionExceptionHandler((problem, command, parsed) -> fault.applyAsInt(problem));
    return line.execute(DashedNames.asPaths(line, arguments));
  }

  private CommandLine commands() {
    CommandLine line =
        new CommandLine(new GenreportCommand(surroundings))
            .addSubcommand(new CheckCommand(surroundings))
            .addSubcommand(new VerifyCommand(surroundings))
            .addSubcommand(new InitCommand(surroundings))
            .addSubcommand(new ExplainCommand(surroundings))
            .addSubcommand(new SchemaCommand(surroundings))
            .addSubcommand(new CompletionCommand(surroundings));
    shared(line);
    line.getSubcommands().values().forEach(ParsedCall::shared);
    return line;
  }

  /** What every command has: its help, and the words above the help's parts. */
  private static void shared(CommandLine command) {
    command.addMixin("help", new HelpOption());
    command
        .getCommandSpec()
        .usageMessage()
        .synopsisHeading("用法：")
        .descriptionHeading("%n")
        .parameterListHeading("%n参数：%n")
        .optionListHeading("%n选项：%n")
        .sortOptions(false)
        .adjustLineBreaksForWideCJKCharacters(true);
  }

  /** Reads an option's value in any case. */
  private static Format format(String written) {
    try {
      return Format.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("应为 text、json 或 sarif，现为“" + written + "”");
    }
  }

  private int wrongUsage(ParameterException problem) {
    PrintWriter err = streams.err();
    err.println("命令用法不对：" + TerminalText.line(WrongUsage.inChinese(problem)));
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    err.println("运行 " + command + " --help 查看用法");
    err.flush();
    return ExitCode.USAGE;
  }
}
