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

/**
 * Mends what is safe to mend in a clerk's file: full-width signs that were meant as YAML's,
 * full-width digits of figures, odd white space in indentation and beside figures, a missing space
 * after a colon, characters that nobody sees and those that only look like others, the encoding.
 * All else stays as it is to the byte.
 *
 * <p>A figure keeps its value: separators, units and leading zeros are the clerk's to decide on, as
 * are brackets, quotes and colons that are missing.
 */
public final class YamlFixer {

  /** A mistake may hide others; each round finds what the last brought out. */
  private static final int MOST_ROUNDS = 10;

  private YamlFixer() {}

  /**
   * Mends a file's text; nothing is written.
   *
   * @param shownName the name that the diff shows
   * @return nothing when the file can't be read as text, with the reason
   */
  public static Outcome<Fix> fix(Path path, String shownName) {
    return fix(SourceLoader.load(path, shownName));
  }

  /**
   * Mends a text.
   *
   * @param loaded with the findings about its encoding
   */
  public static Outcome<Fix> fix(Outcome<SourceFile> loaded) {
    if (loaded.value().isEmpty()) {
      return Outcome.none(loaded.diagnostics());
    }
    SourceFile file = loaded.value().get();
    String mended =
        (isRight(file) && oddCharacters(file).isEmpty()) || SourceSize.fault(file).isPresent()
            ? file.text()
            : mend(file).text();
    UnifiedDiff diff = UnifiedDiff.of(withLineEnds(file), new SourceFile(file.name(), mended));
    return Outcome.of(
        new Fix(mended, diff.text(), diff.changedLines(), !loaded.diagnostics().isEmpty()));
  }

  private static boolean isRight(SourceFile file) {
    return YamlReader.read(file).diagnostics().stream().noneMatch(Diagnostic::isBlocking);
  }

  /** The text with a line end where the mended text has another, so that it has as many lines. */
  private static SourceFile withLineEnds(SourceFile file) {
    List<Edit> ends =
        CharacterCheck.edits(file).stream()
            .filter(edit -> edit.text().startsWith("\n"))
            .map(e -> new Edit(e.start(), e.end(), "\n", e.certain(), e.effect()))
            .toList();
    return MendedText.of(file).apply(ends).file();
  }

  /** What mends characters: those that stand there first, then those that are escapes. */
  private static List<Edit> oddCharacters(SourceFile file) {
    List<Edit> written = CharacterCheck.edits(file);
    return written.isEmpty() ? CharacterCheck.escapeEdits(file) : written;
  }

  private static SourceFile mend(SourceFile file) {
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
