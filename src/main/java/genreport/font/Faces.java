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

/**
 * The faces of a style sheet, by role. A grapheme cluster is printed in the first face that has it:
 * first the role's own faces are tried, then the fallback faces in the style sheet's order.
 */
public final class Faces {

  private static final String ADVICE = "重新下载本程序；改过样式文件的，核对其中 faces 的文件名";
  private static final int MOST_NAMES = 5;
  private static final int FIRST_OF_ASCII = 0x20;
  private static final int LAST_OF_ASCII = 0x7E;

  /**
   * The faces for a role.
   *
   * @param faces the faces in the order in which they are tried; the first is the role's own
   * @param latin the face for all ASCII characters, so that no word and no number changes its face;
   *     empty if no face has all of them
   */
  private record RoleFaces(List<Face> faces, Optional<Face> latin) {

    /** Puts the role's own faces before the fallback faces. */
    static RoleFaces of(List<Face> own, List<Face> fallback) {
      Set<Face> all = new LinkedHashSet<>(own);
      all.addAll(fallback);
      for (Face face : all) {
        if (face.hasAll(FIRST_OF_ASCII, LAST_OF_ASCII)) {
          return new RoleFaces(List.copyOf(all), Optional.of(face));
        }
      }
      return new RoleFaces(List.copyOf(all), Optional.empty());
    }

    /** Returns the face for a single code point. */
    Optional<Face> faceOf(int codePoint) {
      if (codePoint >= FIRST_OF_ASCII && codePoint <= LAST_OF_ASCII && latin.isPresent()) {
        return latin;
      }
      return faces.stream().filter(face -> face.has(codePoint)).findFirst();
    }
  }

  private final Map<String, RoleFaces> byRole = new LinkedHashMap<>();
  private final List<Face> fallback;

  private Faces(Map<String, List<Face>> own, StyleSheet styles) {
    Set<Face> fallbackFaces = new LinkedHashSet<>();
    for (String role : styles.fallback()) {
      fallbackFaces.addAll(own.getOrDefault(role, List.of()));
    }
    fallback = List.copyOf(fallbackFaces);
    for (Map.Entry<String, List<Face>> role : own.entrySet()) {
      byRole.put(role.getKey(), RoleFaces.of(role.getValue(), fallback));
    }
  }

  /**
   * Opens the faces that the style sheet names, each file once.
   *
   * @param folder the folder with the bundled font files
   * @return the faces; or a finding for each file that can't be used
   */
  public static Outcome<Faces> open(Path folder, StyleSheet styles) {
    return open(folder, List.of(), styles);
  }

  /**
   * Opens the faces that the style sheet names, and the faces in an agency's own folders that have
   * a name from the style sheet. The agency's faces come first in their roles.
   *
   * @param folder the folder with the bundled font files
   * @param ownFolders the agency's folders; the first that has a face for a role is used
   */
  public static Outcome<Faces> open(Path folder, List<Path> ownFolders, StyleSheet styles) {
    Map<String, List<Face>> byRole = new LinkedHashMap<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (Path own : ownFolders) {
      findings.addAll(addOwn(own, styles, byRole));
    }
    for (String file : files(styles)) {
      try {
        addBundled(file, Face.open(folder.resolve(file)), styles, byRole);
      } catch (IOException e) {
        findings.add(unusable(folder.resolve(file), e));
      }
    }
    for (Diagnostic finding : findings) {
      if (finding.isBlocking()) {
        return Outcome.none(findings);
      }
    }
    return Outcome.of(new Faces(byRole, styles), findings);
  }

  private static void addBundled(
      String file, Face face, StyleSheet styles, Map<String, List<Face>> byRole) {
    for (Map.Entry<String, StyleSheet.FaceChoice> role : styles.faces().entrySet()) {
      if (role.getValue().file().equals(file)) {
        add(byRole, role.getKey(), face);
      }
    }
  }

  private static void add(Map<String, List<Face>> byRole, String role, Face face) {
    byRole.computeIfAbsent(role, key -> new ArrayList<>()).add(face);
  }

