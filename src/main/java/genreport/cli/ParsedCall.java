package genreport.cli;

import genreport.diagnostic.format.TerminalText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * A command line that needs picocli. {@link PlainCall} covers the others.
 *
 * @param fault reports a bug in the program and returns the exit code
 */
record ParsedCall(CommandContext context, Streams streams, ToIntFunction<Throwable> fault) {

  /** Runs the command that the arguments name, and returns the exit code. */
  int run(String... arguments) {
    CommandLine line = commands();
    line.setOut(streams.out());
    line.setErr(streams.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.registerConverter(Format.class, ParsedCall::format);
    line.getCommandSpec().versionProvider(new VersionText(context));
    line.setExpandAtFiles(false);
    line.setParameterExceptionHandler((problem, args) -> wrongUsage(problem, List.of(args)));
    line.setExecutionExceptionHandler((problem, command, parsed) -> fault.applyAsInt(problem));
    return line.execute(DashedNames.asPaths(line, arguments));
  }

  private CommandLine commands() {
    CommandLine line =
        new CommandLine(new GenreportCommand(context))
            .addSubcommand(new CheckCommand(context))
            .addSubcommand(new VerifyCommand(context))
            .addSubcommand(new InitCommand(context))
            .addSubcommand(new EditCommand(context))
            .addSubcommand(new ExplainCommand(context))
            .addSubcommand(new SchemaCommand(context))
            .addSubcommand(new CompletionCommand(context));
    shared(line);
    line.getSubcommands().values().forEach(ParsedCall::shared);
    return line;
  }

  /** Adds to a command what all commands have: the help option and the headings of the help. */
  private static void shared(CommandLine command) {
    command.addMixin("help", new HelpOption());
    HelpColumns.set(command.getCommandSpec());
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

  /** Parses the value of {@code --format}, without regard to case. */
  private static Format format(String written) {
    try {
      return Format.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("应为 text、json 或 sarif，现为“" + written + "”");
    }
  }

  private int wrongUsage(ParameterException problem, List<String> arguments) {
    PrintWriter err = streams.err();
    err.println("命令用法不对：" + TerminalText.line(WrongUsage.inChinese(problem, arguments)));
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    err.println("运行 " + command + " --help 查看用法");
    err.flush();
    return ExitCode.USAGE;
  }
}
