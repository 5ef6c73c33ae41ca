package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.YamlReader;
import genreport.source.slips.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Explains what is wrong with the shape of a source by lines that are indented too little or too
 * much. Rule id Y12.
 *
 * <p>YAML tells a wrong indentation only by its consequences. The form tells at which level a key
 * stands; a line is blamed only if the source has fewer faults once it is moved.
 */
public final class IndentationChecker {

  /** A report has some hundred lines; longer texts are not looked at. */
  private static final int MOST_LINES = 3_000;

  /** So many groups of lines are tried each by itself. */
  private static final int MOST_MOVES = 20;

  private final SourceFile file;
  private final FormPack form;

  private IndentationChecker(SourceFile file, FormPack form) {
    this.file = file;
    this.form = form;
  }

  /**
   * What explains faults of a source's shape.
   *
   * @param findings one for each place at which lines are to be moved
   * @param edits that move them
   */
  public record Verdict(List<Diagnostic> findings, List<Edit> edits) {

    public Verdict {
      findings = List.copyOf(findings);
      edits = List.copyOf(edits);
    }
  }

  /** Returns what wrong indentation explains; empty where it explains nothing. */
  public static Verdict check(SourceFile file, FormPack form) {
    IndentationChecker checker = new IndentationChecker(file, form);
    List<LineMove> moves =
        file.lineCount() > MOST_LINES ? List.of() : checker.needed(MisplacedLines.find(file, form));
    return new Verdict(moves.stream().map(checker::finding).toList(), checker.edits(moves));
  }

  /**
   * Returns whether a source that could be read may have lines that YAML puts elsewhere than they
   * are meant: a key that the form doesn't have there, or one inside a text.
   */
  public static boolean isSuspect(Mapping source, FormPack form) {
    return isSuspect(source, form.fields(), form.fields().below());
  }

  private static boolean isSuspect(Mapping source, Field group, List<? extends Field> outermost) {
    for (Mapping.Entry entry : source.entries()) {
      Optional<? extends Field> field =
          group.below().stream().filter(f -> f.key().equals(entry.key().text())).findFirst();
      boolean suspect =
          field.isEmpty()
              || (entry.value() instanceof Mapping inner
                  && isSuspect(inner, field.get(), outermost))
              || (entry.value() instanceof Scalar text && holdsKey(text, outermost));
      if (suspect) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text has a line that is one of the outermost entries. */
  private static boolean holdsKey(Scalar text, List<? extends Field> outermost) {
    return text.style() == Scalar.Style.BLOCK
        && text.text().indexOf(':') >= 0
        && text.text()
            .lines()
            .map(String::strip)
            .anyMatch(line -> outermost.stream().anyMatch(f -> line.startsWith(f.key() + ":")));
  }

  /** Those of some moves without which there are more faults. */
  private List<LineMove> needed(List<LineMove> moves) {
    if (moves.isEmpty()) {
      return moves;
    }
    int least = faults(moves);
    if (least >= faults(List.of())) {
      return List.of();
    }
    List<LineMove> needed = new ArrayList<>(moves);
    for (LineMove move :
        moves.size() > 1 && moves.size() <= MOST_MOVES ? moves : List.<LineMove>of()) {
      List<LineMove> others = new ArrayList<>(needed);
      others.remove(move);
      if (faults(others) <= least) {
        needed = others;
      }
    }
    return needed;
  }

  private int faults(List<LineMove> moves) {
    Outcome<Node> read = YamlReader.readMended(file, edits(moves));
    int faults = (int) read.diagnostics().stream().filter(Diagnostic::isBlocking).count();
    return read.value().orElse(null) instanceof Mapping source
        ? faults + SchemaChecker.check(source, form).size() + (isSuspect(source, form) ? 1 : 0)
        : Integer.MAX_VALUE;
  }

  private List<Edit> edits(List<LineMove> moves) {
    return moves.stream().flatMap(move -> move.edits(file).stream()).toList();
  }

  private Diagnostic finding(LineMove move) {
    int now = file.indent(move.first());
    int spaces = now + move.by();
    String what = move.isText() ? "正文的这一行" : "这一行";
    String should = spaces == 0 ? "应顶格写" : "应空 " + spaces + " 格";
    String advice = spaces == 0 ? "把这一行改为顶格写" : "把这一行改为前面空 " + spaces + " 格";
    return Diagnostic.error("Y12", what + "前面空了 " + now + " 格，" + should)
        .at(file.span(file.lineStart(move.first()) + now, file.lineEnd(move.first())))
        .advice(advice + others(move));
  }

  private static String others(LineMove move) {
    if (move.last() == move.first()) {
      return "";
    }
    int next = move.first() + 1;
    String lines = next == move.last() ? "" + next : next + "—" + move.last();
    return "；第 " + lines + " 行也各" + (move.by() > 0 ? "多" : "少") + "空 " + Math.abs(move.by()) + " 格";
  }
}
