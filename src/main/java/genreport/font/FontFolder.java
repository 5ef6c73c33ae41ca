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
 * A folder of an agency's own font files, whose faces are found by their names. Folders in it are
 * not looked into. What can't be used is a warning, and another face is taken.
 */
final class FontFolder {

  private static final String FONT_FILE = ".*\\.(ttf|ttc|otf)";

  private static final Set<String> LOOKED_AT = Set.of("name", "head");

  /**
   * What is known of a face before it is used.
   *
   * @param index in its collection, from 0
   * @param tables those that are looked at
   */
  private record Candidate(int index, FaceTables tables, FaceNames names) {

    /** Whether it is the bold of its family (OpenType, head table, macStyle). */
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
      for (FaceTables tables : FontFile.read(file, OptionalInt.empty(), LOOKED_AT::contains)) {
        FaceNames names =
            tables.table("name").map(FaceNames::read).orElse(new FaceNames(List.of()));
        candidates.add(new Candidate(index++, tables, names));
      }
    } catch (IOException e) {
      findings.add(unused(file, "", e));
    }
  }

  /** Whether any face has one of the names. */
  boolean knows(List<String> names) {
    return candidates.stream().anyMatch(face -> names.stream().anyMatch(face.names()::contain));
  }

  /** The face with the first of the names that a face has which can be used. */
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
    Optional<Face> known = opened.get(candidate);
    if (known == null) {
      known = open(candidate);
      opened.put(candidate, known);
    }
    return known;
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

  /** What was found wrong so far, in the order of finding. */
  List<Diagnostic> findings() {
    return List.copyOf(findings);
  }
}
