package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.YamlReader;
import genreport.source.slips.Edit;
import java.util.List;

/** Counts the structural errors of a source, to compare possible corrections of its lines. */
final class StructureFaults {

  /**
   * The greatest number of code units that are parsed to test the corrections of one kind. A report
   * has some 10,000.
   */
  private static final int MOST_PARSED = 300_000;

  private StructureFaults() {}

  /** Returns how many corrections of a source may be tested one by one. */
  static int mostTests(SourceFile file) {
    return MOST_PARSED / (file.text().length() + 1);
  }

  /**
   * Returns the number of structural errors that a source has after edits; the greatest int if it
   * is no mapping.
   */
  static int count(SourceFile file, FormPack form, List<Edit> edits) {
    Outcome<Node> read = YamlReader.readMended(file, edits);
    int faults = (int) read.diagnostics().stream().filter(Diagnostic::isBlocking).count();
    return read.value().orElse(null) instanceof Mapping source
        ? faults
            + SchemaChecker.check(whole(source), form).size()
            + (IndentationChecker.isSuspect(source, form) ? 1 : 0)
            // the choice of the form reports a missing year
            + (source.entry(FormPack.YEAR).isEmpty() ? 1 : 0)
        : Integer.MAX_VALUE;
  }

  /**
   * Returns a source as if it were read in full, so that its missing keys are counted both before
   * and after a correction with which it can be.
   */
  private static Mapping whole(Mapping source) {
    return new Mapping(source.entries(), true, source.span());
  }
}
