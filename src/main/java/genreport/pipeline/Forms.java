package genreport.pipeline;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Explanation;
import genreport.diagnostic.Outcome;
import genreport.font.Faces;
import genreport.form.Field;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.PackFolders;
import genreport.style.StyleSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

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
   * @param report the kind of report that it is for
   * @param years the years that it applies to, in words
   */
  public record Summary(String name, String report, String years, String title) {}

  /** Returns all forms, by kind of report, then by name. */
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
                            new Summary(
                                name,
                                pack.report(),
                                pack.years().toString(),
                                pack.fields().label())));
        findings.addAll(summary.diagnostics());
        summary.value().ifPresent(summaries::add);
      }
    } catch (IOException e) {
      findings.add(UnreadableTemplates.finding(e));
    }
    List<String> kinds = summaries.stream().map(Summary::report).distinct().toList();
    summaries.sort(Comparator.comparingInt(form -> kinds.indexOf(form.report())));
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
      return Outcome.none(UnreadableTemplates.finding(e));
    }
  }

  private static Outcome<List<UsedFaces.Role>> faces(Path fonts, StyleSheet styles) {
    return Faces.open(fonts, styles).then(faces -> Outcome.of(UsedFaces.of(styles, faces).roles()));
  }

  /**
   * Returns a line for each form. Where there are several kinds of report, each has a heading.
   *
   * @param forms as {@link #summaries} gives them
   * @param line what to say of a form
   */
  public static List<String> listed(List<Summary> forms, Function<Summary, String> line) {
    boolean several = forms.stream().map(Summary::report).distinct().count() > 1;
    List<String> lines = new ArrayList<>();
    String kind = "";
    for (Summary form : forms) {
      if (several && !form.report().equals(kind)) {
        lines.add(form.report());
        kind = form.report();
      }
      lines.add((several ? "  " : "") + line.apply(form));
    }
    return lines;
  }

  /** Returns the text of a form's schema. */
  public Outcome<String> schema(String name) {
    return library.schemaText(name);
  }

  /**
   * A key of a form.
   *
   * @param form the form's name
   * @param path the keys from the root, joined by dots
   * @param description what to fill in; empty if the form doesn't say
   */
  public record Key(String form, String path, String label, String description) {}

  /**
   * Returns the keys of all forms that a name means, the newest form first: those of this path,
   * else those whose path ends in it.
   */
  public Outcome<List<Key>> keys(String name) {
    List<Key> keys = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    try {
      for (String form : folders.packs().descendingSet()) {
        Outcome<FormPack> pack = library.load(form);
        findings.addAll(pack.diagnostics());
        pack.value().ifPresent(read -> addKeys(read.fields(), read, keys));
      }
    } catch (IOException e) {
      findings.add(UnreadableTemplates.finding(e));
    }
    if (!findings.isEmpty()) {
      return Outcome.none(findings);
    }
    List<Key> exact = keys.stream().filter(key -> key.path().equals(name)).toList();
    return Outcome.of(
        exact.isEmpty()
            ? keys.stream().filter(key -> key.path().endsWith("." + name)).toList()
            : exact);
  }

  private static void addKeys(Field field, FormPack form, List<Key> keys) {
    for (Field below : field.below()) {
      String path = below.path();
      keys.add(new Key(form.name(), path, below.label(), form.description(path)));
      addKeys(below, form, keys);
    }
  }

  /** Returns the explanations of all rules. */
  public Outcome<List<Explanation>> explanations() {
    try {
      return library.explanations();
    } catch (IOException e) {
      return Outcome.none(UnreadableTemplates.finding(e));
    }
  }
}
