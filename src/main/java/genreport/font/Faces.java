package genreport.font;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.style.StyleSheet;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The faces of a style sheet, by role. */
public final class Faces {

  private static final String ADVICE = "重新下载本程序；改过样式文件的，核对其中 faces 的文件名";

  private final Map<String, Face> byRole;
  private final List<Face> fallback;

  private Faces(Map<String, Face> byRole, List<Face> fallback) {
    this.byRole = Map.copyOf(byRole);
    this.fallback = List.copyOf(fallback);
  }

  /**
   * Opens every face that the style sheet names, each file once.
   *
   * @param folder in which the font files are
   * @return the faces, or every file that can't be used
   */
  public static Outcome<Faces> open(Path folder, StyleSheet styles) {
    Map<String, Face> byFile = new LinkedHashMap<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (String file : files(styles)) {
      try {
        byFile.put(file, Face.open(folder.resolve(file)));
      } catch (IOException e) {
        findings.add(unusable(folder.resolve(file), e));
      }
    }
    if (!findings.isEmpty()) {
      return Outcome.none(findings);
    }
    Map<String, Face> byRole = new LinkedHashMap<>();
    styles.faces().forEach((role, choice) -> byRole.put(role, byFile.get(choice.file())));
    return Outcome.of(
        new Faces(byRole, styles.fallback().stream().map(byRole::get).distinct().toList()));
  }

  private static Set<String> files(StyleSheet styles) {
    Set<String> files = new LinkedHashSet<>();
    styles.faces().values().forEach(choice -> files.add(choice.file()));
    return files;
  }

  private static Diagnostic unusable(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return Diagnostic.failure("F11", "找不到字库文件 " + file).advice(ADVICE);
    }
    if (e instanceof AccessDeniedException) {
      return Diagnostic.failure("F11", "没有权限读取字库文件 " + file).advice(ADVICE);
    }
    return Diagnostic.failure("F11", "字库文件 " + file + " 已损坏，或不是 TrueType 字库").advice(ADVICE);
  }

  /**
   * The face of a role, whatever it has.
   *
   * @throws IllegalArgumentException if no face plays the role
   */
  public Face face(String role) {
    Face face = byRole.get(role);
    if (face == null) {
      throw new IllegalArgumentException("no face for " + role);
    }
    return face;
  }

  /** The role's face if it has the character, else the first fallback that has it. */
  public Optional<Face> face(String role, int codePoint) {
    Face own = face(role);
    if (own.has(codePoint)) {
      return Optional.of(own);
    }
    return fallback.stream().filter(face -> face.has(codePoint)).findFirst();
  }

  /** Whether text of any style can have this character: the fallbacks serve them all. */
  public boolean has(int codePoint) {
    return fallback.stream().anyMatch(face -> face.has(codePoint));
  }
}
