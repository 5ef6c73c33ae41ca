package genreport.batch;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.PatternSyntaxException;

/** Finds the files that arguments and lists name, each once. */
final class Search {

  private static final String SPACES = "检查文件名（包括扩展名 .yaml）和所在的文件夹是否写对；名字里有空格的，整个名字用引号括起来";

  private final List<FoundFile> found = new ArrayList<>();
  private final Set<Path> known = new HashSet<>();

  /** What was found so far, in the order of finding. */
  List<FoundFile> found() {
    return List.copyOf(found);
  }

  /** A file, a folder, or a pattern of names with * and ? that no shell has resolved. */
  void add(String argument) {
    add(argument, Path.of(""), why -> why);
  }

  /** All that a list names; a list that can't be read is said to be so. */
  List<Diagnostic> addList(Path list) {
    Outcome<List<FileList.Line>> lines = FileList.read(list);
    Path folder = list.resolveSibling("");
    lines
        .value()
        .ifPresent(
            all -> all.forEach(line -> add(line.name(), folder, why -> why.at(line.place()))));
    return lines.value().isPresent() ? List.of() : lines.diagnostics();
  }

  private void add(String name, Path from, UnaryOperator<Diagnostic> placed) {
    try {
      Path path = from.resolve(name);
      if (Files.isDirectory(path)) {
        FolderSearch.in(path).forEach(this::keep);
      } else if (Files.exists(path)) {
        keep(FoundFile.named(path));
      } else if (isPattern(name)) {
        addMatching(from, name, placed);
      } else {
        keep(FoundFile.refused(path, placed.apply(missing(path.toString()))));
      }
    } catch (InvalidPathException e) {
      if (isPattern(name)) {
        addMatching(from, name, placed);
      } else {
        keep(FoundFile.refused(from, placed.apply(missing(name))));
      }
    }
  }

  private static Diagnostic missing(String name) {
    return Diagnostic.failure("F1", "找不到文件“" + name + "”").advice(SPACES);
  }

  private static boolean isPattern(String name) {
    return name.contains("*") || name.contains("?");
  }

  /** A pattern stands for the files of one folder: its last part alone may hold signs. */
  private void addMatching(Path from, String pattern, UnaryOperator<Diagnostic> placed) {
    int slash = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf('\\'));
    List<Path> matching = new ArrayList<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(
            from.resolve(pattern.substring(0, slash + 1)), pattern.substring(slash + 1))) {
      all.forEach(matching::add);
    } catch (IOException | InvalidPathException | PatternSyntaxException e) {
      matching.clear();
    }
    if (matching.isEmpty()) {
      Diagnostic none =
          Diagnostic.failure("F1", "没有名字符合“" + pattern + "”的文件").advice("检查文件夹的名字；*、? 只能写在文件名里");
      keep(FoundFile.refused(from, placed.apply(none)));
    }
    matching.stream().sorted().forEach(path -> add(path.toString(), Path.of(""), placed));
  }

  private void keep(FoundFile file) {
    if (file.refusal().isPresent() || known.add(real(file.file()))) {
      found.add(file);
    }
  }

  /** The same for all ways to write a file's name; a link is a file of its own. */
  private static Path real(Path file) {
    try {
      return file.toRealPath(LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }
}
