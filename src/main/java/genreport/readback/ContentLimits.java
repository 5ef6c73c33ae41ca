package genreport.readback;

import java.util.List;
import java.util.Optional;

/**
 * The largest content of a published file that is compared with a report, whatever the file's
 * format. The report of the largest city has 60,000 characters and 600 cells. The limits keep the
 * comparison fast: some of its steps take time in proportion to the square of the content.
 */
public final class ContentLimits {

  /** Characters of all texts and tables, in UTF-16 code units. */
  public static final int CHARACTERS = 500_000;

  /** Cells of all tables. */
  public static final int CELLS = 5_000;

  /** Tables; a report has some ten at most. */
  public static final int TABLES = 500;

  private ContentLimits() {}

  /** Returns in Chinese which limit the parts exceed; empty if none. */
  public static Optional<String> exceededBy(List<PublishedPart> parts) {
    long characters = 0;
    long cells = 0;
    int tables = 0;
    for (PublishedPart part : parts) {
      if (part instanceof Grid table) {
        tables++;
        cells += table.cells().size();
        characters += table.cells().stream().mapToLong(cell -> cell.text().length()).sum();
      } else if (part instanceof PublishedPart.Passage passage) {
        characters += passage.text().length();
      } else if (part instanceof PublishedPart.RunningLine line) {
        characters += line.text().length();
      }
    }
    return tables > TABLES ? Optional.of("表格超过 " + TABLES + " 个") : exceededBy(characters, cells);
  }

  /** Returns in Chinese which limit these numbers exceed; empty if none. */
  public static Optional<String> exceededBy(long characters, long cells) {
    if (characters > CHARACTERS) {
      return Optional.of("文字超过 " + CHARACTERS + " 个");
    }
    return cells > CELLS ? Optional.of("表格超过 " + CELLS + " 格") : Optional.empty();
  }
}
