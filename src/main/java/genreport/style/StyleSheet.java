package genreport.style;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a report looks.
 *
 * @param faces by role, in the order of the file: the role is the name by which a style asks for a
 *     face
 * @param fallback roles whose faces are tried in turn for a character that a style's own face lacks
 * @param styles by name, in the order of the file
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
   * The style of this name.
   *
   * @throws IllegalArgumentException if there is none; names are checked when the document is read
   */
  public TextStyle style(String name) {
    TextStyle style = styles.get(name);
    if (style == null) {
      throw new IllegalArgumentException("no style " + name);
    }
    return style;
  }

  /**
   * The faces for a role.
   *
   * @throws IllegalArgumentException if there is none; roles are checked when the sheet is read
   */
  public FaceChoice face(String role) {
    FaceChoice choice = faces.get(role);
    if (choice == null) {
      throw new IllegalArgumentException("no face " + role);
    }
    return choice;
  }

  /**
   * The faces that play a role.
   *
   * @param label the role, for a person to read
   * @param file name of the font file in the font folder
   * @param wordName the official name of the Chinese face, for the Word file
   * @param wordLatinName the name of the face for Latin letters and digits, for the Word file
   * @param names by which a face among an agency's own is known to be fit for the role, the best
   *     first; may be empty
   */
  public record FaceChoice(
      String label, String file, String wordName, String wordLatinName, List<String> names) {

    public FaceChoice {
      names = List.copyOf(names);
    }
  }
}
