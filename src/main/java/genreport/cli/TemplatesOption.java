package genreport.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option for template folders. */
final class TemplatesOption {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--templates",
      order = 1,
      paramLabel = "文件夹",
      description = "本单位自己的模板；里面有的文件代替自带的同名文件")
  private @Nullable Path templates;

  /** Returns the template folders; a file is taken from the first folder that has it. */
  List<Path> folders(CommandContext context) {
    List<Path> folders = new ArrayList<>();
    if (templates != null) {
      WrongUsage.requireFolder(command, "--templates", templates);
      folders.add(templates);
    }
    folders.add(context.home().resolve("templates"));
    return folders;
  }
}
