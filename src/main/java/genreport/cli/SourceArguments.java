package genreport.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The arguments of a command for one report or many. */
final class SourceArguments {

  private static final int MOST_JOBS = 256;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  // not required: picocli would also require the main command's arguments before each subcommand
  @Parameters(
      index = "0..*",
      arity = "0..*",
      hideParamSyntax = true,
      paramLabel = "报告.yaml",
      description = "报告的源文件；写几个文件，或者写文件夹（连同下级文件夹），就成批处理")
  private final List<String> sources = new ArrayList<>();

  @Option(names = "--list", paramLabel = "清单.txt", description = "成批处理清单里的文件和文件夹，每行一个，从清单所在的文件夹算起")
  private @Nullable Path list;

  @Option(names = "--jobs", paramLabel = "个数", description = "成批处理时同时做几份；不写就是处理器的个数")
  private @Nullable String jobs;

  /** Returns the arguments as the user wrote them. */
  List<String> words() {
    return List.copyOf(sources);
  }

  Optional<Path> list() {
    return Optional.ofNullable(list);
  }

  /** Returns the number of reports to make at the same time. */
  int jobs() {
    if (jobs == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    int number = jobs.matches("[0-9]{1,4}") ? Integer.parseInt(jobs) : 0;
    if (number < 1 || number > MOST_JOBS) {
      throw wrongUse("--jobs 应为 1 至 " + MOST_JOBS + " 的整数，现为“" + jobs + "”");
    }
    return number;
  }

  /**
   * Returns the report if there is only one; empty for several arguments and for a folder, list or
   * pattern.
   */
  Optional<Path> single() {
    boolean none = sources.isEmpty() && list == null;
    if (none || sources.stream().anyMatch(String::isBlank)) {
      throw wrongUse("没有写报告的文件名");
    }
    refuseUnknownCommand();
    if (sources.size() != 1 || list != null) {
      return Optional.empty();
    }
    try {
      Path file = Path.of(sources.get(0));
      boolean pattern = sources.get(0).matches(".*[*?].*") && !Files.exists(file);
      return pattern || Files.isDirectory(file) ? Optional.empty() : Optional.of(file);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Refuses a first argument that looks like the name of a command and is no file. */
  private void refuseUnknownCommand() {
    CommandSpec spec = Objects.requireNonNull(command);
    boolean several = sources.size() > 1 && !spec.subcommands().isEmpty();
    if (several && sources.get(0).matches("[A-Za-z-]+") && !Files.exists(Path.of(sources.get(0)))) {
      throw wrongUse(WrongUsage.unknownCommand(spec, sources.get(0)));
    }
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }
}
