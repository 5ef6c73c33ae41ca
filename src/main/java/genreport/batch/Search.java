package genreport.batch;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Span;
import genreport.file.PathFault;
import genreport.pipeline.WorkingTree;
import genreport.source.MissingFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Finds the files that arguments and lists name. Each file is found once. */
final class Search {

  private static final String SPACES = "检查文件名（包括扩展名 .yaml）和所在的文件夹是否写对；名字里有空格的，整个名字用引号括起来";

  private final List<FoundFile> found = new ArrayList<>();
  private final Set<Path> known = new HashSet<>();

  /** Returns the files found so far, in the order in which they were named. */
  List<FoundFile> found() {
    return List.copyOf(found);
  }

  /**
   * The context of a name.
   *
   * @param folder the folder that the name is relative to
   * @param listed the place in the list that has the name
   * @param tree the folder that must contain the file
   */
  private record Naming(Path folder, Optional<Span> listed, Optional<WorkingTree> tree) {

    static final Naming ARGUMENT = new Naming(Path.of(""), Optional.empty(), Optional.empty());

    Naming from(Path other) {
      return new Naming(other, listed, tree);
    }

    /** Returns the finding with the place in the list. */
    Diagnostic placed(Diagnostic why) {
      return listed.map(why::at).orElse(why);
    }
  }

  /** Adds a file, a folder, or a file name pattern with * and ? that no shell has expanded. */
  void add(String argument) {
    add(argument, Naming.ARGUMENT);
  }

  /** Adds all files that a list names. Returns the errors if the list can't be read. */
  List<Diagnostic> addList(Path list) {
    Outcome<List<FileList.Line>> lines = FileList.read(list);
    Path folder = list.resolveSibling("");
    Optional<WorkingTree> tree = Optional.of(WorkingTree.of(list, folder));
    for (FileList.Line line : lines.value().orElse(List.of())) {
      add(line.name(), new Naming(folder, Optional.of(line.place()), tree));
    }
    return lines.value().isPresent() ? List.of() : lines.diagnostics();
  }

  private void add(String name, Naming naming) {
    try {
      Path path = naming.folder().resolve(name);
      Optional<WorkingTree> left = naming.tree().filter(tree -> !tree.holds(path));
      if (left.isPresent()) {
        keep(FoundFile.refused(path, naming.placed(outside(name, left.get()))));
      } else if (Files.isDirectory(path)) {
        FolderSearch.in(path).forEach(this::keep);
      } else if (Files.exists(path)) {
        keep(FoundFile.named(path, naming.listed()));
      } else if (isPattern(name)) {
        addMatching(name, naming);
      } else {
        keep(FoundFile.refused(path, naming.placed(missing(path))));
      }
    } catch (InvalidPathException e) {
      if (isPattern(name)) {
        addMatching(name, naming);
      } else {
        keep(FoundFile.refused(naming.folder(), naming.placed(impossible(name))));
      }
    }
  }

  private static Diagnostic outside(String name, WorkingTree tree) {
    return Diagnostic.failure("F3", "清单里的“" + name + "”不在可以读取的范围里：" + tree.allowed())
        .advice("把清单和报告放在同一个文件夹里；或者不用清单，把名字直接写在命令里");
  }

  /** Returns the finding about a file that can't be found, or can't be under its path. */
  private static Diagnostic missing(Path path) {
    return PathFault.of(path)
        .map(
            fault ->
                Diagnostic.failure("F4", "不能读取文件“" + path + "”：" + fault.reason())
                    .advice(fault.advice()))
        .orElseGet(() -> MissingFile.finding(path, path.toString(), SPACES));
  }

  private static Diagnostic impossible(String name) {
    return Diagnostic.failure("F1", "找不到文件“" + name + "”").advice(SPACES);
  }

  private static boolean isPattern(String name) {
    return name.contains("*") || name.contains("?");
  }

  /** Adds the files that match a pattern. Only the last part of the path may have * and ?. */
  private void addMatching(String pattern, Naming naming) {
    int slash = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf('\\'));
    List<Path> matching = new ArrayList<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(
            naming.folder().resolve(pattern.substring(0, slash + 1)),
            pattern.substring(slash + 1))) {
      all.forEach(matching::add);
    } catch (IOException | InvalidPathException | PatternSyntaxException e) {
      matching.clear();
    }
    if (matching.isEmpty()) {
      Diagnostic none =
          Diagnostic.failure("F1", "没有名字符合“" + pattern + "”的文件").advice("检查文件夹的名字；*、? 只能写在文件名里");
      keep(FoundFile.refused(naming.folder(), naming.placed(none)));
    }
    matching.stream().sorted().forEach(path -> add(path.toString(), naming.from(Path.of(""))));
  }

  private void keep(FoundFile file) {
    if (file.refusal().isPresent() || known.add(real(file.file()))) {
      found.add(file);
    }
  }

  /** Returns the same path for all spellings of a file's name. A link is not followed. */
  private static Path real(Path file) {
    try {
      return file.toRealPath(LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }
}