  /** Adds the faces of a folder to the roles that ask for their names. */
  private static List<Diagnostic> addOwn(
      Path folder, StyleSheet styles, Map<String, List<Face>> byRole) {
    try {
      FontFolder own = FontFolder.read(folder);
      boolean known = false;
      for (Map.Entry<String, StyleSheet.FaceChoice> role : styles.faces().entrySet()) {
        List<String> names = role.getValue().names();
        known |= own.knows(names);
        own.named(names).ifPresent(face -> add(byRole, role.getKey(), face));
      }
      return known ? own.findings() : with(own.findings(), nothingFound(folder, styles));
    } catch (IOException e) {
      return List.of(
          Diagnostic.failure("F13", "不能读取 --fonts 指定的文件夹 " + folder).advice("检查文件夹的名字和权限"));
    }
  }

  private static List<Diagnostic> with(List<Diagnostic> findings, Diagnostic last) {
    List<Diagnostic> all = new ArrayList<>(findings);
    all.add(last);
    return all;
  }

  private static Diagnostic nothingFound(Path folder, StyleSheet styles) {
    List<String> wanted =
        styles.faces().values().stream()
            .flatMap(choice -> choice.names().stream().limit(1))
            .distinct()
            .limit(MOST_NAMES)
            .toList();
    return Diagnostic.failure("F13", "--fonts 指定的文件夹 " + folder + " 里没有公文用的字库")
        .advice(
            "放入" + String.join("、", wanted) + "等字库的文件（.ttf、.ttc），不要放在下一级文件夹里；没有自己的字库的，不写 --fonts");
  }

  private static Set<String> files(StyleSheet styles) {
    Set<String> files = new LinkedHashSet<>();
    for (StyleSheet.FaceChoice choice : styles.faces().values()) {
      files.add(choice.file());
    }
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
   * Returns the own face of a role.
   *
   * @throws IllegalArgumentException if there is no such role
   */
  public Face face(String role) {
    return roleFaces(role).faces().get(0);
  }

  private RoleFaces roleFaces(String role) {
    RoleFaces faces = byRole.get(role);
    if (faces == null) {
      throw new IllegalArgumentException("no face for " + role);
    }
    return faces;
  }

  /**
   * Chooses the glyphs of a grapheme cluster in a role: those of the first face that has the whole
   * cluster, else of the first face that has it without its variation selectors.
   *
   * @param cluster a cluster from {@link GraphemeClusters#divide}
   * @return empty if no face can print the cluster; {@link #missingGlyphs} reports that
   */
  public Optional<GlyphChoice> glyphChoice(String role, String cluster) {
    RoleFaces faces = roleFaces(role);
    int first = cluster.codePointAt(0);
    if (cluster.length() == Character.charCount(first)) {
      return faces.faceOf(first).map(face -> new GlyphChoice(face, List.of(cluster), true));
    }
    return GlyphChoice.of(cluster, faces.faces(), true)
        .or(() -> GlyphChoice.of(cluster, faces.faces(), false));
  }

  /**
   * Returns what no role can print, or not as it is written. It is the same for all roles, because
   * they share the fallback faces.
   */
  public List<MissingGlyph> missingGlyphs(String text) {
    return MissingGlyph.in(text, fallback);
  }

  /** Returns the first part of a text that no role can print; another form of it is no fault. */
  public Optional<String> unprintable(String text) {
    return missingGlyphs(text).stream()
        .filter(missing -> missing.kind() != MissingGlyph.Kind.FORM)
        .map(MissingGlyph::text)
        .findFirst();
  }

  /**
   * Returns a text that can be printed, with as many code points.
   *
   * @param substitute replaces each code point that can't be printed; the faces must have it
   */
  public String printable(String text, int substitute) {
    StringBuilder printable = new StringBuilder();
    int from = 0;
    for (MissingGlyph missing : missingGlyphs(text)) {
      if (missing.kind() != MissingGlyph.Kind.FORM) {
        printable.append(text, from, missing.start());
        text.substring(missing.start(), missing.end())
            .codePoints()
            .forEach(any -> printable.appendCodePoint(substitute));
        from = missing.end();
      }
    }
    return printable.append(text, from, text.length()).toString();
  }
}
