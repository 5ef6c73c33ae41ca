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
import java.util.stream.Stream;

/**
 * The faces of a style sheet, by role. A role is played by the first of its faces that has a
 * letter; then come, in the style sheet's order, the faces of the roles that help out.
 */
public final class Faces {

  private static final String ADVICE = "重新下载本程序；改过样式文件的，核对其中 faces 的文件名";
  private static final int MOST_NAMES = 5;
  private static final int WORD_BITS = 5;
  private static final int FIRST_OF_ASCII = 0x20;
  private static final int LAST_OF_ASCII = 0x7E;

  /**
   * Who plays a role.
   *
   * @param faces in the order in which they are tried; the first is the role's own
   * @param latin the one in which its ASCII characters are set, so that no word and no number
   *     changes face; empty if none has all of them
   */
  private record Cast(List<Face> faces, Optional<Face> latin) {

    /** The role's own faces, then those that help out. */
    static Cast of(List<Face> own, List<Face> fallback) {
      Set<Face> all = new LinkedHashSet<>(own);
      all.addAll(fallback);
      for (Face face : all) {
        if (face.hasAll(FIRST_OF_ASCII, LAST_OF_ASCII)) {
          return new Cast(List.copyOf(all), Optional.of(face));
        }
      }
      return new Cast(List.copyOf(all), Optional.empty());
    }

    /** Who prints a character that stands by itself. */
    Optional<Face> faceOf(int codePoint) {
      if (codePoint >= FIRST_OF_ASCII && codePoint <= LAST_OF_ASCII && latin.isPresent()) {
        return latin;
      }
      for (int i = 0; i < faces.size(); i++) {
        if (faces.get(i).has(codePoint)) {
          return Optional.of(faces.get(i));
        }
      }
      return Optional.empty();
    }
  }

  private final Map<String, Cast> byRole = new LinkedHashMap<>();
  private final List<Face> fallback;

  /** A bit for each character that was found plain. Threads that race here may find it again. */
  private final int[] plain = new int[(Character.MAX_VALUE >>> WORD_BITS) + 1];

  private Faces(Map<String, List<Face>> own, StyleSheet styles) {
    Set<Face> helping = new LinkedHashSet<>();
    for (String role : styles.fallback()) {
      helping.addAll(own.getOrDefault(role, List.of()));
    }
    fallback = List.copyOf(helping);
    for (Map.Entry<String, List<Face>> role : own.entrySet()) {
      byRole.put(role.getKey(), Cast.of(role.getValue(), fallback));
    }
  }

  /**
   * Opens every face that the style sheet names, each file once.
   *
   * @param folder in which the bundled font files are
   * @return the faces, or every file that can't be used
   */
  public static Outcome<Faces> open(Path folder, StyleSheet styles) {
    return open(folder, List.of(), styles);
  }

  /**
   * Opens every face that the style sheet names, and those of an agency's own folders that have a
   * name which the style sheet asks for. These come first in their roles.
   *
   * @param folder in which the bundled font files are
   * @param ownFolders the first that has a face for a role wins
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
    byRole.putIfAbsent(role, new ArrayList<>());
    byRole.get(role).add(face);
  }

  /** Adds the faces of a folder to the roles that they can play. */
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
   * The face of a role, whatever it has.
   *
   * @throws IllegalArgumentException if no face plays the role
   */
  public Face face(String role) {
    return cast(role).faces().get(0);
  }

  private Cast cast(String role) {
    Cast cast = byRole.get(role);
    if (cast == null) {
      throw new IllegalArgumentException("no face for " + role);
    }
    return cast;
  }

  /**
   * How a letter is printed in a role: in the first face that has all of it, else in the first that
   * has it without the form which a variation selector asks for.
   *
   * @param letter as {@link GraphemeClusters#divide} gives it
   * @return empty if no face can print it, as {@link #lacks} tells before
   */
  public Optional<GlyphChoice> spell(String role, String letter) {
    Cast cast = cast(role);
    int first = letter.codePointAt(0);
    if (letter.length() > Character.charCount(first)) {
      return Stream.of(true, false)
          .flatMap(
              whole ->
                  cast.faces().stream()
                      .flatMap(face -> GlyphChoice.of(letter, face, whole).stream()))
          .findFirst();
    }
    Optional<Face> face = cast.faceOf(first);
    return face.isPresent()
        ? Optional.of(new GlyphChoice(face.get(), List.of(letter), true))
        : Optional.empty();
  }

  /** What of a text no style can print, or not as it is written: the fallbacks serve them all. */
  public List<MissingGlyph> lacks(String text) {
    char[] units = text.toCharArray();
    for (char character : units) {
      boolean known = (plain[character >>> WORD_BITS] & (1 << character)) != 0;
      if (!known && !isPlain(character)) {
        return MissingGlyph.of(text, fallback);
      }
    }
    return List.of();
  }

  /** Whether a code unit is a whole letter that a face has, whatever stands beside it. */
  private boolean isPlain(char character) {
    boolean printed =
        character == '\n' || character == '\t' || !MissingGlyph.isLacking(character, fallback);
    boolean isPlain =
        printed && !Character.isSurrogate(character) && !GraphemeClusters.isAttached(character);
    if (isPlain) {
      plain[character >>> WORD_BITS] |= 1 << character;
    }
    return isPlain;
  }

  /**
   * A text of which every letter can be printed, of as many characters.
   *
   * @param substitute what stands for a character that can't; the faces must have it
   */
  public String printable(String text, int substitute) {
    StringBuilder printable = new StringBuilder();
    int from = 0;
    for (MissingGlyph lack : lacks(text)) {
      if (lack.kind() != MissingGlyph.Kind.FORM) {
        printable.append(text, from, lack.start());
        text.substring(lack.start(), lack.end())
            .codePoints()
            .forEach(any -> printable.appendCodePoint(substitute));
        from = lack.end();
      }
    }
    return printable.append(text, from, text.length()).toString();
  }
}
