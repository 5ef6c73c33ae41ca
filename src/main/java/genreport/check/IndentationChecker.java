package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Scalar;
import genreport.source.slips.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds lines that are indented too little or too much and so cause structural errors of a source.
 * Rule id Y12.
 *
 * <p>YAML reports only the consequences of a wrong indentation. The form defines the level of each
 * key. A line is reported only if the source has fewer errors after the line is moved.
 */
public final class IndentationChecker {

  /** The greatest number of lines of a text that is checked. A report has some hundred. */
  private static final int MOST_LINES = 3_000;

  /** The greatest number of moves that are tested one by one. */
  private static final int MOST_MOVES = 20;

  /** The marks after which a line is a sentence. */
  private static final String SENTENCE_ENDS = "。！？；";

  private static final String SENTENCE_END = "。";

  /** The first characters of a value that goes on below, or is no text; a space if it is empty. */
  private static final String OPENERS = " |>{[&#";

  private final SourceFile file;
  private final FormPack form;

  private IndentationChecker(SourceFile file, FormPack form) {
    this.file = file;
    this.form = form;
  }

  /**
   * Returns the indentation errors that explain other errors of the source; empty if there are
   * none.
   */
  public static LineCorrections check(SourceFile file, FormPack form) {
    IndentationChecker checker = new IndentationChecker(file, form);
    List<LineMove> moves =
        file.lineCount() > MOST_LINES ? List.of() : checker.needed(MisplacedLines.find(file, form));
    return new LineCorrections(moves.stream().map(checker::finding).toList(), checker.edits(moves));
  }

  /**
   * Returns whether a source that was parsed may have lines at a wrong level: it has a key that the
   * form does not have there, or a text that contains a key.
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

  /**
   * Returns whether a block scalar has a line that is a top-level entry. A sentence that starts
   * like one isn't, and neither is a line before another paragraph.
   */
  private static boolean holdsKey(Scalar text, List<? extends Field> outermost) {
    if (text.style() != Scalar.Style.BLOCK || text.text().indexOf(':') < 0) {
      return false;
    }
    List<String> lines = text.text().lines().filter(line -> !line.isBlank()).toList();
    for (int i = 0; i < lines.size(); i++) {
      String value = valueOf(lines.get(i), outermost).orElse(SENTENCE_END);
      boolean isLast = i + 1 == lines.size();
      String line = lines.get(i).strip();
      // the value of a narrative entry is a sentence itself
      boolean isNarrative =
          outermost.stream()
              .anyMatch(f -> f instanceof Field.Prose && line.startsWith(f.key() + ":"));
      boolean isText = !isNarrative && SENTENCE_ENDS.indexOf(value.charAt(value.length() - 1)) >= 0;
      boolean opens = OPENERS.indexOf(value.charAt(0)) >= 0;
      if (!isText
          && (opens || isLast || isEntryOrDeeper(lines.get(i + 1), lines.get(i), outermost))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEntryOrDeeper(
      String next, String line, List<? extends Field> outermost) {
    return indent(next) > indent(line) || valueOf(next, outermost).isPresent();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Returns the text after a top-level key, a space if there is none; empty without a key. */
  private static Optional<String> valueOf(String line, List<? extends Field> outermost) {
    String entry = line.strip();
    return outermost.stream()
        .filter(field -> entry.startsWith(field.key() + ":"))
        .map(field -> entry.substring(field.key().length() + 1).strip())
        .map(value -> value.isEmpty() ? " " : value)
        .findFirst();
  }

  /** Returns those of the moves without which the source would have more errors. */
  private List<LineMove> needed(List<LineMove> moves) {
    if (moves.isEmpty()) {
      return moves;
    }
    int least = faults(moves);
    if (least >= faults(List.of())) {
      return List.of();
    }
    List<LineMove> needed = new ArrayList<>(moves);
    boolean testable =
        moves.size() > 1 && moves.size() <= Math.min(MOST_MOVES, StructureFaults.mostTests(file));
    for (LineMove move : testable ? moves : List.<LineMove>of()) {
      List<LineMove> others = new ArrayList<>(needed);
      others.remove(move);
      if (faults(others) <= least) {
        needed = others;
      }
    }
    return needed;
  }

  private int faults(List<LineMove> moves) {
    return StructureFaults.count(file, form, edits(moves));
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
