package genreport.batch;

import genreport.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds the YAML files in a folder and its subfolders, sorted by name. Files and folders whose name
 * starts with a point are skipped, and links to folders are not followed.
 */
final class FolderSearch {

  private final Path root;
  private final List<FoundFile> found = new ArrayList<>();

  private FolderSearch(Path root) {
    this.root = root;
  }

  /**
   * Returns the files found. A folder that can't be read is returned as an entry with an error, and
   * the search goes on.
   */
  static List<FoundFile> in(Path root) {
    FolderSearch search = new FolderSearch(root);
    search.look(root, Path.of(""));
    return search.found;
  }

  private void look(Path folder, Path below) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(entries::add);
    } catch (IOException | DirectoryIteratorException e) {
      found.add(FoundFile.refused(folder, unreadable(folder)));
      return;
    }
    entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (name.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        look(entry, below.resolve(name));
      } else if (isYaml(name) && Files.exists(entry) && !Files.isDirectory(entry)) {
        found.add(FoundFile.inFolder(entry, below));
      }
    }
  }

  private static boolean isYaml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }

  private Diagnostic unreadable(Path folder) {
    String which = folder.equals(root) ? "文件夹" : "下一级的文件夹";
    return Diagnostic.failure("F4", "不能读取" + which + "“" + folder + "”，里面的文件没有处理")
        .advice("请管理员给您读取这个文件夹的权限");
  }
}
