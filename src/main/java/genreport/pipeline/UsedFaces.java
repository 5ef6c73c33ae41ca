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
 * In which faces a report is set.
 *
 * @param roles in the style sheet's order; empty when no face was opened
 * @param helpers faces that help out where a role's own lacks a letter; empty as well when the
 *     report has errors and is not set
 */
public record UsedFaces(List<Role> roles, List<Helper> helpers) {

  static final UsedFaces NONE = new UsedFaces(List.of(), List.of());

  public UsedFaces {
    roles = List.copyOf(roles);
    helpers = List.copyOf(helpers);
  }

  /**
   * A role's own face.
   *
   * @param label what the role is for
   * @param face its name for a person
   * @param version the face's own
   */
  public record Role(String label, String face, Optional<String> version, Path file) {}

  /**
   * A face that helps out.
   *
   * @param label what the role is for that it helps
   * @param letters in the order of the text, each once
   */
  public record Helper(String label, String face, List<String> letters) {

    public Helper {
      letters = List.copyOf(letters);
    }

    private Helper(StyleSheet styles, List<Substitution> of) {
      this(
          styles.face(of.get(0).role()).label(),
          of.get(0).face().name(),
          of.stream().map(Substitution::cluster).toList());
    }
  }

  /** The roles' own faces. */
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

  /** The same with the faces that help out in a document. */
  UsedFaces in(Document document, StyleSheet styles, Faces faces) {
    Map<String, List<Substitution>> byHelper = new LinkedHashMap<>();
    for (Substitution one : Substitution.in(document, styles, faces)) {
      byHelper
          .computeIfAbsent(one.role() + " " + one.face().name(), key -> new ArrayList<>())
          .add(one);
    }
    return new UsedFaces(
        roles, byHelper.values().stream().map(of -> new Helper(styles, of)).toList());
  }
}
