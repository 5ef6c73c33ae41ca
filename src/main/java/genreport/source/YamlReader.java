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
 * Reads one YAML document into a tree with places.
 *
 * <p>What is wrong with the form of the text does not hide the rest: a mistake whose meaning is
 * clear is mended, what else keeps the text from being read is cut out, and the tree marks the
 * gaps.
 */
public final class YamlReader {

  /** One mistake may hide the next, as a bracket does what it holds; this many times. */
  private static final int MOST_ROUNDS = 4;

  /** So many parts of a text are cut out before it is given up. */
  private static final int MOST_CUTS = 40;

  /** Of a long text fewer parts are cut out, as each is read from its start: code units in all. */
  private static final int MOST_READ = 2_000_000;

  private final SourceFile file;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<OddCharacter> oddEscapes = new ArrayList<>();

  private YamlReader(SourceFile file) {
    this.file = file;
  }

  /**
   * Reads a file's text. No text makes it throw. Characters that no report can hold are F9.
   *
   * @return the tree also where there are errors, if anything could be read, so that later stages
   *     can look at the rest
   */
  public static Outcome<Node> read(SourceFile file) {
    return readMended(file, List.of());
  }

  /**
   * Reads a file's text as if it were mended.
   *
   * @param mending edits of the text; places in the tree and in findings are those of the file
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
   * Reads a text that comes with the program: where it is sound, only as YAML, without a look for
   * what a clerk's keyboard does to it.
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
      take(composer);
      return root;
    }
    Set<Integer> mended = new HashSet<>();
    edits.forEach(edit -> mended.add(text.file().line(edit.start())));
    return recover(mend(text.apply(edits)), finding -> isConsequence(finding, sound, mended));
  }

  /** Adds the findings about the tree that is returned. */
  private void take(TreeComposer composer) {
    findings.addAll(composer.findings());
    oddEscapes.addAll(composer.oddEscapes());
  }

  /** A text that is sound YAML has no slip that always breaks it: such findings are wrong. */
  private static Predicate<Slip.Effect> effects(boolean broken) {
    return effect -> broken || effect != Slip.Effect.BREAKS;
  }

  /** Mends what the first mistakes hid; it is reported only after the clerk has mended those. */
  private static MendedText mend(MendedText once) {
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

  /** Reads a text, cutting out what can't be read. */
  private Optional<Node> recover(MendedText start, Predicate<Diagnostic> isConsequence) {
    MendedText text = start;
    UnreadablePartCutter cutter = new UnreadablePartCutter();
    Set<Integer> reported = new HashSet<>();
    int cuts = Math.max(2, Math.min(MOST_CUTS, MOST_READ / (file.text().length() + 1)));
    for (int i = 0; i <= cuts; i++) {
      TreeComposer composer = new TreeComposer(text);
      try {
        Optional<Node> root = composer.compose();
        take(composer);
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

  /** Returns whether a syntax error follows from a reported mistake, or from its mending. */
  private static boolean isConsequence(Diagnostic syntax, List<Slip> slips, Set<Integer> mended) {
    int line = syntax.places().get(0).line();
    return mended.contains(line)
        || slips.stream()
            .filter(slip -> slip.diagnostic().isBlocking())
            .filter(slip -> !mended.contains(slip.line()) || slip.line() == line)
            .anyMatch(slip -> slip.explains(line));
  }
}
