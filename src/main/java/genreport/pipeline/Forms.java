package genreport.pipeline;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Explanation;
import genreport.diagnostic.Outcome;
import genreport.font.Faces;
import genreport.form.FormLibrary;
import genreport.form.PackFolders;
import genreport.style.StyleSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the form packs say of themselves, without a report. */
public final class Forms {

  private final PackFolders folders;
  private final FormLibrary library;

  /**
   * The forms of some template folders.
   *
   * @param templates the first that has a file wins
   */
  public Forms(List<Path> templates) {
    this.folders = new PackFolders(templates);
    this.library = new FormLibrary(folders);
  }

  /**
   * A form in a line.
   *
   * @param years for which it is, in words
   */
  public record Summary(String name, String years, String title) {}

  /** All forms, in the order of their names. */
  public Outcome<List<Summary>> summaries() {
    List<Summary> summaries = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    try {
      for (String name : folders.packs()) {
        Outcome<Summary> summary =
            library
                .load(name)
                .then(
                    pack ->
                        Outcome.of(
                            new Summary(name, pack.years().toString(), pack.fields().label())));
        findings.addAll(summary.diagnostics());
        summary.value().ifPresent(summaries::add);
      }
    } catch (IOException e) {
      findings.add(Pipeline.unreadableTemplates(e));
    }
    return findings.isEmpty() ? Outcome.of(summaries) : Outcome.none(findings);
  }

  /**
   * The faces in which the newest form is set, by role.
   *
   * @param fonts the folder of the bundled faces
   */
  public Outcome<List<UsedFaces.Role>> faces(Path fonts) {
    try {
      return folders.packs().isEmpty()
          ? Outcome.of(List.of())
          : library.load(folders.packs().last()).then(form -> faces(fonts, form.styles()));
    } catch (IOException e) {
      return Outcome.none(Pipeline.unreadableTemplates(e));
    }
  }

  private static Outcome<List<UsedFaces.Role>> faces(Path fonts, StyleSheet styles) {
    return Faces.open(fonts, styles).then(faces -> Outcome.of(UsedFaces.of(styles, faces).roles()));
  }

  /** The text of a form's schema. */
  public Outcome<String> schema(String name) {
    return library.schemaText(name);
  }

  /** What the rules mean. */
  public Outcome<List<Explanation>> explanations() {
    return library.explanations();
  }
}
