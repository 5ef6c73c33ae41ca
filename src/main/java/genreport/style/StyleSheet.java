package genreport.style;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The layout of a report: page, faces and text styles.
 *
 * @param faces the faces by role, in the order of the file; a style names the role of its face
 * @param fallback the roles whose faces are tried in order for a character that a style's own face
 *     lacks
 * @param styles the styles by name, in the order of the file
 */
public record StyleSheet(
    PageStyle page,
    Map<String, FaceChoice> faces,
    List<String> fallback,
    Map<String, TextStyle> styles) {

  public StyleSheet {
    faces = Collections.unmodifiableMap(new LinkedHashMap<>(faces));
    fallback = List.copyOf(fallback);
    styles = Collections.unmodifiableMap(new LinkedHashMap<>(styles));
  }

  /**
   * Returns a style by its name.
   *
   * @throws IllegalArgumentException if there is none; the document reader checks the names
   */
  public TextStyle style(String name) {
    TextStyle style = styles.get(name);
    if (style == null) {
      throw new IllegalArgumentException("no style " + name);
    }
    return style;
  }

  /**
   * Returns the faces for a role.
   *
   * @throws IllegalArgumentException if there is none; the style reader checks the roles
   */
  public FaceChoice face(String role) {
    FaceChoice choice = faces.get(role);
    if (choice == null) {
      throw new IllegalArgumentException("no face " + role);
    }
    return choice;
  }

  /**
   * The faces for a role.
   *
   * @param label display name of the role
   * @param file name of the font file in the folder of bundled fonts
   * @param wordName official name of the Chinese face, for the Word file
   * @param wordLatinName name of the face for Latin letters and digits, for the Word file
   * @param names names of an agency's own faces that fit the role, the best first; may be empty
   */
  public record FaceChoice(
      String label, String file, String wordName, String wordLatinName, List<String> names) {

    public FaceChoice {
      names = List.copyOf(names);
    }
  }
}
