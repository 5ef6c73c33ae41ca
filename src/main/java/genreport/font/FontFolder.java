package genreport.font;

import genreport.diagnostic.Diagnostic;
import genreport.file.UnfitFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder with an agency's own font files. Finds their faces by name. Ignores subfolders. A face
 * that can't be used is a warning, and another face is used.
 */
final class FontFolder {

  private static final String FONT_FILE = ".*\\.(ttf|ttc|otf)";

  /** Tables that are read of each face. */
  private static final Set<String> READ_TABLES = Set.of("name", "head");

  /**
   * A face that is not opened yet.
   *
   * @param index index in its collection, from 0
   * @param tables the tables in {@link #READ_TABLES}
   */
  private record Candidate(int index, FaceTables tables, FaceNames names) {

    /** Returns whether the face is bold (OpenType, head table, macStyle). */
    boolean isBold() {
      return tables.table("head").filter(head -> head.limit() >= 46).stream()
          .anyMatch(head -> (head.getShort(44) & 1) != 0);
    }

    String shownName() {
      return names.shown().map(name -> "（" + name + "）").orElse("");
    }
  }

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<Candidate, Optional<Face>> opened = new HashMap<>();
  private final List<Diagnostic> findings = new ArrayList<>();

  private FontFolder() {}

  /**
   * Reads the names of all faces in a folder.
   *
   * @throws IOException if the folder can't be read
   */
  static FontFolder read(Path folder) throws IOException {
    FontFolder read = new FontFolder();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(FontFolder::isFontFile)
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .forEach(read::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return read;
  }

  private static boolean isFontFile(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(FONT_FILE)
        && Files.exists(file)
        && !Files.isDirectory(file);
  }

  private void add(Path file) {
    try {
      int index = 0;
      for (FaceTables tables : FontFile.read(file, OptionalInt.empty(), READ_TABLES::contains)) {
        FaceNames names =
            tables.table("name").map(FaceNames::read).orElse(new FaceNames(List.of()));
        candidates.add(new Candidate(index++, tables, names));
      }
    } catch (IOException e) {
      findings.add(unused(file, "", e));
    }
  }

  /** Returns whether any face has one of the names. */
  boolean knows(List<String> names) {
    return candidates.stream().anyMatch(face -> names.stream().anyMatch(face.names()::contain));
  }

  /** Returns the first usable face; an earlier name wins, then the regular face before the bold. */
  Optional<Face> named(List<String> names) {
    return names.stream()
        .flatMap(
            name ->
                candidates.stream()
                    .filter(candidate -> candidate.names().contain(name))
                    .sorted(Comparator.comparing(Candidate::isBold)))
        .flatMap(candidate -> opened(candidate).stream())
        .findFirst();
  }

  private Optional<Face> opened(Candidate candidate) {
    return opened.computeIfAbsent(candidate, this::open);
  }

  private Optional<Face> open(Candidate candidate) {
    try {
      return Optional.of(Face.openOwn(candidate.tables().file(), candidate.index()));
    } catch (IOException e) {
      findings.add(unused(candidate.tables().file(), candidate.shownName(), e));
      return Optional.empty();
    }
  }

  private static Diagnostic unused(Path file, String name, IOException e) {
    String reason = "不能读取";
    String advice = "检查文件的权限，或者重新取得这个文件";
    if (e instanceof UnusableFontException unusable) {
      reason = unusable.reason().text();
      advice = unusable.reason().advice();
    } else if (e instanceof UnfitFileException) {
      reason = "不是普通文件";
      advice = "从文件夹里移走它，只留字库文件";
    }
    return Diagnostic.warning("F14", "字库文件 " + file + name + reason + "，没有使用").advice(advice);
  }

  /** Returns the findings so far, in the order in which they were found. */
  List<Diagnostic> findings() {
    return List.copyOf(findings);
  }
}
