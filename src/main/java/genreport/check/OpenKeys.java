package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.slips.Edit;
import genreport.source.slips.Slip.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds keys of the form whose lines below can't be read as their value: a group with 无 or {@code
 * {}} on its line above its entries (Y13), and a key without a colon (Y19). A line is reported only
 * if the source has fewer errors after it is corrected.
 */
public final class OpenKeys {

  /** The greatest number of lines that are tested. */
  private static final int MOST_TESTED = 20;

  /** The greatest number of lines of a source that is checked. A report has some hundred. */
  private static final int MOST_LINES = 3_000;

  private static final Pattern NOTHING = Pattern.compile("\\{\\s*}|\\[\\s*]|无|没有|暂无|0|\"\"|''");

  private final SourceFile file;
  private final Map<String, Field> fields = new HashMap<>();

  /** A possible correction with its finding. */
  private record Candidate(Edit edit, Diagnostic finding) {}

  private OpenKeys(SourceFile file, FormPack form) {
    this.file = file;
    collect(form.fields());
  }

  private void collect(Field in) {
    for (Field field : in.below()) {
      if (field instanceof Field.Group || field instanceof Field.Prose) {
        fields.putIfAbsent(field.key(), field);
        collect(field);
      }
    }
  }

  /** Returns the lines that explain errors of a source; empty if there are none. */
  public static LineCorrections check(SourceFile file, FormPack form) {
    List<Candidate> candidates = new OpenKeys(file, form).candidates();
    List<Diagnostic> findings = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    int faults = candidates.isEmpty() ? 0 : StructureFaults.count(file, form, edits);
    for (Candidate candidate : candidates) {
      List<Edit> more = new ArrayList<>(edits);
      more.add(candidate.edit());
      int left = StructureFaults.count(file, form, more);
      if (left < faults) {
        faults = left;
        edits = more;
        findings.add(candidate.finding());
      }
    }
    return new LineCorrections(findings, edits);
  }

  private List<Candidate> candidates() {
    List<Candidate> found = new ArrayList<>();
    int lines = file.lineCount() > MOST_LINES ? 0 : file.lineCount();
    int most = Math.min(MOST_TESTED, StructureFaults.mostTests(file));
    for (int line = 1; line < lines && found.size() < most; line++) {
      withoutColon(line).ifPresent(found::add);
      nothingAbove(line).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Candidate> withoutColon(int line) {
    String key = file.lineText(line).strip();
    Field field = fields.get(key);
    if (field == null) {
      return Optional.empty();
    }
    String meant = key + (field instanceof Field.Prose ? ": |" : ":");
    int start = file.lineStart(line) + file.indent(line);
    int end = start + key.length();
    return Optional.of(
        new Candidate(
            new Edit(start, end, meant, false, Effect.BREAKS),
            Diagnostic.error("Y19", "“" + key + "”后面没有写冒号")
                .at(file.span(start, end))
                .advice("改为 " + meant)));
  }

  private Optional<Candidate> nothingAbove(int line) {
    SourceLine written = SourceLine.of(file, line);
    Matcher nothing = NOTHING.matcher(written.value());
    if (!(fields.get(written.key().orElse("")) instanceof Field.Group group)
        || !nothing.matches()
        || !next(line).map(below -> mayBeIn(group, written, below)).orElse(false)) {
      return Optional.empty();
    }
    String key = written.key().orElseThrow();
    int colon = file.lineText(line).indexOf(key) + key.length();
    int start = file.lineStart(line) + file.lineText(line).indexOf(written.value(), colon);
    int end = start + written.value().length();
    return Optional.of(
        new Candidate(
            new Edit(start, end, "", false, Effect.BREAKS),
            Diagnostic.error("Y13", "“" + key + "”后面写了“" + written.value() + "”，下面又写了它的各项")
                .at(file.span(start, end))
                .advice("删去“" + written.value() + "”")));
  }

  /**
   * Returns whether a line below a group's key may be its entry: it is deeper and has no key of
   * another field, which would only stand too deep.
   */
  private static boolean mayBeIn(Field group, SourceLine key, SourceLine below) {
    return below.indent() > key.indent()
        && below
            .key()
            .map(name -> group.below().stream().anyMatch(field -> field.key().equals(name)))
            .orElse(true);
  }

  /** Returns the next line with content; empty if there is none. */
  private Optional<SourceLine> next(int line) {
    for (int next = line + 1; next <= file.lineCount(); next++) {
      SourceLine below = SourceLine.of(file, next);
      if (!below.isBlank()) {
        return Optional.of(below);
      }
    }
    return Optional.empty();
  }
}
