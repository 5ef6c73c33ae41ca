package genreport.cli;

import genreport.source.MissingFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** Tells, for a command line that names no sources, the command line that was probably meant. */
final class MeantInstead {

  /** A word that is no path, such as the name of a body. It has a Chinese character. */
  private static final Pattern NAME = Pattern.compile("[^./\\\\:*?]*\\p{IsHan}[^./\\\\:*?]*");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  private static final Pattern SOURCE = Pattern.compile("(?is).*\\.ya?ml");

  /** The ending of a file that a run writes, or of a source. */
  private static final Pattern FILE = Pattern.compile("(?is).*[^/\\\\]\\.(?:pdf|docx?|wps|ya?ml)");

  /** The commands for words that users write in their place; empty for making the files. */
  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("生成", ""),
          Map.entry("制作", ""),
          Map.entry("make", ""),
          Map.entry("build", ""),
          Map.entry("run", ""),
          Map.entry("检查", "check"),
          Map.entry("核对", "verify"),
          Map.entry("填写", "edit"),
          Map.entry("编辑", "edit"),
          Map.entry("新建", "init"),
          Map.entry("new", "init"),
          Map.entry("create", "init"),
          Map.entry("说明", "explain"),
          Map.entry("解释", "explain"));

  private MeantInstead() {}

  /**
   * Describes arguments that can't be sources: help, the version, a command in other words, the
   * files to be made, or the body of a new report. Empty if the arguments can be sources.
   */
  static Optional<String> of(List<String> words) {
    String first = words.get(0);
    boolean isFile = SourceArguments.exists(first);
    if (!isFile && first.equals("version") && words.size() == 1) {
      return Optional.of("查看版本，写成：genreport --version");
    }
    if (!isFile && (first.equals("help") || first.equals("帮助")) && words.size() == 1) {
      return Optional.of("查看用法，写成：genreport --help");
    }
    if (!isFile && COMMANDS.containsKey(first) && words.size() > 1) {
      return Optional.of(otherWord(first, words.subList(1, words.size())));
    }
    if (words.size() == 2 && isSource(first) && FILE.matcher(words.get(1)).matches()) {
      return isSource(words.get(1))
          ? Optional.empty()
          : Optional.of(
              "“"
                  + words.get(1)
                  + "”不是报告的源文件；生成的文件与源文件同名，放在哪个文件夹用 -o 写明，写成："
                  + WrongUsage.shown("genreport", List.of(first, "-o", "文件夹")));
    }
    return newReport(words);
  }

  private static String otherWord(String word, List<String> rest) {
    String command = COMMANDS.getOrDefault(word, "");
    return "没有“"
        + word
        + "”这个命令"
        + (command.isEmpty() ? "；生成文件不用写命令，写成：" : "，写成：")
        + WrongUsage.shown(command.isEmpty() ? "genreport" : "genreport " + command, rest);
  }

  /** Describes the name of a body, alone or beside a year. */
  private static Optional<String> newReport(List<String> words) {
    List<String> years = words.stream().filter(word -> YEAR.matcher(word).matches()).toList();
    List<String> names = words.stream().filter(word -> !years.contains(word)).distinct().toList();
    boolean isNew =
        names.size() == 1
            && words.size() == 1 + years.size()
            && years.size() <= 1
            && NAME.matcher(names.get(0)).matches()
            && words.stream().noneMatch(SourceArguments::exists)
            && MissingFile.near(Path.of(names.get(0))).isEmpty();
    if (!isNew) {
      return Optional.empty();
    }
    String year = years.isEmpty() ? "年度" : years.get(0);
    String name = names.get(0);
    return Optional.of(
        "没有“%s”这个文件；要给“%s”新建一份源文件，写成：%s%s；已有源文件的，写出它的名字，连同扩展名 .yaml"
            .formatted(
                name,
                name,
                WrongUsage.shown("genreport init", List.of("--year", year, name)),
                years.isEmpty() ? "（年度写四位数字）" : ""));
  }

  private static boolean isSource(String word) {
    return SOURCE.matcher(word).matches();
  }

  /**
   * Describes an output folder that has the name of a file.
   *
   * @param words the whole command line without the name of the program
   */
  static Optional<String> fileAsFolder(Path output, List<String> words) {
    if (!FILE.matcher(output.toString()).matches()
        || Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-o") || word.equals("--output")) {
        i++;
      } else if (!word.startsWith("--output=") && !word.matches("(?s)-o.+")) {
        rest.add(word);
      }
    }
    Optional.ofNullable(output.getParent())
        .ifPresent(folder -> rest.addAll(List.of("-o", folder.toString())));
    return Optional.of(
        "-o 后面写文件夹，“"
            + output
            + "”是文件名；生成的文件与源文件同名，要叫别的名字，先给源文件改名；写成："
            + WrongUsage.shown("genreport", rest));
  }

  /** Describes published files before the source of {@code verify}. */
  static Optional<String> sourceFirst(Path first, List<Path> others) {
    List<Path> sources =
        others.stream().filter(file -> isSource(file.toString())).distinct().toList();
    if (isSource(first.toString()) || sources.size() != 1) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(List.of(sources.get(0).toString(), first.toString()));
    others.stream().filter(file -> !sources.contains(file)).forEach(f -> words.add(f.toString()));
    return Optional.of("源文件写在前面，写成：" + WrongUsage.shown("genreport verify", words));
  }

  /**
   * Describes {@code help} before the name of a command, and a command that is written as an
   * option.
   *
   * @param words the whole command line without the name of the program
   */
  static Optional<String> command(CommandSpec root, List<String> words) {
    if (words.size() > 1
        && words.get(0).equals("help")
        && root.subcommands().containsKey(words.get(1))) {
      return Optional.of("查看用法，写成：genreport " + words.get(1) + " --help");
    }
    for (String word : words) {
      String name = word.replaceFirst("^-+", "");
      if (word.startsWith("-") && root.subcommands().containsKey(name)) {
        List<String> rest = new ArrayList<>(words);
        rest.remove(word);
        return Optional.of(
            "%s 是命令，前面不写“-”，写成：%s".formatted(name, WrongUsage.shown("genreport " + name, rest)));
      }
    }
    return Optional.empty();
  }
}
