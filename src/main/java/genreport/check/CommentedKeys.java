package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.slips.Edit;
import genreport.source.slips.Slip.Effect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds keys that are comments although the source needs them: the lines below a key have no key
 * left, or a required key is missing. Rule id Y14.
 *
 * <p>YAML reports only the consequences. A line is reported only if the source has fewer errors
 * after the line is no comment any more.
 */
public final class CommentedKeys {

  private static final String RULE = "Y14";

  /** The greatest number of comment lines that are tested. A report has some ten. */
  private static final int MOST_LINES = 20;

  /** The greatest number of lines of a source that is checked. A report has some hundred. */
  private static final int MOST_SOURCE_LINES = 3_000;

  private static final Pattern SIGN = Pattern.compile("[ \u3000]*([#＃][#＃ \u3000]*)");

  /** The usual indentations of a key, in spaces. */
  private static final List<Integer> LEVELS = List.of(0, 2, 4);

  /** The greatest number of indentations that are tested for a line. */
  private static final int MOST_INDENTS = 6;

  private final SourceFile file;
  private final FormPack form;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();
  private int faults;

  private CommentedKeys(SourceFile file, FormPack form) {
    this.file = file;
    this.form = form;
  }

  /**
   * A key in a comment line.
   *
   * @param signAt number of white spaces before the comment sign
   * @param rest the line from its key on
   * @param indents the indentations that the key may have had, in spaces, the likeliest first
   */
  private record Candidate(int line, int signAt, String rest, Set<Integer> indents) {}

  /** Returns whether a source lacks a key that it needs, so that the key may be a comment. */
  public static boolean isSuspect(Mapping source, FormPack form) {
    return form.fields().below().stream()
        .map(Field::key)
        .anyMatch(key -> form.requires(key) && source.entry(key).isEmpty());
  }

  /**
   * Returns the comment lines that explain errors of a source; empty if there are none.
   *
   * @param source the source as far as it can be read
   */
  public static LineCorrections check(SourceFile file, Mapping source, FormPack form) {
    CommentedKeys keys = new CommentedKeys(file, form);
    List<Candidate> candidates = keys.candidates(source);
    if (!candidates.isEmpty()) {
      keys.faults = StructureFaults.count(file, form, List.of());
      candidates.forEach(keys::test);
    }
    return new LineCorrections(keys.findings, keys.edits);
  }

  private List<Candidate> candidates(Mapping source) {
    List<Candidate> found = new ArrayList<>();
    int lines = file.lineCount() > MOST_SOURCE_LINES ? 0 : file.lineCount();
    int most = Math.min(MOST_LINES, StructureFaults.mostTests(file) / MOST_INDENTS);
    for (int line = 1; line <= lines && found.size() < most; line++) {
      candidate(line).filter(key -> isMissing(key, source)).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Candidate> candidate(int line) {
    String text = file.lineText(line);
    Matcher sign = SIGN.matcher(text);
    if (!sign.lookingAt() || sign.end() == text.length()) {
      return Optional.empty();
    }
    int at = sign.start(1);
    Set<Integer> indents = new LinkedHashSet<>(List.of(at, sign.end() - 1));
    indents.add(Math.max(at, sign.end() - 2));
    indents.addAll(LEVELS);
    return Optional.of(new Candidate(line, at, text.substring(sign.end()), indents));
  }

  /** Returns whether the line is an entry whose key the source lacks at a place of the form. */
  private boolean isMissing(Candidate candidate, Mapping source) {
    Optional<String> key = SourceLine.of(candidate.line(), 0, candidate.rest()).key();
    return key.isPresent() && isMissing(key.get(), form.fields(), Optional.of(source));
  }

  private static boolean isMissing(String key, Field in, Optional<Mapping> written) {
    for (Field field : in.below()) {
      Optional<Mapping> inner = written.flatMap(mapping -> mapping.mapping(field.key()));
      boolean missing =
          field.key().equals(key)
              && written.map(mapping -> mapping.entry(key).isEmpty()).orElse(true);
      if (missing || (field instanceof Field.Group && isMissing(key, field, inner))) {
        return true;
      }
    }
    return false;
  }

  private void test(Candidate candidate) {
    int least = faults;
    int best = -1;
    for (int indent : candidate.indents()) {
      int left = faultsWith(List.of(uncommented(candidate, indent)));
      if (left < least) {
        least = left;
        best = indent;
      }
    }
    if (best >= 0) {
      findings.add(finding(candidate, best, least));
      edits.add(uncommented(candidate, best));
      faults = least;
    }
  }

  private int faultsWith(List<Edit> more) {
    List<Edit> all = new ArrayList<>(edits);
    all.addAll(more);
    return StructureFaults.count(file, form, all);
  }

  private Edit uncommented(Candidate candidate, int indent) {
    int start = file.lineStart(candidate.line());
    int key = file.lineEnd(candidate.line()) - candidate.rest().length();
    return new Edit(start, key, " ".repeat(indent), false, Effect.BREAKS);
  }

  private Diagnostic finding(Candidate candidate, int indent, int least) {
    SourceLine entry = SourceLine.of(candidate.line(), indent, candidate.rest());
    String key = entry.key().orElseThrow();
    int last = lastBelow(candidate.line(), indent);
    String sign = file.lineText(candidate.line()).substring(candidate.signAt()).substring(0, 1);
    String consequence = last > candidate.line() ? "，下面的各行不知道属于哪一项" : "，等于没有写";
    String place = indent == 0 ? "这一行顶格写" : "这一行前面空 " + indent + " 格";
    Diagnostic finding =
        Diagnostic.error(RULE, "“" + key + "”前面有“" + sign + "”，这一行成了注释" + consequence)
            .at(
                file.span(
                    file.lineStart(candidate.line()) + candidate.signAt(),
                    file.lineEnd(candidate.line())))
            .advice("删去“" + sign + "”，" + place);
    List<Edit> comments = commented(candidate.line() + 1, last);
    return !comments.isEmpty() && faultsWith(comments) <= least
        ? finding.advice("不要“" + key + "”的，" + lines(candidate.line() + 1, last) + "也在行首加上“#”")
        : finding;
  }

  private static String lines(int first, int last) {
    return first == last ? "第 " + first + " 行" : "第 " + first + "—" + last + " 行";
  }

  /** Returns the last of the lines that are deeper than a key; the key's line if there is none. */
  private int lastBelow(int line, int indent) {
    int last = line;
    for (int next = line + 1; next <= file.lineCount(); next++) {
      if (!SourceLine.of(file, next).isBlank()) {
        if (file.indent(next) <= indent) {
          return last;
        }
        last = next;
      }
    }
    return last;
  }

  private List<Edit> commented(int first, int last) {
    List<Edit> signs = new ArrayList<>();
    for (int line = first; line <= last; line++) {
      int start = file.lineStart(line);
      signs.add(new Edit(start, start, "#", false, Effect.BREAKS));
    }
    return signs;
  }
}
