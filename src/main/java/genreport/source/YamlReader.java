package genreport.source;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.source.slips.Edit;
import genreport.source.slips.Slip;
import genreport.source.slips.SlipFinder;
import genreport.source.slips.Slips;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Parses one YAML document into a tree whose nodes have places.
 *
 * <p>A syntax error does not prevent the rest from being read. An error whose meaning is clear is
 * corrected. Any other part that can't be parsed is removed, and the tree marks the gap.
 */
public final class YamlReader {

  /**
   * The greatest number of rounds of corrections. An error may hide others, as an open bracket
   * does.
   */
  private static final int MOST_ROUNDS = 4;

  /** The greatest number of parts that are removed from a text. */
  private static final int MOST_CUTS = 40;

  /**
   * The greatest number of code units that are parsed in all rounds together. It limits the
   * removals in a long text, which is parsed from its start after each removal.
   */
  private static final int MOST_READ = 1_000_000;

  private final SourceFile file;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<OddCharacter> oddEscapes = new ArrayList<>();

  private YamlReader(SourceFile file) {
    this.file = file;
  }

  /**
   * Parses the text of a file. Throws no exception for any text. Forbidden characters are F9.
   *
   * @return the tree, even if there are errors, as far as anything could be read, so that later
   *     stages can check the rest
   */
  public static Outcome<Node> read(SourceFile file) {
    return readMended(file, List.of());
  }

  /**
   * Parses the text of a file after applying edits.
   *
   * @param mending the edits; places in the tree and in findings refer to the file without them
   */
  public static Outcome<Node> readMended(SourceFile file, List<Edit> mending) {
    Optional<Diagnostic> tooLong = SourceSize.fault(file);
    if (tooLong.isPresent()) {
      return Outcome.none(tooLong.get());
    }
    YamlReader reader = new YamlReader(file);
    Optional<Node> root = reader.read(MendedText.of(file).apply(mending));
    List<Diagnostic> findings = reader.findings;
    findings.addAll(CharacterCheck.examine(file, reader.oddEscapes));
    findings.sort(Diagnostic.BY_PLACE);
    if (root.isPresent()) {
      return Outcome.of(root.get(), findings);
    }
    boolean explained = findings.stream().anyMatch(Diagnostic::isBlocking);
    return Outcome.none(explained ? findings : List.of(SourceLoader.empty(file)));
  }

  /**
   * Parses a text that comes with the program. Looks for typing errors only if the text is not
   * valid YAML.
   */
  public static Outcome<Node> readSound(SourceFile file) {
    if (SourceSize.fault(file).isPresent()) {
      return read(file);
    }
    try {
      TreeComposer composer = new TreeComposer(MendedText.of(file));
      Optional<Node> root = composer.compose();
      return root.isPresent() && composer.findings().isEmpty() && composer.oddEscapes().isEmpty()
          ? Outcome.of(root.get())
          : read(file);
    } catch (YAMLException e) {
      return read(file);
    }
  }

  private Optional<Node> read(MendedText start) {
    MendedText text = start.apply(CharacterCheck.edits(start.file()));
    TreeComposer composer = new TreeComposer(text);
    Optional<Node> root = Optional.empty();
    boolean broken = false;
    try {
      root = composer.compose();
    } catch (YAMLException e) {
      broken = true;
    }
    if (composer.tooMany().isPresent()) {
      findings.add(composer.tooMany().get());
      return Optional.empty();
    }
    Slips slips = SlipFinder.examine(text.file());
    Predicate<Slip.Effect> applies = effects(broken);
    List<Slip> sound = slips.all().stream().filter(slip -> applies.test(slip.effect())).toList();
    sound.forEach(slip -> findings.add(text.original(slip.diagnostic())));
    List<Edit> edits =
        slips.edits().all().stream().filter(edit -> applies.test(edit.effect())).toList();
    if (!broken && edits.isEmpty()) {
      addFindings(composer);
      return root;
    }
    Set<Integer> mended = new HashSet<>();
    edits.forEach(edit -> mended.add(text.file().line(edit.start())));
    return recover(correct(text.apply(edits)), finding -> isConsequence(finding, sound, mended));
  }

  /** Adds the findings about the tree that is returned. */
  private void addFindings(TreeComposer composer) {
    findings.addAll(composer.findings());
    oddEscapes.addAll(composer.oddEscapes());
  }

  /**
   * Returns the condition for slips that are reported. A text that is valid YAML can't have a slip
   * that always causes a syntax error, so such findings are wrong.
   */
  private static Predicate<Slip.Effect> effects(boolean broken) {
    return effect -> broken || effect != Slip.Effect.BREAKS;
  }

  /**
   * Corrects the errors that the first errors hid. They are reported only in a later run, after the
   * clerk has corrected the first ones.
   */
  private static MendedText correct(MendedText once) {
    MendedText text = once;
    for (int round = 1; round < MOST_ROUNDS; round++) {
      List<Edit> edits =
          SlipFinder.examine(text.file()).edits().all().stream()
              .filter(edit -> edit.effect() != Slip.Effect.BREAKS)
              .toList();
      if (edits.isEmpty()) {
        return text;
      }
      text = text.apply(edits);
    }
    return text;
  }

  /** Parses a text, removing the parts that can't be parsed. */
  private Optional<Node> recover(MendedText start, Predicate<Diagnostic> isConsequence) {
    MendedText text = start;
    UnreadablePartCutter cutter = new UnreadablePartCutter();
    Set<Integer> reported = new HashSet<>();
    int cuts = Math.max(2, Math.min(MOST_CUTS, MOST_READ / (file.text().length() + 1)));
    for (int i = 0; i <= cuts; i++) {
      TreeComposer composer = new TreeComposer(text);
      try {
        Optional<Node> root = composer.compose();
        addFindings(composer);
        return root;
      } catch (YAMLException e) {
        SyntaxErrors.Fault fault = SyntaxErrors.fault(text, e);
        int line = text.file().line(fault.at());
        boolean news = !isConsequence.test(fault.finding()) && !cutter.covers(line);
        if (news && reported.add(line)) {
          findings.add(fault.finding());
        }
        Optional<MendedText> rest = cutter.cut(text, line);
        if (rest.isEmpty()) {
          return Optional.empty();
        }
        text = rest.get();
      }
    }
    return Optional.empty();
  }

  /** Returns whether a syntax error follows from a reported mistake or from its correction. */
  private static boolean isConsequence(Diagnostic syntax, List<Slip> slips, Set<Integer> mended) {
    int line = syntax.places().get(0).line();
    return mended.contains(line)
        || slips.stream()
            .filter(slip -> slip.diagnostic().isBlocking())
            .filter(slip -> !mended.contains(slip.line()) || slip.line() == line)
            .anyMatch(slip -> slip.explains(line));
  }
}
