package genreport.pipeline;

import genreport.document.Document;
import genreport.font.Face;
import genreport.font.Faces;
import genreport.style.StyleSheet;
import genreport.typeset.Substitution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The faces that a report is set in.
 *
 * @param roles in the style sheet's order; empty if no face was opened
 * @param fallbacks the faces of characters that a role's own face lacks; also empty if the report
 *     has errors and is not set
 */
public record UsedFaces(List<Role> roles, List<Fallback> fallbacks) {

  static final UsedFaces NONE = new UsedFaces(List.of(), List.of());

  public UsedFaces {
    roles = List.copyOf(roles);
    fallbacks = List.copyOf(fallbacks);
  }

  /**
   * The face of a role.
   *
   * @param label the use of the role, in Chinese
   * @param face the name to show
   * @param version the version that the font file states
   */
  public record Role(String label, String face, Optional<String> version, Path file) {}

  /**
   * A fallback face.
   *
   * @param label the use of the role whose face lacks the characters, in Chinese
   * @param letters the characters set in the fallback face, in the order of the text, each once
   */
  public record Fallback(String label, String face, List<String> letters) {

    public Fallback {
      letters = List.copyOf(letters);
    }

    private Fallback(StyleSheet styles, List<Substitution> of) {
      this(
          styles.face(of.get(0).role()).label(),
          of.get(0).face().name(),
          of.stream().map(Substitution::cluster).toList());
    }
  }

  /** Returns the faces of the roles, without fallbacks. */
  static UsedFaces of(StyleSheet styles, Faces faces) {
    List<Role> roles =
        styles.faces().entrySet().stream()
            .map(role -> role(role.getValue().label(), faces.face(role.getKey())))
            .toList();
    return new UsedFaces(roles, List.of());
  }

  private static Role role(String label, Face face) {
    return new Role(label, face.name(), face.version(), face.file());
  }

  /** Returns a copy with the fallback faces that a document needs. */
  UsedFaces in(Document document, StyleSheet styles, Faces faces) {
    Map<String, List<Substitution>> byFace = new LinkedHashMap<>();
    for (Substitution one : Substitution.in(document, styles, faces)) {
      byFace
          .computeIfAbsent(one.role() + " " + one.face().name(), key -> new ArrayList<>())
          .add(one);
    }
    return new UsedFaces(
        roles, byFace.values().stream().map(of -> new Fallback(styles, of)).toList());
  }
}
