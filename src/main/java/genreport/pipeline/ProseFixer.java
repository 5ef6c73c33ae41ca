package genreport.pipeline;

import genreport.check.MarkEdits;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.report.Report;
import genreport.report.ReportReader;
import genreport.source.Mapping;
import genreport.source.MendedText;
import genreport.source.slips.Edit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Corrects the wrong marks in the narrative of a source file that have only one correction. */
final class ProseFixer {

  /** The greatest number of rounds. A corrected mark may show that the one beside it is wrong. */
  private static final int MOST_ROUNDS = 10;

  private final FormLibrary library;

  ProseFixer(FormLibrary library) {
    this.library = library;
  }

  /** Returns the corrected file; the same one if it can't be read as a report. */
  SourceFile fix(SourceFile file) {
    SourceFile mended = file;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Edit> edits = edits(mended);
      if (edits.isEmpty()) {
        return mended;
      }
      mended = MendedText.of(mended).apply(edits).file();
    }
    return mended;
  }

  private List<Edit> edits(SourceFile file) {
    Outcome<Mapping> source = ReportFile.read(file);
    if (source.isBlocked() || source.value().isEmpty()) {
      return List.of();
    }
    Optional<FormPack> form = form(source.value().get());
    Optional<Report> report =
        form.flatMap(pack -> ReportReader.read(source.value().get(), pack).value());
    return report.map(read -> MarkEdits.of(read, source.value().get())).orElse(List.of());
  }

  /** Returns the form; empty if there is none, for which checking the file gives the reason. */
  private Optional<FormPack> form(Mapping source) {
    try {
      return library.choose(source).value();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
