package genreport.pipeline;

import genreport.check.Silences;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.worksheet.Change;
import genreport.worksheet.Changed;
import genreport.worksheet.Refusal;
import genreport.worksheet.WorksheetEditor;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Makes changes in the text of a source, as its form says. Nothing is written. */
public final class SourceChange {

  private SourceChange() {}

  /**
   * Makes changes one after the other.
   *
   * @param shared the form packs
   */
  public static Changed apply(SourceFile source, List<Change> changes, SharedResources shared) {
    if (changes.size() == 1 && changes.get(0) instanceof Change.Source whole) {
      return new Changed(WorksheetEditor.replaced(source, whole), List.of());
    }
    Optional<FormPack> form = form(source, shared);
    return form.map(pack -> WorksheetEditor.apply(source, pack, changes))
        .orElseGet(
            () ->
                new Changed(
                    source,
                    changes.stream()
                        .map(change -> new Refusal(change.target(), "源文件读不成表格，请先在“源文件”里改正"))
                        .toList()));
  }

  private static Optional<FormPack> form(SourceFile source, SharedResources shared) {
    Optional<Mapping> tree = ReportFile.read(source).value();
    try {
      return tree.isPresent() ? shared.library().choose(tree.get()).value() : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the first words of the sentence at a place, by which a warning is confirmed. */
  public static Optional<String> opening(Span place) {
    return Silences.opening(place);
  }
}
