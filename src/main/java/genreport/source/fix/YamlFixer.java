package genreport.source.fix;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.source.CharacterCheck;
import genreport.source.MendedText;
import genreport.source.SourceLoader;
import genreport.source.SourceSize;
import genreport.source.YamlReader;
import genreport.source.slips.Edit;
import genreport.source.slips.SlipFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Corrects what can be corrected safely in a clerk's file: full-width signs that were meant as
 * YAML's, full-width digits of figures, odd white space in indentation and beside figures, a
 * missing space after a colon, invisible characters, characters that only look like others, and the
 * encoding. Everything else stays the same, byte for byte.
 *
 * <p>The value of a figure is never changed. The clerk must decide on separators, units and leading
 * zeros, and on missing brackets, quotes and colons.
 */
public final class YamlFixer {

  /**
   * The greatest number of rounds. Each round corrects the mistakes that the previous one revealed.
   */
  private static final int MOST_ROUNDS = 10;

  private YamlFixer() {}

  /**
   * Corrects the text of a file. Writes nothing.
   *
   * @param shownName the name that the diff shows
   * @param prose corrects the narrative of a file whose notation is corrected
   * @return no value if the file can't be read as text; the findings give the reason
   */
  public static Outcome<Fix> fix(Path path, String shownName, UnaryOperator<SourceFile> prose) {
    return fix(SourceLoader.load(path, shownName), prose);
  }

  /**
   * Corrects a text.
   *
   * @param loaded the text with the findings about its encoding
   * @param prose corrects the narrative of a file whose notation is corrected
   */
  public static Outcome<Fix> fix(Outcome<SourceFile> loaded, UnaryOperator<SourceFile> prose) {
    if (loaded.value().isEmpty()) {
      return Outcome.none(loaded.diagnostics());
    }
    SourceFile file = loaded.value().get();
    String mended =
        SourceSize.fault(file).isPresent() ? file.text() : prose.apply(notation(file)).text();
    UnifiedDiff diff = UnifiedDiff.of(withLineEnds(file), new SourceFile(file.name(), mended));
    return Outcome.of(
        new Fix(mended, diff.text(), diff.changedLines(), !loaded.diagnostics().isEmpty()));
  }

  private static SourceFile notation(SourceFile file) {
    return isRight(file) && oddCharacters(file).isEmpty() ? file : correct(file);
  }

  private static boolean isRight(SourceFile file) {
    return YamlReader.read(file).diagnostics().stream().noneMatch(Diagnostic::isBlocking);
  }

  /**
   * Returns the text with a line break wherever the corrected text has another separator, so that
   * both have the same number of lines.
   */
  private static SourceFile withLineEnds(SourceFile file) {
    List<Edit> ends =
        CharacterCheck.edits(file).stream()
            .filter(edit -> edit.text().startsWith("\n"))
            .map(e -> new Edit(e.start(), e.end(), "\n", e.certain(), e.effect()))
            .toList();
    return MendedText.of(file).apply(ends).file();
  }

  /**
   * Returns the edits for forbidden characters: for those written directly, or if there are none,
   * for those written as escapes.
   */
  private static List<Edit> oddCharacters(SourceFile file) {
    List<Edit> written = CharacterCheck.edits(file);
    return written.isEmpty() ? CharacterCheck.escapeEdits(file) : written;
  }

  private static SourceFile correct(SourceFile file) {
    SourceFile mended = file;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Edit> odd = oddCharacters(mended).stream().filter(Edit::certain).toList();
      List<Edit> slips = odd.isEmpty() ? SlipFinder.examine(mended).edits().all() : odd;
      List<Edit> edits = slips.stream().filter(Edit::certain).toList();
      if (edits.isEmpty()) {
        return mended;
      }
      mended = MendedText.of(mended).apply(edits).file();
    }
    return mended;
  }
}
