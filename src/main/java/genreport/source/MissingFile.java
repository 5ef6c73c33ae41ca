package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.NearestName;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tells which source file was probably meant by the name of a file that doesn't exist. */
public final class MissingFile {

  /** The most files of a folder that are looked at. */
  private static final int MOST_FILES = 1000;

  private MissingFile() {}

  /**
   * Returns the finding (F1) about a file that doesn't exist.
   *
   * @param shownName the name that messages show, as the user wrote it
   * @param otherwise the advice if no file has a similar name
   */
  public static Diagnostic finding(Path file, String shownName, String otherwise) {
    return Diagnostic.failure("F1", "找不到文件“" + shownName + "”")
        .advice(
            near(file)
                .map(near -> "同一个文件夹里有“" + near + "”，是它的，写成“" + near + "”；不是的，" + otherwise)
                .orElse(otherwise));
  }

  /**
   * Returns the path of the source file in the same folder whose name is nearest; empty if none is
   * near.
   */
  public static Optional<Path> near(Path file) {
    Path name = file.getFileName();
    Path folder = file.toAbsolutePath().getParent();
    if (name == null || folder == null) {
      return Optional.empty();
    }
    List<String> sources = sources(folder);
    return sources.stream()
        .filter(source -> stem(source).equals(stem(name.toString())))
        .findFirst()
        .or(() -> nearest(name.toString(), sources))
        .map(file::resolveSibling);
  }

  /** Returns the source whose name without its ending is nearest. */
  private static Optional<String> nearest(String name, List<String> sources) {
    List<String> stems = sources.stream().map(MissingFile::stem).toList();
    return NearestName.of(stem(name), stems).map(stem -> sources.get(stems.indexOf(stem)));
  }

  /** Returns the name without the ending of a file that a run reads or writes. */
  private static String stem(String name) {
    return name.replaceFirst("(?i)\\.(?:ya?ml|txt|pdf|docx?)$", "");
  }

  /** Returns the names of the source files in a folder, sorted. */
  private static List<String> sources(Path folder) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (names.size() < MOST_FILES && name.matches("(?is).*\\.ya?ml")) {
          names.add(name);
        }
      }
    } catch (IOException | DirectoryIteratorException | InvalidPathException e) {
      return List.of();
    }
    Collections.sort(names);
    return names;
  }
}
