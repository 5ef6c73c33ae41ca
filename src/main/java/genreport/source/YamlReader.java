package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads one YAML document into a tree with places. */
public final class YamlReader {

  private final SourceFile file;

  private YamlReader(SourceFile file) {
    this.file = file;
  }

  /**
   * Reads a file's text. No text makes it throw. Characters that no report can hold are F9.
   *
   * @return the tree also where the only errors are repeated keys, of which it holds the first, so
   *     that later stages can look at the rest of the file
   */
  public static Outcome<Node> read(SourceFile file) {
    List<Diagnostic> characters = CharacterCheck.examine(file);
    return characters.isEmpty() ? new YamlReader(file).read() : Outcome.none(characters);
  }

  private Outcome<Node> read() {
    List<Complaint> complaints = YamlDoctor.examine(file);
    TreeComposer composer = new TreeComposer(file);
    Optional<Node> root = Optional.empty();
    Optional<Diagnostic> syntax = Optional.empty();
    try {
      root = composer.compose();
    } catch (YAMLException e) {
      syntax = Optional.of(SyntaxErrors.finding(file, e));
    }
    List<Diagnostic> findings = merge(complaints, composer.findings(), syntax);
    boolean usable = composer.isFaithful() && complaints.stream().noneMatch(this::spoilsTree);
    if (root.isPresent() && usable) {
      return Outcome.of(root.get(), findings);
    }
    return Outcome.none(findings.isEmpty() ? List.of(SourceLoader.empty(file)) : findings);
  }

  /** Leaves out what the other side explains better. */
  private static List<Diagnostic> merge(
      List<Complaint> complaints, List<Diagnostic> composed, Optional<Diagnostic> syntax) {
    List<Diagnostic> findings = new ArrayList<>(composed);
    complaints.stream()
        .filter(c -> syntax.isPresent() || c.effect() != Complaint.Effect.BREAKS)
        .map(Complaint::diagnostic)
        .forEach(findings::add);
    syntax.filter(s -> complaints.stream().noneMatch(c -> explains(c, s))).ifPresent(findings::add);
    findings.sort(Diagnostic.BY_PLACE);
    return findings;
  }

  private static boolean explains(Complaint complaint, Diagnostic syntax) {
    int line = syntax.places().isEmpty() ? 0 : syntax.places().get(0).line();
    return complaint.diagnostic().isBlocking() && complaint.explains(line);
  }

  private boolean spoilsTree(Complaint complaint) {
    return complaint.effect() != Complaint.Effect.BREAKS && complaint.diagnostic().isBlocking();
  }
}
