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

/** Answers questions about the form packs for which no report is needed. */
public final class Forms {

  private final PackFolders folders;
  private final FormLibrary library;

  /**
   * Creates the forms of template folders.
   *
   * @param templates a file is taken from the first folder that has it
   */
  public Forms(List<Path> templates) {
    this.folders = new PackFolders(templates);
    this.library = new FormLibrary(folders);
  }

  /**
   * A form in one line of the list.
   *
   * @param years the years that it applies to, in words
   */
  public record Summary(String name, String years, String title) {}

  /** Returns all forms, sorted by name. */
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
   * Returns the faces of the newest form, by role.
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

  /** Returns the text of a form's schema. */
  public Outcome<String> schema(String name) {
    return library.schemaText(name);
  }

  /** Returns the explanations of all rules. */
  public Outcome<List<Explanation>> explanations() {
    return library.explanations();
  }
}
