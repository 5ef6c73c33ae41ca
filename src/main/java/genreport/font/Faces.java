package genreport.font;

import genreport.style.StyleSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faces of a style sheet, by role. */
public final class Faces {

  private final Map<String, Face> byRole;
  private final List<Face> fallback;

  private Faces(Map<String, Face> byRole, List<Face> fallback) {
    this.byRole = Map.copyOf(byRole);
    this.fallback = List.copyOf(fallback);
  }

  /**
   * Opens every face that the style sheet names.
   *
   * @param folder in which the font files are
   * @throws IOException if a file is missing, can't be read or is no TrueType font
   */
  public static Faces open(Path folder, StyleSheet styles) throws IOException {
    Map<String, Face> byFile = new LinkedHashMap<>();
    Map<String, Face> byRole = new LinkedHashMap<>();
    for (Map.Entry<String, StyleSheet.FaceChoice> choice : styles.faces().entrySet()) {
      String file = choice.getValue().file();
      Face face = byFile.get(file);
      if (face == null) {
        face = Face.open(folder.resolve(file));
        byFile.put(file, face);
      }
      byRole.put(choice.getKey(), face);
    }
    return new Faces(byRole, styles.fallback().stream().map(byRole::get).distinct().toList());
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
