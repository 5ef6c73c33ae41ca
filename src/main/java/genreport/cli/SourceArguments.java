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

  static final String LABEL = "报告.yaml";

  private static final int MOST_JOBS = 256;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  // not required: picocli would also require the main command's arguments before each subcommand
  @Parameters(
      index = "0..*",
      arity = "0..*",
      hideParamSyntax = true,
      paramLabel = LABEL,
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
    refuseOtherWords();
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

  /** Refuses arguments that can't be meant as sources, such as the name of a command. */
  private void refuseOtherWords() {
    CommandSpec spec = Objects.requireNonNull(command);
    Optional<String> wanted = sources.isEmpty() ? Optional.empty() : MeantInstead.of(sources);
    if (wanted.isPresent()) {
      throw wrongUse(wanted.get());
    }
    boolean several = sources.size() > 1 && !spec.subcommands().isEmpty();
    if (several && sources.get(0).matches("[A-Za-z-]+") && !exists(sources.get(0))) {
      throw wrongUse(WrongUsage.unknownCommand(spec, sources.get(0)));
    }
  }

  /** Returns whether an argument is the path of a file or folder. */
  static boolean exists(String word) {
    try {
      return Files.exists(Path.of(word));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }
}
